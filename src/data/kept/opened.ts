import type { LoadedDataset } from '../packed/loaded.ts';

/** Datasets opened on this page, by id, whether or not they could be stored. */
const opened = new Map<string, LoadedDataset>();
/** By id: how often its dataset has changed. */
const changes = new Map<string, number>();
const listeners = new Set<() => void>();

/** Calls back whenever the dataset of an id has changed. */
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
 * Makes a dataset available to the page under an id that begins with `local-`, until the page is closed. `data=ID`
 * shows it without reading storage; if it is shown already, the page is updated.
 */
export function registerOpened(id: string, loaded: LoadedDataset): void {
  opened.set(id, loaded);
  changed(id);
}

/** Replaces the dataset of an id, under every id and address it was opened with. */
export function replaceOpened(id: string, loaded: LoadedDataset): void {
  const before = openedDataset(id);
  if (!before) forgetOpened(id);
  for (const [each, known] of [...opened]) if (known === before) registerOpened(each, loaded);
}

/** Removes the dataset of an id from this page, so that it is read from storage again. */
export function forgetOpened(id: string): void {
  opened.delete(id);
  changed(id);
}
