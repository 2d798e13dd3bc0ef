import { readFile, writeFile } from 'node:fs/promises';
import type { Dataset } from '../../src/core/dataset.ts';
import { parseCountries } from '../../src/data/countries.ts';
import { loadLaterEnglish, translatorOf } from '../../src/i18n/languages.ts';
import type { Gazetteer } from '../../src/import/assemble/tableImporter.ts';
import { parsePartyNames } from '../../src/import/parties/partyNames.ts';
import { parseArgs, USAGE } from './args.ts';
import { checkFile, exitCodeOf, type FileReport } from './checkFile.ts';
import { inWords } from './inWords.ts';

/** Where output goes. */
export interface Outlet {
  write(text: string): void;
  /** For everything but reports. */
  complain(text: string): void;
}

async function gazetteerIn(folder: string): Promise<Gazetteer> {
  const [names, places] = await Promise.all(
    ['party-names.json', 'countries.json'].map(
      async (name): Promise<unknown> => JSON.parse(await readFile(`${folder}/${name}`, 'utf8')),
    ),
  );
  return { names: parsePartyNames(names), places: parseCountries(places) };
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
