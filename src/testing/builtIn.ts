import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNames } from '../app/names.ts';
import type { Columns } from '../core/columns.ts';
import type { Dataset, DatasetInfo } from '../core/dataset.ts';
import type { Language } from '../core/viewState.ts';
import { parseCountries } from '../data/countries.ts';
import { packDataset } from '../data/packed/packDataset.ts';
import { readyDataset } from '../data/readyDataset.ts';
import { validateDataset } from '../data/validate.ts';
import { parseWorld } from '../data/world.ts';
import { translatorOf } from '../i18n/languages.ts';
import { translate } from './translate.ts';

/** A JSON file under `public/data/`, as the browser gets it. */
export function publicJson(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../public/data', name), 'utf8'));
}

function builtInDataset(): Dataset {
  const result = validateDataset(publicJson('russia-digital-economy.json'));
  if (!result.ok) throw new Error(`The built-in dataset has ${result.problems.length} problems`);
  return result.dataset;
}

export const dataset = builtInDataset();
export const places = parseCountries(publicJson('countries.json'));
/** Names for any dataset, in English or another language that has been loaded. */
export const namesIn = (of: DatasetInfo, its: Columns, language: Language = 'en') =>
  buildNames(of, its, places, language === 'en' ? translate : translatorOf(language), language);
/** A dataset as the page holds it, with names as from {@link namesIn}. */
export function bundleOf(of: Dataset, language?: Language) {
  const { columns, search } = readyDataset(packDataset(of));
  return { dataset: of, columns, search, places, names: namesIn(of, columns, language) };
}
export const bundle = bundleOf(dataset);
export const { columns, names } = bundle;
export const world = () => parseWorld(publicJson('world-110m.json'));
