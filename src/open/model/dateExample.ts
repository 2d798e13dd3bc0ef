import type { OpenedTable } from '../../import/job/protocol';
import type { Mapping, Target } from '../../import/mapping/mapping';
import type { Cell } from '../../import/read/table';
import { columnsOf } from './columnUses';

/** A date that only an order of day and month can decide. */
export interface DateExample {
  /** As the table writes it. */
  readonly text: string;
  /** ISO days it may mean. */
  readonly dmy: string;
  readonly mdy: string;
}

const NUMERIC = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)/;
const DATES: readonly Target[] = ['date', 'validFrom', 'validTo'];
/** Two digits from here on are a year of the last century. */
const CENTURY_TURNS = 70;

/** What a cell would be an example of; null where its day and month cannot be confused. */
export function exampleOf(cell: Cell): DateExample | null {
  if (typeof cell !== 'string') return null;
  const [, a = '', b = '', y = ''] = NUMERIC.exec(cell) ?? [];
  const [first, second] = [Number(a), Number(b)];
  if (first < 1 || second < 1 || first > 12 || second > 12 || first === second) return null;
  const year = y.length === 2 ? Number(y) + (Number(y) < CENTURY_TURNS ? 2000 : 1900) : Number(y);
  const iso = (day: string, month: string) =>
    `${String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { text: cell.trim().slice(0, 20), dmy: iso(a, b), mdy: iso(b, a) };
}

/** The first date of the sample whose day and month can be confused; null without one. */
export function dateExample({ head, sample }: OpenedTable, mapping: Mapping): DateExample | null {
  const places = DATES.flatMap((target) => columnsOf(mapping, target)).map((name) =>
    head.columns.indexOf(name),
  );
  for (const row of sample)
    for (const place of places) {
      const example = exampleOf(row[place] ?? null);
      if (example) return example;
    }
  return null;
}

/** Whether the reader has to be asked, rather than told, what the order is. */
export function asksOrder(table: OpenedTable, mapping: Mapping): boolean {
  const { guess } = table;
  return guess.asksDateOrder || (guess.mapping.dateOrder === null && dateExample(table, mapping) !== null);
}
