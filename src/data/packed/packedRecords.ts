import { placesIn } from '../../core/codeCounts.ts';
import { type ColumnData, codesOf, type Records } from '../../core/columns.ts';
import type { Agreement, Party, Source } from '../../core/dataset.ts';
import type { Language } from '../../core/viewState.ts';
import { placeOfText, type TextColumn, textAt } from './textColumn.ts';

/** What the columns do not hold, packed for threads and storage: texts in file order, found through `order`. */
export interface PackedRecords {
  /** By row: index in the texts. */
  readonly order: Uint32Array;
  readonly ids: TextColumn;
  readonly titles: TextColumn;
  /** '' if it is the title. */
  readonly summaries: TextColumn;
  /** EDTF; '' if there is no date. */
  readonly dates: TextColumn;
  /** Address of the source; '' if there is none. */
  readonly urls: TextColumn;
  /** JSON of a {@link RestOfRecord}; '' if there is nothing else. */
  readonly rests: TextColumn;
  /** Row of the record in its file, from 1; empty if rows are not known. */
  readonly fileRows: Uint32Array;
  /** The source of every record that doesn't have its own, without the address. */
  readonly source: Source;
}

/** All other fields of a record, and values of the packed fields that the columns can't hold. */
export type RestOfRecord = Partial<Agreement>;

const EMPTY = { bytes: new Uint8Array(0), offsets: new Uint32Array(1) } as const;

/** An empty set of packed records. */
export const NO_RECORDS: PackedRecords = {
  order: new Uint32Array(0),
  ids: EMPTY,
  titles: EMPTY,
  summaries: EMPTY,
  dates: EMPTY,
  urls: EMPTY,
  rests: EMPTY,
  fileRows: new Uint32Array(0),
  source: { title: '' },
};

/** Locator of a record's row in a table, in every language of the atlas. */
export const rowLocator = (row: number): Readonly<Record<Language, string>> => ({
  en: `row ${row}`,
  ru: `строка ${row}`,
  zh: `第 ${row} 行`,
});

/** Number of recently unpacked records to keep, so that a record requested again is the same object. */
const KEPT = 2000;

/** The records of a dataset's rows, unpacked on request. */
export function unpackRecords(data: ColumnData, packed: PackedRecords): Records {
  const groups = new Map(data.groups.map((group) => [group.code, group]));
  const kept = new Map<number, Agreement>();
  const list = (column: ColumnData['sector'], row: number, values: readonly string[]) =>
    Array.from(codesOf(column, row), (code) => values[code] ?? '');
  const partyOf = (code: string): Party => groups.get(code) ?? { type: 'country', code };
  const sourceOf = (place: number): Source => {
    const url = textAt(packed.urls, place);
    const fileRow = packed.fileRows[place];
    return {
      ...packed.source,
      ...(url === '' ? {} : { url }),
      ...(fileRow === undefined ? {} : { locator: rowLocator(fileRow) }),
    };
  };
  const unpack = (row: number): Agreement => {
    const place = packed.order[row] ?? 0;
    const rest = textAt(packed.rests, place);
    const title = textAt(packed.titles, place);
    const date = textAt(packed.dates, place);
    return {
      id: textAt(packed.ids, place),
      title,
      summary: textAt(packed.summaries, place) || title,
      ...(date === '' ? {} : { date }),
      dateBasis: data.reported[row] === 1 ? 'report' : 'event',
      parties: list(data.party, row, data.parties).map(partyOf),
      kind: data.values.kind[data.kind[row] ?? 0] ?? '',
      stage: data.values.stage[data.stage[row] ?? 0] ?? '',
      level: data.values.level[data.level[row] ?? 0] ?? '',
      sectors: list(data.sector, row, data.values.sector),
      sources: [sourceOf(place)],
      ...(rest === '' ? {} : (JSON.parse(rest) as RestOfRecord)),
    };
  };
  let rowsByPlace: Uint32Array | null = null;
  return {
    idOf: (row) => textAt(packed.ids, packed.order[row] ?? packed.ids.offsets.length),
    rowOf: (id) => {
      const place = placeOfText(packed.ids, id);
      if (place < 0) return undefined;
      rowsByPlace ??= placesIn(packed.order);
      return rowsByPlace[place];
    },
    recordOf: (row) => {
      if (row < 0 || row >= data.n) return undefined;
      const known = kept.get(row);
      if (known) return known;
      if (kept.size >= KEPT) kept.clear();
      const record = unpack(row);
      kept.set(row, record);
      return record;
    },
  };
}
