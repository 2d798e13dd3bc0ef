import type { DatasetRef } from '../../core/datasetRef.ts';
import type { Deck } from '../../core/deck.ts';
import { rebase } from '../model/edit.ts';
import { readRef } from '../model/refFile.ts';
import { readTab, writeTab } from './tabMemory.ts';

/** Prefix of the tab's storage keys for the data a reader chose for a briefing. */
const TAB_KEY = 'accord-atlas-briefing-data:';

/** The dataset slides were made on, and the one shown instead. */
type Choice = readonly [original: DatasetRef, shown: DatasetRef];

const chosen = new Map<string, readonly Choice[]>();

function read(value: unknown): DatasetRef | null {
  const { name } = (value ?? {}) as Partial<DatasetRef>;
  return typeof name === 'string' ? readRef(value, name) : null;
}

function storedChoices(id: string): readonly Choice[] {
  const value = readTab(TAB_KEY + id);
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown) => {
    const [original, shown] = Array.isArray(pair) ? pair.map(read) : [];
    return original && shown ? [[original, shown] as const] : [];
  });
}

const choicesOf = (id: string): readonly Choice[] => chosen.get(id) ?? storedChoices(id);

/** Shows a briefing with other data in this tab and the windows it opens. The briefing itself doesn't change. */
export function chooseData(id: string, original: DatasetRef, shown: DatasetRef): void {
  const choices = [...choicesOf(id), [original, shown] as const];
  chosen.set(id, choices);
  writeTab(TAB_KEY + id, choices);
}

/** The briefing with the data the reader chose for it. */
export const onChosenData = (deck: Deck): Deck =>
  choicesOf(deck.id).reduce((now, [original, shown]) => rebase(now, original, shown), deck);
