import { isBriefingFile, parseDeck } from '../briefing/model/deckFile.ts';
import { newId } from '../briefing/model/newId.ts';
import { type DatasetRef, isTakenAlong } from '../core/datasetRef.ts';
import { datasetsOf } from '../core/deck.ts';

/**
 * The data that a briefing's file brings along, as a file of its own: what is wanted, else the first. Null for a file that is
 * no briefing, `none` for a briefing that brings none. Never rejects.
 */
export async function dataOfBriefing(file: File, wanted: DatasetRef): Promise<File | 'none' | null> {
  if (!(await isBriefingFile(file))) return null;
  const reading = parseDeck(await file.text().catch(() => ''), newId);
  if (!reading.ok || !reading.data) return 'none';
  const at = datasetsOf(reading.deck)
    .filter(isTakenAlong)
    .findIndex(({ name, identity }) => name === wanted.name && identity === wanted.identity);
  const dataset = reading.data[Math.max(0, at)];
  return dataset === undefined ? 'none' : new File([JSON.stringify(dataset)], `${file.name}.json`);
}
