import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf } from '../core/columns.ts';
import { parseCountries } from '../data/countries.ts';
import type { LoadedDataset } from '../data/packed/loaded.ts';
import { unpackRecords } from '../data/packed/packedRecords.ts';
import { finishImport } from '../import/assemble/finish.ts';
import type { ImportReport, Repair } from '../import/assemble/problems.ts';
import { readTable } from '../import/job/readTable.ts';
import { sampleOf } from '../import/job/sample.ts';
import { guessMapping } from '../import/mapping/guessMapping.ts';
import type { Guess, Mapping, Target } from '../import/mapping/mapping.ts';
import { parsePartyNames } from '../import/parties/partyNames.ts';
import { openTable } from '../import/read/open/openTable.ts';
import { sourceOfText } from '../import/read/source.ts';
import type { ByteSource } from '../import/read/table.ts';

const data = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../public/data', name), 'utf8'));

/** Names and places as the importer uses them. */
export const gazetteer = {
  names: parsePartyNames(data('party-names.json')),
  places: parseCountries(data('countries.json')),
};
const { signal } = new AbortController();

const USES: Readonly<Record<string, Target>> = {
  id: 'id',
  title: 'title',
  date: 'date',
  parties: 'parties',
  sectors: 'sectors',
  kind: 'kind',
  status: 'stage',
  from: 'validFrom',
  until: 'validTo',
  url: 'url',
  summary: 'summary',
  note: 'note',
  people: 'people',
};

/** A mapping for columns with the atlas's own names. */
export const MAPPING: Mapping = {
  uses: USES,
  dateOrders: {},
  partySeparator: ';',
  partyCodes: {},
  gatherBy: null,
  sectorSeparator: ';',
  terms: { kind: {}, stage: {}, level: {} },
  hub: 'detect',
  coloured: null,
  title: 'Treaties',
  language: 'en',
};

/** An imported table with the messages about it, one line per problem. */
export interface Result extends LoadedDataset {
  readonly report: ImportReport;
  readonly problems: readonly string[];
}

/**
 * Imports a whole table.
 * @throws TypeError if the source is a dataset
 */
export async function importSource(
  source: ByteSource,
  change: Partial<Mapping> = {},
  repairs: readonly Repair[] = [],
): Promise<Result> {
  const opened = await openTable(source, {}, signal);
  if (opened.kind === 'dataset') throw new TypeError('a dataset');
  const mapping = { ...MAPPING, ...change };
  const importer = await readTable(opened.reader, mapping, repairs, gazetteer, () => undefined, signal);
  const report = importer.report();
  const problems = report.problems.map(({ code, value, rows }) =>
    `${code} ${value} ${[...rows].join()}`.trim(),
  );
  return { ...finishImport(importer, { name: source.name, url: null }), report, problems };
}

/** A table written as CSV, imported as a whole. */
export const importText = (text: string, change?: Partial<Mapping>, repairs?: readonly Repair[]) =>
  importSource(sourceOfText(text, 'treaties.csv'), change, repairs);

/** The records of a dataset, in its order. */
export const recordsOf = ({ data: columns, packed }: LoadedDataset) => {
  const { recordOf } = columnsOf(columns, unpackRecords(columns, packed));
  return Array.from({ length: columns.n }, (_, row) => recordOf(row));
};

/**
 * Imports a whole table under the mapping that is guessed from it.
 * @throws TypeError if the source is a dataset
 */
export async function importGuessed(source: ByteSource): Promise<Result & { readonly guess: Guess }> {
  const opened = await openTable(source, {}, signal);
  if (opened.kind === 'dataset') throw new TypeError('a dataset');
  const { rows: sample, probe } = await sampleOf(opened.reader, signal);
  const { head } = opened.reader;
  const guess = guessMapping({ head, sample, probe, names: gazetteer.names, title: 'treaties' });
  return { ...(await importSource(source, guess.mapping)), guess };
}

/** The records of a list of citations, imported under the mapping that is guessed. */
export const importCitations = async (text: string, name: string) =>
  recordsOf(await importGuessed(sourceOfText(text, name)));
