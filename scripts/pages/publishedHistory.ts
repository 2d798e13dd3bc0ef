import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../src/core/dataset.ts';
import { type History, historyWith } from '../../src/data/history/history.ts';
import { parseHistory } from '../../src/data/history/historyFile.ts';
import { pageLanguages } from './pageLanguages.ts';

/** Name of the file with the history of a dataset, beside its pages. */
export const HISTORY_FILE = 'history.json';

/** The history of a dataset as it is, and as it was before. */
export interface PublishedHistory {
  readonly history: History;
  readonly former: History | null;
}

/**
 * The history of a dataset once it is published.
 * @param folder folder of the folders with former pages, by name of the dataset; there may be none
 * @param hash hash of its content
 * @param day ISO day
 * @throws Error if the former history can't be read or is that of another dataset
 */
export function publishedHistory(
  dataset: Dataset,
  folder: string,
  hash: string,
  day: string,
): PublishedHistory {
  const file = join(folder, dataset.name, HISTORY_FILE);
  const reading = existsSync(file) ? parseHistory(readFileSync(file, 'utf8')) : null;
  if (reading?.ok === false) throw new Error(`${file} can't be read: ${reading.fault}.`);
  const former = reading?.history ?? null;
  if (former !== null && former.dataset !== dataset.name)
    throw new Error(`${file} is the history of another dataset: ${former.dataset}.`);
  return { history: historyWith(former, { dataset, hash, languages: pageLanguages(dataset), day }), former };
}

/** What the feed of a dataset will tell: "treaties: 1 record added, 2 changed and 0 removed since 2026-11-24." */
export function publicationInWords({ dataset, publications }: History, former: History | null): string {
  const last = publications.at(-1);
  const before = former?.publications.at(-1);
  if (last === undefined || before === undefined) return `${dataset}: this is the first publication.`;
  if (publications.length === former?.publications.length)
    return `${dataset}: nothing has changed since ${before.day}.`;
  const { about = [], added = [], changed = [], removed = [] } = last;
  if (added.length + changed.length + removed.length === 0 && about.length > 0)
    return `${dataset}: what is said about the dataset has changed since ${before.day}, but no record.`;
  const records = added.length === 1 ? 'record' : 'records';
  return `${dataset}: ${added.length} ${records} added, ${changed.length} changed and ${removed.length} removed since ${before.day}.`;
}
