/** Whether this browser has the whole atlas: not yet, yes, or it can't be kept here. */
export type AppCopy = 'pending' | 'kept' | 'refused';

let copy: AppCopy = 'pending';
const listeners = new Set<() => void>();

/** Whether this browser has the whole atlas, as far as this page knows. */
export const appCopy = (): AppCopy => copy;

export function setAppCopy(now: AppCopy): void {
  copy = now;
  for (const listener of listeners) listener();
}

/** Calls back whenever {@link appCopy} may have changed. */
export function onAppCopy(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
