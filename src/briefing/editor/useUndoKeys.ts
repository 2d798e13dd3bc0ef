import { isTyping } from '../../ui/ownEscape.ts';
import { useDocumentEvent } from '../../ui/useDocumentEvent.ts';
import type { Editor } from './useEditor.ts';

/** Ctrl+Z (on a Mac, Command+Z) undoes and with Shift redoes, except in fields, which have their own undo. */
export function useUndoKeys({ undo, redo }: Pick<Editor, 'undo' | 'redo'>): void {
  useDocumentEvent('keydown', (event) => {
    const { code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if (code !== 'KeyZ' || ctrlKey === metaKey || altKey || event.defaultPrevented || isTyping(target))
      return;
    event.preventDefault();
    if (shiftKey) redo();
    else undo();
  });
}
