import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGES } from '../../src/pages/paths.ts';
import { HISTORY_FILE } from '../pages/publishedHistory.ts';
import { plain } from '../validate/lines.ts';
import { PackProblem } from './packInput.ts';

const isThere = async (path: string) => (await stat(path).catch(() => null)) !== null;

/** Folder in that of a site with the next one, until all of it is there; left behind if that was interrupted. */
export const NEXT = '.atlas-next';

/** Path of the history of a dataset in the folder of a site. */
export const historyIn = (site: string, dataset: string): string => join(site, PAGES, dataset, HISTORY_FILE);

/**
 * Makes sure that there is a folder to publish into: new, empty, or with the site of the same dataset.
 * @returns path of the history of the site in it; null if there is none
 * @throws PackProblem if it has something else in it or can't be created
 */
export async function siteFolder(path: string, dataset: string): Promise<string | null> {
  let names: readonly string[];
  try {
    await mkdir(path, { recursive: true });
    names = (await readdir(path)).filter((name) => name !== NEXT);
  } catch (error) {
    throw new PackProblem(`The folder ${plain(path)} can't be created: ${plain(String(error))}.`);
  }
  const [first] = names;
  if (first === undefined) return null;
  const isSite = await isThere(join(path, 'index.html'));
  if (isSite && (await isThere(historyIn(path, dataset)))) return historyIn(path, dataset);
  for (const other of isSite ? await readdir(join(path, PAGES)).catch(() => []) : [])
    if (await isThere(historyIn(path, other)))
      throw new PackProblem(
        `The folder ${plain(path)} has the site of another dataset: ${plain(other)}, not ${plain(dataset)}.`,
        'Name a new folder, or that of this dataset; datasets are told apart by name.',
      );
  throw new PackProblem(
    `The folder ${plain(path)} isn't empty: it has ${plain(first)}.`,
    'Name a new folder, or one with a site of the same dataset, which is replaced; nothing else is overwritten.',
  );
}
