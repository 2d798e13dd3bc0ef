import { useEffect } from 'react';
import { useLatest } from '../ui/useLatest.ts';

const TYPING = 'input:not([type="checkbox"]), select, textarea, [contenteditable="true"]';

/** Keys of the page as a whole: `/` goes to the search, the others do what they are given for. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const latest = useLatest(actions);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.matches(TYPING)) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.key === '/') document.getElementById('search')?.focus();
      else {
        const action = latest.current[event.key.toLowerCase()];
        if (!action) return;
        action();
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [latest]);
}
