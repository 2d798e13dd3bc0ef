import { useEffect } from 'react';
import { useLatest } from './useLatest.ts';

/** While `active`, listens to an event of the document with the latest `handler`. */
export function useDocumentEvent<K extends keyof DocumentEventMap>(
  type: K,
  handler: (event: DocumentEventMap[K]) => void,
  active = true,
): void {
  const latest = useLatest(handler);
  useEffect(() => {
    if (!active) return;
    const listen = (event: DocumentEventMap[K]) => latest.current(event);
    document.addEventListener(type, listen);
    return () => document.removeEventListener(type, listen);
  }, [type, active, latest]);
}
