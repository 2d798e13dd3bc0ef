import { StoreFault } from './faults.ts';
import type { KeyValues } from './keptStore.ts';

/** Milliseconds after which storage that says nothing is held to be blocked, as by a tab with an older atlas. */
const PATIENCE = 10_000;

function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreFault('silent')), PATIENCE);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/**
 * A store that is asked for nothing large before it has answered a small question: what is large may take its time.
 * Everything rejects with StoreFault where it is silent.
 */
export function answering(values: KeyValues): KeyValues {
  let answered: Promise<unknown> | null = null;
  const ready = (): Promise<unknown> => {
    answered ??= inTime(values.get('')).catch((error: unknown) => {
      // The next one asks anew.
      answered = null;
      throw error;
    });
    return answered;
  };
  return {
    get: (key) => ready().then(() => values.get(key)),
    getMany: (keys) => ready().then(() => values.getMany(keys)),
    setMany: (entries) => ready().then(() => values.setMany(entries)),
    delMany: (keys) => ready().then(() => values.delMany(keys)),
    keys: () => ready().then(() => values.keys()),
  };
}
