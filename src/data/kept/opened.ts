import type { LoadedDataset } from '../packed/loaded.ts';

/** Datasets that were opened on this page, by id, whether they could be kept or not. */
const opened = new Map<string, LoadedDataset>();
/** By id: how many times what it shows has changed. */
const changes = new Map<string, number>();
const listeners = new Set<() => void>();

/** Calls back whenever what an id shows has changed. */
export function onOpened(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const changesOf = (id: string): number => changes.get(id) ?? 0;

export const openedDataset = (id: string): LoadedDataset | null => opened.get(id) ?? null;

function changed(id: string): void {
  changes.set(id, changesOf(id) + 1);
  for (const listener of listeners) listener();
}

/**
 * Makes a dataset known to the page under an id that begins with `local-`, until the page is left. `data=ID` shows it
 * without reading storage; where it is shown already, it is shown anew.
 */
export function registerOpened(id: string, loaded: LoadedDataset): void {
  opened.set(id, loaded);
  changed(id);
}

/** Puts a changed dataset in the place of that of an id, under every id and address it was opened as. */
export function replaceOpened(id: string, loaded: LoadedDataset): void {
  const before = openedDataset(id);
  if (!before) forgetOpened(id);
  for (const [each, known] of [...opened]) if (known === before) registerOpened(each, loaded);
}

/** The dataset of an id is no more on this page, and what storage has of it is to be read anew. */
export function forgetOpened(id: string): void {
  opened.delete(id);
  changed(id);
}
