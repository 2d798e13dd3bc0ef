import type { RefObject } from 'react';
import { hasOwnEscape } from '../../ui/ownEscape.ts';
import { useDocumentEvent } from '../../ui/useDocumentEvent.ts';

/** E, from anywhere outside of fields, goes to the title of the open slide; if none is open, to the list of slides. */
export function useWriteKey(panel: RefObject<HTMLElement | null>): void {
  useDocumentEvent('keydown', (event) => {
    const { code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if (code !== 'KeyE' || ctrlKey || metaKey || altKey || shiftKey) return;
    if (event.defaultPrevented || hasOwnEscape(target)) return;
    const title = panel.current?.querySelector<HTMLTextAreaElement>('[data-active="true"] textarea');
    const part = title ?? panel.current?.querySelector<HTMLElement>('[data-head][tabindex="0"]');
    if (!part) return;
    event.preventDefault();
    part.focus();
    title?.select();
  });
}
