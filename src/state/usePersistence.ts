import { useEffect, useState } from 'react';
import { askForPersistence, type Persistence } from './persistence.ts';

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
