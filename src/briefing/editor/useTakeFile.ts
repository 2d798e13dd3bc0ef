import { useAtlas } from '../../state/useAtlas.ts';
import { useReopening } from '../library/reopening.ts';
import { parseDeck } from '../model/deckFile.ts';
import { newId } from '../model/newId.ts';
import { viewOfSlide } from '../model/slideView.ts';
import type { Editor } from './useEditor.ts';

/** Opens a briefing file and passes its data to `takeData`, whose error message is shown if it rejects. */
export function useTakeFile(editor: Editor, takeData: (data: readonly unknown[]) => Promise<void>) {
  const { update } = useAtlas();
  const { reopenOn } = useReopening();
  return async (file: File): Promise<void> => {
    const text = await file.text().catch(() => '');
    const reading = parseDeck(text, newId);
    if (!reading.ok || !reading.data) {
      editor.take(reading);
      return;
    }
    try {
      await takeData(reading.data);
      editor.take(reading);
      const [first] = reading.deck.slides;
      if (first) {
        reopenOn(first.dataset.name);
        update((current) => viewOfSlide(first.view, current));
      }
    } catch (error) {
      // A briefing with invalid data doesn't replace the open one.
      const { message } = error as Error;
      editor.take({ ok: false, faults: [{ key: 'deck.fault.data', values: { message } }] });
    }
  };
}
