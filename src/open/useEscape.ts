import { useEffect } from 'react';
import { useLatest } from '../ui/useLatest.ts';

/**
 * Escape, before the browser closes the dialog by itself: it asks a dialog only once whether it may close, and the
 * second Escape would lose what the first one asked about.
 */
export function useEscape(onEscape: () => void): void {
  const latest = useLatest(onEscape);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [latest]);
}
