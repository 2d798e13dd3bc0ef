import { writeFile } from 'node:fs/promises';
import type { Dataset } from '../../src/core/dataset.ts';
import { loadLaterEnglish, translatorOf } from '../../src/i18n/languages.ts';
import { parseArgs, USAGE } from './args.ts';
import { checkFile, exitCodeOf, type FileReport } from './checkFile.ts';
import { gazetteerIn } from './gazetteerIn.ts';
import { inWords } from './inWords.ts';

/** Where output goes. */
export interface Outlet {
  write(text: string): void;
  /** For everything but reports. */
  complain(text: string): void;
}

/** The report for JSON, with rows as a plain list. */
const asJson = (checked: FileReport) =>
  JSON.stringify(checked, (_, value: unknown) => (value instanceof Uint32Array ? [...value] : value), 2);

/**
 * Checks the files of a command line one after the other.
 * @param folder the atlas's data files
 * @returns the exit code: the worst of all files
 */
export async function main(words: readonly string[], folder: string, outlet: Outlet): Promise<number> {
  const asked = parseArgs(words);
  if (!asked) {
    outlet.complain(USAGE);
    return 2;
  }
  const gazetteer = await gazetteerIn(folder);
  await loadLaterEnglish();
  const t = translatorOf('en');
  const { out } = asked;
  const write =
    out === null ? null : (dataset: Dataset) => writeFile(out, `${JSON.stringify(dataset, null, 2)}\n`);
  let worst = 0;
  const reports: string[] = [];
  for (const [i, file] of asked.files.entries()) {
    const checked = await checkFile(file, asked.dates, gazetteer, write);
    worst = Math.max(worst, exitCodeOf(checked, asked.strict));
    if (asked.json) reports.push(asJson(checked));
    else outlet.write(`${i > 0 ? '\n' : ''}${inWords(checked, t)}`);
  }
  if (asked.json) outlet.write(`[${reports.join(',\n')}]\n`);
  return worst;
}
