import { areSame, type TextColumn, textAt } from '../../data/packed/textColumn.ts';
import { quoteOf } from '../read/limits.ts';
import { MOST_VALUES } from './problemLog.ts';
import type { Problem } from './problems.ts';
import { hashOfSpan } from './spanHash.ts';

/** Titles as they were read, one a record in the order of the file. */
export interface TitleList {
  readonly texts: TextColumn;
  /** Records; beyond, the arrays hold nothing. */
  readonly length: number;
  /** Row in the file of each. */
  readonly rows: Uint32Array;
  /** Records whose title was cut: what is left of two may be alike where they are not. */
  readonly cut: ReadonlySet<number>;
  /** Name of the column; null where there is none. */
  readonly column: string | null;
}

/** By record: the first record with the same title, or itself. Titles are told apart by their bytes, in one pass. */
function firstsOf({ texts, length, cut }: TitleList): Uint32Array {
  const { offsets } = texts;
  const bytes = new DataView(texts.bytes.buffer, texts.bytes.byteOffset, texts.bytes.byteLength);
  const firsts = new Uint32Array(length);
  const hashes = new Uint32Array(length);
  let size = 2;
  while (size < 2 * length) size *= 2;
  /** Place of a record plus one at the hash of its title or beyond; 0 where there is none. */
  const table = new Uint32Array(size);
  for (let record = 0; record < length; record++) {
    firsts[record] = record;
    const start = offsets[record] ?? 0;
    const count = (offsets[record + 1] ?? 0) - start;
    if (count === 0 || cut.has(record)) continue;
    const hash = hashOfSpan(bytes, start, count);
    hashes[record] = hash;
    let slot = hash & (size - 1);
    for (let place = table[slot] ?? 0; place > 0; place = table[slot] ?? 0) {
      const from = offsets[place - 1] ?? 0;
      const isAlike = hashes[place - 1] === hash && (offsets[place] ?? 0) - from === count;
      if (isAlike && areSame(bytes, from, bytes, start, count)) {
        firsts[record] = place - 1;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
    if (firsts[record] === record) table[slot] = record + 1;
  }
  return firsts;
}

/** Titles that stand in several rows, each with its rows; those of the rest together, without their titles. */
export function repeatedTitles(titles: TitleList): Problem[] {
  const { texts, rows, column } = titles;
  const firsts = firstsOf(titles);
  const counts = new Uint32Array(firsts.length);
  for (let record = 0; record < firsts.length; record++) {
    const first = firsts[record] ?? 0;
    counts[first] = (counts[first] ?? 0) + 1;
  }
  const groups = new Map<number, { readonly value: string; readonly rows: number[] }>();
  const rest: number[] = [];
  for (let record = 0; record < firsts.length; record++) {
    const first = firsts[record] ?? 0;
    if ((counts[first] ?? 0) < 2) continue;
    const row = rows[record] ?? 0;
    const group = groups.get(first);
    if (group) group.rows.push(row);
    else if (groups.size < MOST_VALUES)
      groups.set(first, { value: quoteOf(textAt(texts, first)), rows: [row] });
    else rest.push(row);
  }
  const found = [...groups.values()];
  if (rest.length > 0) found.push({ value: '', rows: rest });
  return found.map((group) => ({
    code: 'title-repeated',
    column,
    value: group.value,
    held: false,
    suggestion: null,
    rows: Uint32Array.from(group.rows),
  }));
}
