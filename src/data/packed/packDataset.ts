import { ColumnsBuilder, type DatasetTerms } from '../../core/buildColumns.ts';
import type { Agreement, Dataset, DatasetInfo, GroupParty, Party, Source } from '../../core/dataset.ts';
import type { EdtfMemo } from '../../core/edtf.ts';
import { isSame } from '../../core/isSame.ts';
import type { LoadedDataset } from './loaded.ts';
import type { PackedRecords } from './packedRecords.ts';
import { TextColumnBuilder } from './textColumn.ts';

/** Number of records to sample for the source that most of them share. */
const SAMPLE = 500;

const withoutUrl = ({ url, ...source }: Source): Source => source;

/** The most common sole source in a sample of records, apart from its address. */
function commonSource(sample: readonly Agreement[]): Source {
  const counts = new Map<string, number>();
  for (const { sources } of sample) {
    const [source] = sources;
    if (!source || sources.length > 1) continue;
    const text = JSON.stringify(withoutUrl(source));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? (JSON.parse(most[0]) as Source) : { title: '' };
}

/** Whether a value is a text that a text column preserves, which excludes half a surrogate pair. */
const isPlainText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed();

/** Keys of a record that the columns and the text columns hold, if their values are plain. */
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

/** Values shared by the records of a dataset, which need not be stored with each. */
interface Common {
  readonly groups: ReadonlyMap<string, GroupParty>;
  readonly sectors: ReadonlySet<string>;
  readonly source: Source;
}

/** Whether the columns fully describe the parties, each of them once. */
const arePartiesPlain = (parties: readonly Party[], { groups }: Common): boolean =>
  parties.every((party, i) => {
    if (parties.findIndex(({ code }) => code === party.code) < i) return false;
    const known = groups.get(party.code);
    return known ? isSame(party, known) : party.type === 'country' && party.bodies === undefined;
  });

/** Whether the columns hold every sector, each of them once. */
const areSectorsPlain = (ids: readonly string[], { sectors }: Common) =>
  ids.every((id, i) => sectors.has(id) && ids.indexOf(id) === i);

/** Whether a record has only the common source, apart from its address. */
function isSourcePlain(sources: readonly Source[], { source }: Common): boolean {
  const [first] = sources;
  if (!first || sources.length > 1) return false;
  for (const key in first)
    if (key !== 'url' && !isSame(first[key as keyof Source], source[key as keyof Source])) return false;
  for (const key in source) if (first[key as keyof Source] === undefined) return false;
  return first.url === undefined || isPlainText(first.url);
}

/** JSON of the values only the record itself holds; '' if there are none. */
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

/** Regions, organisations and others by code; the last record that names one counts. */
function groupsIn(agreements: readonly Agreement[]): Map<string, GroupParty> {
  const groups = new Map<string, GroupParty>();
  for (const { parties } of agreements)
    for (const party of parties) if (party.type !== 'country') groups.set(party.code, party);
  return groups;
}

/** Packs the records of a valid dataset, added one by one in the order of the file. */
export class RecordPacker {
  readonly #columns: ColumnsBuilder;
  readonly #ids = new TextColumnBuilder();
  readonly #titles = new TextColumnBuilder();
  readonly #summaries = new TextColumnBuilder();
  readonly #dates = new TextColumnBuilder();
  readonly #urls = new TextColumnBuilder();
  readonly #rests = new TextColumnBuilder();
  readonly #groups: Map<string, GroupParty>;
  readonly #sectors: ReadonlySet<string>;
  /** The first records, until their common source is known. */
  #sample: Agreement[] = [];
  #common: Common | null = null;
  #isConsistent = true;

  /** @param groups {@link groupsIn} all records, if these are in memory; otherwise collected from the records added */
  constructor(
    about: DatasetTerms,
    private readonly groups: Map<string, GroupParty> | null,
    dates?: EdtfMemo,
  ) {
    this.#columns = new ColumnsBuilder(about, dates);
    this.#sectors = new Set(about.sectors.map(({ id }) => id));
    this.#groups = groups ?? new Map();
  }

  /** Whether groups with the same code were equal. If not, and `groups` was null, the packed records are wrong. */
  get isConsistent(): boolean {
    return this.#isConsistent;
  }

  /** @throws Error for a date that is not EDTF, which validation does not let through. */
  add(agreement: Agreement): void {
    this.#columns.add(agreement);
    if (!this.groups) this.#gather(agreement);
    if (this.#common) this.#pack(agreement, this.#common);
    else if (this.#sample.push(agreement) === SAMPLE) this.#packSample();
  }

  /** The columns and the records. */
  done(info: DatasetInfo): LoadedDataset {
    const { source } = this.#common ?? this.#packSample();
    const { data, order } = this.#columns.done();
    const packed: PackedRecords = {
      order,
      ids: this.#ids.done(),
      titles: this.#titles.done(),
      summaries: this.#summaries.done(),
      dates: this.#dates.done(),
      urls: this.#urls.done(),
      rests: this.#rests.done(),
      fileRows: new Uint32Array(0),
      source,
    };
    return { info, data, packed };
  }

  #gather({ parties }: Agreement): void {
    for (const party of parties) {
      if (party.type === 'country') continue;
      const known = this.#groups.get(party.code);
      if (known && !isSame(known, party)) this.#isConsistent = false;
      this.#groups.set(party.code, party);
    }
  }

  #packSample(): Common {
    const common = { groups: this.#groups, sectors: this.#sectors, source: commonSource(this.#sample) };
    this.#common = common;
    for (const agreement of this.#sample) this.#pack(agreement, common);
    this.#sample = [];
    return common;
  }

  /** Adds a record; '' stands for a text that is stored elsewhere. */
  #pack(agreement: Agreement, common: Common): void {
    const { id, title, summary, date, sources } = agreement;
    this.#ids.add(id);
    this.#titles.add(isPlainText(title) ? title : '');
    this.#summaries.add(isPlainText(summary) && summary !== title ? summary : '');
    this.#dates.add(date ?? '');
    this.#urls.add((isSourcePlain(sources, common) && sources[0]?.url) || '');
    this.#rests.add(restOf(agreement, common));
  }
}

/**
 * A valid dataset as columns and packed records; `unpackRecords` restores every record exactly.
 * @throws Error for a date that is not EDTF, which validation does not let through.
 */
export function packDataset(dataset: Dataset): LoadedDataset {
  const { agreements, ...info } = dataset;
  const packer = new RecordPacker(info, groupsIn(agreements));
  for (const agreement of agreements) packer.add(agreement);
  return packer.done(info);
}
