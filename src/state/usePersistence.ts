import { useEffect, useState } from 'react';

/** Whether the browser keeps stored data or may evict it (Storage Standard); `unknown` if it cannot be asked. */
export type Persistence = 'persistent' | 'bestEffort' | 'unknown';

type Storage = Partial<Pick<StorageManager, 'persist' | 'persisted'>>;

async function answerOf(storage: Storage | undefined): Promise<Persistence> {
  if (!storage?.persist) return 'unknown';
  try {
    if (await storage.persisted?.()) return 'persistent';
    return (await storage.persist()) ? 'persistent' : 'bestEffort';
  } catch {
    return 'unknown';
  }
}

/** Creates a function that asks a browser for persistent storage, only once, since some browsers prompt the user. */
export function persistenceOf(storage: () => Storage | undefined): () => Promise<Persistence> {
  let answer: Promise<Persistence> | null = null;
  return () => {
    answer ??= answerOf(storage());
    return answer;
  };
}

/** Asks this browser, once per page. Workers cannot ask. */
export const askForPersistence = persistenceOf(() => navigator.storage);

/** Asks the browser not to evict stored data, once there is any; null until it has answered. */
export function usePersistence(isStored: boolean): Persistence | null {
  const [persistence, setPersistence] = useState<Persistence | null>(null);
  useEffect(() => {
    if (!isStored) return;
    let isCurrent = true;
    askForPersistence().then((answer) => {
      if (isCurrent) setPersistence(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [isStored]);
  return isStored ? persistence : null;
}
