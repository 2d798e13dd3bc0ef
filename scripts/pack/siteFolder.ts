import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGES } from '../../src/pages/paths.ts';
import { HISTORY_FILE } from '../pages/publishedHistory.ts';
import { plain } from '../validate/lines.ts';
import { PackProblem } from './packInput.ts';

const isThere = async (path: string) => (await stat(path).catch(() => null)) !== null;

/** Files of a site that a smaller one may not have. */
const SITEMAP = /^sitemap(-\d+)?\.xml$/;

/** Files of the build, whose names have a hash of their content; a person's own may lie beside them. */
const BUILT = /-[\w-]{8}\.[a-z0-9]+$/;

/** Path of the history of a dataset in the folder of a site. */
export const historyIn = (site: string, dataset: string): string => join(site, PAGES, dataset, HISTORY_FILE);

/**
 * Makes sure that there is a folder to publish into: new, empty, or with the site of the same dataset.
 * @returns path of the history of the site in it; null if there is none
 * @throws PackProblem if it has something else in it or can't be made
 */
export async function siteFolder(path: string, dataset: string): Promise<string | null> {
  let names: readonly string[];
  try {
    await mkdir(path, { recursive: true });
    names = await readdir(path);
  } catch (error) {
    throw new PackProblem(`The folder ${plain(path)} can't be made: ${plain(String(error))}.`);
  }
  const [first] = names;
  if (first === undefined) return null;
  if (await isThere(historyIn(path, dataset))) return historyIn(path, dataset);
  for (const other of await readdir(join(path, PAGES)).catch(() => []))
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

/**
 * Replaces the site of a dataset in a folder by another: files of the former that the new one doesn't have are deleted;
 * whatever else is in the folder stays.
 */
export async function replaceSite(path: string, dataset: string, by: string): Promise<void> {
  const namesIn = (folder: string) => readdir(join(path, folder)).catch((): string[] => []);
  const sitemaps = (await namesIn('')).filter((name) => SITEMAP.test(name));
  const briefings = (await namesIn('briefings')).filter((name) => name.startsWith(`${dataset}.`));
  const assets = (await namesIn('assets')).filter((name) => BUILT.test(name));
  const former = [
    ...[`data/packages/${dataset}`, `${PAGES}/${dataset}`],
    ...sitemaps,
    ...assets.map((name) => `assets/${name}`),
    ...briefings.map((name) => `briefings/${name}`),
  ];
  for (const name of former) await rm(join(path, name), { recursive: true, force: true });
  await cp(by, path, { recursive: true });
}
