import { useEffect, useRef } from 'react';

const TYPING = 'input:not([type="checkbox"]), select, textarea, [contenteditable="true"]';

/** Keys of the page as a whole: `/` goes to the search, `?` shows every shortcut. */
export function useShortcuts(onHelp: () => void): void {
  const help = useRef(onHelp);
  useEffect(() => {
    help.current = onHelp;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.matches(TYPING)) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.key === '/') document.getElementById('search')?.focus();
      else if (event.key === '?') help.current();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
