import { placesIn } from '../../core/codeCounts.ts';
import type { RowRelation } from '../../core/columns.ts';
import { ColumnsBuilder } from '../../core/columnsBuilder.ts';
import type { Agreement, Dataset, DatasetInfo, GroupParty, Relation, Source } from '../../core/dataset.ts';
import { type EdtfMemo, edtfMemo } from '../../core/edtf.ts';
import { isSame } from '../../core/isSame.ts';
import type { DatasetTerms } from '../../core/vocabularies.ts';
import type { LoadedDataset } from './loaded.ts';
import { PackedTexts } from './packedTexts.ts';
import { RecordCodes } from './recordCodes.ts';
import { type Common, isPlainText, isSourcePlain, restOf } from './restOf.ts';
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

/** Regions, organisations and others by code; the last record that names one counts. */
function groupsIn(agreements: readonly Agreement[]): Map<string, GroupParty> {
  const groups = new Map<string, GroupParty>();
  for (const { parties } of agreements)
    for (const party of parties) if (party.type !== 'country') groups.set(party.code, party);
  return groups;
}

/** Packs the records of a valid dataset, added one by one in the order of the file. */
export class RecordPacker {
  readonly #codes: RecordCodes;
  readonly #columns: ColumnsBuilder;
  readonly #ids: string[] = [];
  readonly #related: { readonly place: number; readonly relations: readonly Relation[] }[] = [];
  readonly #idTexts = new TextColumnBuilder();
  readonly #dates = new TextColumnBuilder();
  readonly #texts = new PackedTexts();
  readonly #groups: Map<string, GroupParty>;
  readonly #sectors: ReadonlySet<string>;
  /** The first records, until their common source is known. */
  #sample: Agreement[] = [];
  #common: Common | null = null;
  #isConsistent = true;

  /** @param groups {@link groupsIn} all records, if these are in memory; otherwise collected from the records added */
  constructor(
    private readonly about: DatasetTerms,
    private readonly groups: Map<string, GroupParty> | null,
    dates: EdtfMemo = edtfMemo(),
  ) {
    this.#codes = new RecordCodes(about, dates);
    this.#columns = new ColumnsBuilder(about.stages);
    this.#sectors = new Set(about.sectors.map(({ id }) => id));
    this.#groups = groups ?? new Map();
  }

  /** Whether groups with the same code were equal. If not, and `groups` was null, the packed records are wrong. */
  get isConsistent(): boolean {
    return this.#isConsistent;
  }

  /** @throws Error for a date that is not EDTF, which validation does not let through. */
  add(agreement: Agreement): void {
    const { id, relations } = agreement;
    this.#columns.add(this.#codes.drawn(agreement));
    if (relations) this.#related.push({ place: this.#ids.length, relations });
    this.#ids.push(id);
    if (!this.groups) this.#gather(agreement);
    if (this.#common) this.#pack(agreement, this.#common);
    else if (this.#sample.push(agreement) === SAMPLE) this.#packSample();
  }

  /** The columns and the records. */
  done(info: DatasetInfo): LoadedDataset {
    const { source } = this.#common ?? this.#packSample();
    const { parties, values } = this.#codes;
    const { partyLists, sectorLists } = this.#columns;
    const coded = {
      ...{ parties, values, groups: [...this.#groups.values()], hub: this.about.hub },
      party: partyLists.done(parties.length),
      sector: sectorLists.done(values.sector.length),
    };
    const { data, order } = this.#columns.done(coded, this.#ids);
    return {
      info,
      data: { ...data, relations: this.#relations(order) },
      packed: {
        order,
        ids: this.#idTexts.done(),
        dates: this.#dates.done(),
        ...this.#texts.done(),
        fileRows: new Uint32Array(0),
        source,
      },
    };
  }

  #relations(order: Uint32Array): RowRelation[] {
    if (this.#related.length === 0) return [];
    const rows = placesIn(order);
    const places = new Map(this.#ids.map((id, place) => [id, place]));
    const rowAt = (place: number) => rows[place] ?? 0;
    const found = this.#related.flatMap(({ place, relations }) =>
      relations.flatMap(({ type, to }) => {
        const other = places.get(to);
        return other === undefined ? [] : [{ row: rowAt(place), type, to: rowAt(other) }];
      }),
    );
    return found.sort((a, b) => a.row - b.row);
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
    const { titles, summaries, urls, rests } = this.#texts;
    this.#idTexts.add(id);
    this.#dates.add(date ?? '');
    titles.add(isPlainText(title) ? title : '');
    summaries.add(isPlainText(summary) && summary !== title ? summary : '');
    urls.add((isSourcePlain(sources, common) && sources[0]?.url) || '');
    rests.add(restOf(agreement, common));
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
