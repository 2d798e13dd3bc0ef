import { useEffect, useState } from 'react';

/** Whether the browser keeps what is stored or may evict it (Storage Standard); `unknown` if it cannot be asked. */
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

/** Asks a browser's storage to last, once: some browsers ask the person. */
export function persistenceOf(storage: () => Storage | undefined): () => Promise<Persistence> {
  let answer: Promise<Persistence> | null = null;
  return () => {
    answer ??= answerOf(storage());
    return answer;
  };
}

/** Asks this browser, once a page. No worker can. */
export const askForPersistence = persistenceOf(() => navigator.storage);

/** Asks the browser not to throw away what is stored, once something is; null until it has answered. */
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
