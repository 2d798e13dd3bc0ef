import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNames } from '../app/names';
import { buildColumns } from '../core/buildColumns';
import type { Columns } from '../core/columns';
import type { Dataset } from '../core/dataset';
import type { Translate } from '../core/names';
import type { Language } from '../core/viewState';
import { parseCountries } from '../data/countries';
import { validateDataset } from '../data/validate';
import { parseWorld } from '../data/world';
import { translate } from './translate';

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
export const columns = buildColumns(dataset);
export const places = parseCountries(publicJson('countries.json'));
/** Names of any dataset, in English unless told. */
export const namesIn = (of: Dataset, its: Columns, t: Translate = translate, language: Language = 'en') =>
  buildNames(of, its, places, t, language);
export const names = namesIn(dataset, columns);
export const world = () => parseWorld(publicJson('world-110m.json'));
