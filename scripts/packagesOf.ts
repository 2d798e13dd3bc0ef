import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildNames } from '../src/app/names.ts';
import { evidenceOf } from '../src/core/evidence.ts';
import { parseCountries } from '../src/data/countries.ts';
import { identityOf } from '../src/data/identity/identityOf.ts';
import { packDataset } from '../src/data/packed/packDataset.ts';
import { readyDataset } from '../src/data/readyDataset.ts';
import { validateDataset } from '../src/data/validate.ts';
import { packageFiles } from '../src/export/package/packageOf.ts';
import { loadLaterEnglish, translatorOf } from '../src/i18n/languages.ts';
import { takeSnapshot } from '../src/state/takeSnapshot.ts';

// The runner that imports this module can import nothing more once that is done.
await loadLaterEnglish();

/**
 * The files of the data package of the dataset NAME.json in a folder, by path, in English.
 *
 * @param today ISO day
 * @param url address the atlas will have, which they link to; null if not known
 * @throws Error if it is not a dataset
 */
export async function packageOfDataset(folder: string, name: string, today: string, url: string | null) {
  const json = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, file), 'utf8'));
  const result = validateDataset(await json(`${name}.json`));
  if (!result.ok) throw new Error(`${name}.json is not a dataset`);
  const { dataset } = result;
  const loaded = packDataset(dataset);
  const places = parseCountries(await json('countries.json'));
  const { columns, search } = readyDataset(loaded);
  const t = translatorOf('en');
  const names = buildNames(dataset, columns, places, t, 'en');
  const query = `?data=${name}`;
  const taken = await takeSnapshot({ dataset, columns, search, places, names }, query);
  const snapshot = { ...taken.snapshot, hash: identityOf(loaded) };
  const link = url === null ? '' : url + query;
  return packageFiles({ snapshot, evidence: evidenceOf(snapshot, t, link, today), t });
}
