import { useEffect } from 'react';
import type { Origin } from '../../import/job/protocol.ts';
import { useLatest } from '../../ui/useLatest.ts';
import { isAddress } from './address.ts';

const TYPING = 'input, textarea, select, [contenteditable="true"]';

/** What was pasted beside any field: a file, an address, or a table as text. */
function originOf({ clipboardData }: ClipboardEvent): Origin | null {
  const [file] = clipboardData?.files ?? [];
  if (file) return { kind: 'file', file };
  const text = clipboardData?.getData('text/plain') ?? '';
  if (isAddress(text)) return { kind: 'url', url: text.trim() };
  return text.trim() === '' ? null : { kind: 'text', text };
}

/** Takes in what is pasted while no field has the focus. */
export function usePaste(onOrigin: (origin: Origin) => void): void {
  const latest = useLatest(onOrigin);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.matches(TYPING)) return;
      const origin = originOf(event);
      if (!origin) return;
      event.preventDefault();
      latest.current(origin);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [latest]);
}
