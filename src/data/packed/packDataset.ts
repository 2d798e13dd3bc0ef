import { columnData } from '../../core/buildColumns.ts';
import type { ColumnData } from '../../core/columns.ts';
import type { Agreement, Dataset, Party, Source } from '../../core/dataset.ts';
import type { LoadedDataset } from '../loaded.ts';
import { isSame } from './isSame.ts';
import type { PackedRecords } from './packedRecords.ts';
import { type TextColumn, TextColumnBuilder } from './textColumn.ts';

/** How many records are looked at for the source that most of them share. */
const SAMPLE = 500;

const withoutUrl = ({ url, ...source }: Source): Source => source;

/** The source, apart from its address, that most records rest on alone. */
function commonSource(agreements: readonly Agreement[]): Source {
  const counts = new Map<string, number>();
  for (const { sources } of agreements.slice(0, SAMPLE)) {
    const [source] = sources;
    if (!source || sources.length > 1) continue;
    const text = JSON.stringify(withoutUrl(source));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? (JSON.parse(most[0]) as Source) : { title: '' };
}

/** Whether a value is a text that a text column gives back unchanged: half a surrogate pair is not. */
const isPlainText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed();

/** Keys of a record that the columns and the text columns hold, where they are plain. */
const HELD = new Set([
  'id',
  'title',
  'summary',
  'date',
  'dateBasis',
  'parties',
  'kind',
  'stage',
  'level',
  'sectors',
  'sources',
]);

/** What of the records of a dataset goes without saying. */
interface Common {
  readonly groups: ReadonlyMap<string, Party>;
  readonly sectors: ReadonlySet<string>;
  readonly source: Source;
}

/** Whether the columns say all there is about the parties, each of them once. */
function arePartiesPlain(parties: readonly Party[], { groups }: Common): boolean {
  return parties.every((party, i) => {
    if (parties.findIndex(({ code }) => code === party.code) < i) return false;
    const known = groups.get(party.code);
    return known ? isSame(party, known) : party.type === 'country' && party.bodies === undefined;
  });
}

/** Whether the columns hold every sector, each of them once. */
const areSectorsPlain = (ids: readonly string[], { sectors }: Common) =>
  ids.every((id, i) => sectors.has(id) && ids.indexOf(id) === i);

/** Whether the one source of a record is the common one, but for its address. */
function isSourcePlain(sources: readonly Source[], { source }: Common): boolean {
  const [first] = sources;
  if (!first || sources.length > 1) return false;
  for (const key in first)
    if (key !== 'url' && !isSame(first[key as keyof Source], source[key as keyof Source])) return false;
  for (const key in source) if (first[key as keyof Source] === undefined) return false;
  return first.url === undefined || isPlainText(first.url);
}

/** JSON of what only the record itself says; '' where there is nothing. */
function restOf(agreement: Agreement, common: Common): string {
  const { title, summary, parties, sectors, sources } = agreement;
  const rest: Record<string, unknown> = {};
  if (!isPlainText(title)) rest.title = title;
  if (!isPlainText(summary)) rest.summary = summary;
  if (!arePartiesPlain(parties, common)) rest.parties = parties;
  if (!areSectorsPlain(sectors, common)) rest.sectors = sectors;
  if (!isSourcePlain(sources, common)) rest.sources = sources;
  for (const key in agreement) if (!HELD.has(key)) rest[key] = agreement[key as keyof Agreement];
  return Object.keys(rest).length > 0 ? JSON.stringify(rest) : '';
}

/** Texts in the order they are given; '' stands for one that is told elsewhere. */
function textsOf(agreements: readonly Agreement[], textOf: (agreement: Agreement) => string): TextColumn {
  const builder = new TextColumnBuilder();
  for (const agreement of agreements) builder.add(textOf(agreement));
  return builder.done();
}

/** The records, packed in the order of the file. */
function packRecords(agreements: readonly Agreement[], data: ColumnData, order: Uint32Array): PackedRecords {
  const common: Common = {
    groups: new Map(data.groups.map((group) => [group.code, group])),
    sectors: new Set(data.values.sector),
    source: commonSource(agreements),
  };
  return {
    order,
    ids: textsOf(agreements, ({ id }) => id),
    titles: textsOf(agreements, ({ title }) => (isPlainText(title) ? title : '')),
    summaries: textsOf(agreements, ({ title, summary }) =>
      isPlainText(summary) && summary !== title ? summary : '',
    ),
    dates: textsOf(agreements, ({ date }) => date),
    urls: textsOf(agreements, ({ sources }) => (isSourcePlain(sources, common) && sources[0]?.url) || ''),
    rests: textsOf(agreements, (agreement) => restOf(agreement, common)),
    fileRows: new Uint32Array(0),
    source: common.source,
  };
}

/**
 * A valid dataset as columns and packed records: `unpackRecords` gives every record back as it was.
 * @throws Error for a date that is not EDTF, which validation does not let through.
 */
export function packDataset(dataset: Dataset): LoadedDataset {
  const { data, order } = columnData(dataset);
  const { agreements, ...info } = dataset;
  return { info, data, packed: packRecords(agreements, data, order) };
}
