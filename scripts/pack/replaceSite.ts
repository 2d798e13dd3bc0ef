import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { PAGES } from '../../src/pages/paths.ts';
import { plain } from '../validate/lines.ts';
import { PackProblem } from './packInput.ts';
import { historyIn, NEXT } from './siteFolder.ts';

/** Files of a site that a smaller one may not have. */
const SITEMAP = /^sitemap(-\d+)?\.xml$/;

/** Files of the build, whose names have a hash of their content; a person's own may lie beside them. */
const BUILT = /-[\w-]{8}\.[a-z0-9]+$/;

/** Files and folders in a folder, however deep, by their paths in it; none if it isn't there. */
const namesIn = (folder: string, recursive = false): Promise<string[]> =>
  readdir(folder, { recursive }).catch(() => []);

/** Files of a folder, by their paths in it. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}

/** Files and folders that the atlas wrote for a dataset. */
async function writtenIn(site: string, dataset: string): Promise<readonly string[]> {
  const own = [join('data', 'packages', dataset), join(PAGES, dataset)];
  const ofFolders = own.map(async (folder) => [
    folder,
    ...(await namesIn(join(site, folder), true)).map((name) => join(folder, name)),
  ]);
  const some = async (folder: string, isWritten: (name: string) => boolean) =>
    (await namesIn(join(site, folder))).filter(isWritten).map((name) => join(folder, name));
  const lists = await Promise.all([
    ...ofFolders,
    some('', (name) => SITEMAP.test(name)),
    some('briefings', (name) => name.startsWith(`${dataset}.`)),
    some('assets', (name) => BUILT.test(name)),
  ]);
  return lists.flat();
}

/** The order in which files come: each after those it needs, so that the site can be used if it ends anywhere. */
function turnOf(file: string, history: string): number {
  if (file === history) return 0;
  if (file.startsWith(`assets${sep}`)) return 1;
  if (file.startsWith(`data${sep}`)) return 2;
  if (file === 'index.html') return 4;
  return file === 'sw.js' ? 5 : 3;
}

const failure = (path: string, error: unknown, ...rest: readonly string[]) =>
  new PackProblem(`The site can't be written to ${plain(path)}: ${plain(String(error))}.`, ...rest);

/**
 * Puts the site of a dataset into a folder, in place of the former one. All of it is copied before any file is
 * replaced, and files of the former that the new one doesn't have are deleted last; whatever else is there stays.
 * @param by folder of the new site
 * @throws PackProblem if it can't be written
 */
export async function replaceSite(path: string, dataset: string, by: string): Promise<void> {
  const next = join(path, NEXT);
  const history = historyIn('', dataset);
  try {
    await rm(next, { recursive: true, force: true });
    await cp(by, next, { recursive: true });
  } catch (error) {
    await rm(next, { recursive: true, force: true }).catch(() => undefined);
    throw failure(path, error, 'What was there before is as it was.');
  }
  try {
    const [former, written, files] = await Promise.all([
      writtenIn(path, dataset),
      writtenIn(next, dataset),
      filesIn(next),
    ]);
    files.sort((a, b) => turnOf(a, history) - turnOf(b, history));
    for (const file of files) {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await rename(join(next, file), join(path, file));
    }
    const kept = new Set(written);
    for (const name of former)
      if (!kept.has(name)) await rm(join(path, name), { recursive: true, force: true });
  } catch (error) {
    throw failure(
      path,
      error,
      'Part of the new site is there, and all of the former one that it did not replace. Publish again.',
    );
  } finally {
    await rm(next, { recursive: true, force: true }).catch(() => undefined);
  }
}
