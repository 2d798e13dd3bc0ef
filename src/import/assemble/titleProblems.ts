import { areSame, type TextColumn, type TextColumnBuilder, textAt } from '../../data/packed/textColumn.ts';
import { quoteOf } from '../read/limits.ts';
import { hashOfSpan, PlaceTable } from './placeTable.ts';
import { MAX_VALUES } from './problemLog.ts';
import { type Problem, problemOf } from './problems.ts';

/** Titles as they were read, one per record in file order. */
export interface TitleList {
  readonly texts: TextColumn;
  /** Number of records; the arrays may be longer. */
  readonly length: number;
  /** File row of each record. */
  readonly rows: Uint32Array;
  /** Records whose title was cut: two cut titles may be equal although the full ones differ. */
  readonly cut: ReadonlySet<number>;
  /** Name of the column; null if there is none. */
  readonly column: string | null;
}

/**
 * For each record, the first record with the same title, or itself. Titles are compared by their bytes, in one pass.
 */
function firstsOf({ texts: { bytes: all, offsets }, length, cut }: TitleList): Uint32Array {
  const bytes = new DataView(all.buffer, all.byteOffset, all.byteLength);
  const firsts = Uint32Array.from({ length }, (_, record) => record);
  const places = new PlaceTable(length);
  /** Record for each place. */
  const records: number[] = [];
  for (let record = 0; record < length; record++) {
    const start = offsets[record] ?? 0;
    const size = (offsets[record + 1] ?? 0) - start;
    if (size === 0 || cut.has(record)) continue;
    const place = places.find(hashOfSpan(bytes, start, size), (each) => {
      const other = records[each] ?? 0;
      const from = offsets[other] ?? 0;
      return (offsets[other + 1] ?? 0) - from === size && areSame(bytes, from, bytes, start, size);
    });
    if (place >= 0) firsts[record] = records[place] ?? record;
    else {
      places.add();
      records.push(record);
    }
  }
  return firsts;
}

/**
 * Titles that occur in several rows, each with its rows; those beyond {@link MAX_VALUES} are listed together, without
 * titles.
 */
export function repeatedTitles(titles: TitleList): Problem[] {
  const { texts, rows, column } = titles;
  const firsts = firstsOf(titles);
  const counts = new Uint32Array(firsts.length);
  for (const first of firsts) counts[first] = (counts[first] ?? 0) + 1;
  const groups = new Map<number, { readonly value: string; readonly rows: number[] }>();
  const rest = { value: '', rows: [] as number[] };
  for (let record = 0; record < firsts.length; record++) {
    const first = firsts[record] ?? 0;
    if ((counts[first] ?? 0) < 2) continue;
    let group = groups.get(first);
    if (!group && groups.size < MAX_VALUES) {
      group = { value: quoteOf(textAt(texts, first)), rows: [] };
      groups.set(first, group);
    }
    (group ?? rest).rows.push(rows[record] ?? 0);
  }
  const found = [...groups.values(), ...(rest.rows.length > 0 ? [rest] : [])];
  return found.map((group) => problemOf('title-repeated', column, group.value, group.rows));
}

/** Most rows of a problem that are named. */
const MAX_NAMED_ROWS = 1000;

/** Whether the value of a problem is not enough to identify its rows. */
const isNameless = ({ code, value, rows }: Problem) =>
  code !== 'title-missing' && (value === '' || rows.length === 1 || code === 'id-repeated');

/**
 * Adds the titles of their rows to the problems that need them.
 * @param titles titles by record
 * @param rows file row of each record, ascending
 */
export function withTitles(
  problems: readonly Problem[],
  titles: TextColumnBuilder,
  rows: Uint32Array,
): Problem[] {
  const titleOf = (row: number): string => {
    let [low, high] = [0, titles.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low < titles.length && rows[low] === row ? quoteOf(titles.at(low)) : '';
  };
  return problems.map((problem) => {
    if (!isNameless(problem)) return problem;
    const named = Array.from(problem.rows.subarray(0, MAX_NAMED_ROWS), titleOf);
    return named.some((title) => title !== '') ? { ...problem, titles: named } : problem;
  });
}
