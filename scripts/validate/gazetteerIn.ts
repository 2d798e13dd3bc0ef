import { readFile } from 'node:fs/promises';
import { parseCountries } from '../../src/data/countries.ts';
import type { Gazetteer } from '../../src/import/assemble/tableImporter.ts';
import { parsePartyNames } from '../../src/import/parties/partyNames.ts';

/** Names and places of countries from the atlas's data files in a folder. */
export async function gazetteerIn(folder: string): Promise<Gazetteer> {
  const [names, places] = await Promise.all(
    ['party-names.json', 'countries.json'].map(
      async (name): Promise<unknown> => JSON.parse(await readFile(`${folder}/${name}`, 'utf8')),
    ),
  );
  return { names: parsePartyNames(names), places: parseCountries(places) };
}
