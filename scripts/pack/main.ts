import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadLaterEnglish, translatorOf } from '../../src/i18n/languages.ts';
import { plain } from '../validate/lines.ts';
import type { Outlet } from '../validate/main.ts';
import { parsePackArgs, USAGE } from './args.ts';
import { packOneFile } from './oneFile.ts';
import { PackProblem } from './packInput.ts';
import { findData, readData } from './readData.ts';
import { packSite } from './site.ts';
import { siteSettings } from './siteSettings.ts';

const isFile = async (path: string) => (await stat(path).catch(() => null))?.isFile() ?? false;

/** A briefing file, or one of the built-in ones by its name without the ending. */
async function findBriefing(asked: string, folder: string): Promise<string> {
  const builtIn = join(folder, `${asked}.briefing.json`);
  for (const path of [resolve(asked), builtIn]) if (await isFile(path)) return path;
  throw new PackProblem(
    `There is no briefing ${plain(asked)}.`,
    'Name a file that “File” in the briefing panel wrote (.briefing.json).',
  );
}

async function pack(words: readonly string[], root: string, outlet: Outlet): Promise<number> {
  const asked = parsePackArgs(words);
  if (!asked) {
    outlet.complain(USAGE);
    return 2;
  }
  const isOneFile = asked.out.endsWith('.html');
  if (isOneFile && asked.history !== null)
    throw new PackProblem(
      'A single HTML file has no feed.',
      'Leave out --history, or name a folder after -o.',
    );
  await loadLaterEnglish();
  const publicFolder = join(root, 'public');
  const file = await findData(asked.dataset, join(publicFolder, 'data'));
  const briefing =
    asked.briefing === null ? null : await findBriefing(asked.briefing, join(publicFolder, 'briefings'));
  const site = await siteSettings(asked.site, file);
  const { dataset, leftOut, report } = await readData(
    file,
    asked.dates,
    join(publicFolder, 'data'),
    translatorOf('en'),
  );
  const say = (line: string) => outlet.write(`${line}\n`);
  if (report !== '') outlet.complain(`${report}\n\n`);
  const write = isOneFile ? packOneFile : packSite;
  await write({ dataset, briefing, out: resolve(asked.out), site, history: asked.history, root, say });
  const count = dataset.agreements.length;
  if (leftOut === 0) return 0;
  outlet.complain(
    `Left out ${leftOut} ${leftOut === 1 ? 'row' : 'rows'} that can't be read (listed above); published ${count}.\n`,
  );
  return 1;
}

/**
 * Publishes the dataset of a command line.
 * @param root the project's folder
 * @returns the exit code
 */
export async function main(words: readonly string[], root: string, outlet: Outlet): Promise<number> {
  try {
    return await pack(words, root, outlet);
  } catch (error) {
    if (!(error instanceof PackProblem)) throw error;
    outlet.complain(`${error.message}\n`);
    return 1;
  }
}
