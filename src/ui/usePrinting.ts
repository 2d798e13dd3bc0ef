import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let printing = false;

function subscribe(changed: () => void): () => void {
  const say = (now: boolean) => () => {
    printing = now;
    // The browser takes the page as it stands when the event is over.
    flushSync(changed);
  };
  const [before, after] = [say(true), say(false)];
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

/** Whether the page is being laid out for paper, where nothing can be measured any more. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing);
}
