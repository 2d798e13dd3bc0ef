import { DATE_MARKS, type DateMark, type DateOrder } from '../../import/dates/dateReading.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping, Target } from '../../import/mapping/mapping.ts';
import type { Cell } from '../../import/read/table.ts';
import { columnsOf } from './columnUses.ts';

/** A date whose meaning depends on the order of day and month. */
export interface DateExample {
  /** Text of the cell. */
  readonly text: string;
  /** Character between its numbers. */
  readonly mark: DateMark;
  /** The ISO dates it may mean. */
  readonly dmy: string;
  readonly mdy: string;
}

/** A question about the order of day and month: for dates with the same mark, in columns with the same guess. */
export interface OrderQuestion {
  readonly key: string;
  readonly columns: readonly string[];
  readonly example: DateExample;
  /** Whether the reader must be asked for the order; otherwise it is known. */
  readonly asks: boolean;
  /** The order in the mapping; null if it has none. */
  readonly order: DateOrder | null;
}

/** Example used if the first rows have no ambiguous date. */
const ANY_EXAMPLE: DateExample = { text: '03/04/2015', mark: '/', dmy: '2015-04-03', mdy: '2015-03-04' };

const NUMERIC = /^\s*(\d{1,2})([./-]| (?=\d))(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const DATES: readonly Target[] = ['date', 'otherDate', 'validFrom', 'validTo'];
/** Two-digit years from here on are in the 1900s. */
const CENTURY_TURNS = 70;

/** The cell as an example of an ambiguous date; null if it isn't one. */
export function exampleOf(cell: Cell): DateExample | null {
  if (typeof cell !== 'string') return null;
  const [, a = '', between = '', b = '', y = ''] = NUMERIC.exec(cell) ?? [];
  const mark = DATE_MARKS.find((each) => each === between);
  const [first, second] = [Number(a), Number(b)];
  if (!mark || first < 1 || second < 1 || first > 12 || second > 12 || first === second) return null;
  const year = y.length === 2 ? Number(y) + (Number(y) < CENTURY_TURNS ? 2000 : 1900) : Number(y);
  const iso = (day: string, month: string) =>
    `${String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { text: cell.trim().slice(0, 20), mark, dmy: iso(a, b), mdy: iso(b, a) };
}

const orderOf = ({ dateOrders }: Mapping, column: string, mark: DateMark): DateOrder | null =>
  (Object.hasOwn(dateOrders, column) ? dateOrders[column]?.[mark] : undefined) ?? null;

/** The first ambiguous date with each mark in a column of the sample. */
function examplesIn({ head, sample }: OpenedTable, column: string): DateExample[] {
  const place = head.columns.indexOf(column);
  const found = new Map<DateMark, DateExample>();
  for (const row of sample) {
    const example = exampleOf(row[place] ?? null);
    if (example && !found.has(example.mark)) found.set(example.mark, example);
  }
  return [...found.values()];
}

function questionOf(
  table: OpenedTable,
  mapping: Mapping,
  columns: readonly string[],
  example: DateExample,
  asks: boolean,
): OrderQuestion {
  const orders = new Set(columns.map((column) => orderOf(mapping, column, example.mark)));
  const [order = null] = orders;
  return {
    key: `${example.mark} ${columns.join('\n')}`,
    columns,
    example,
    asks: asks || columns.some((column) => orderOf(table.guess.mapping, column, example.mark) === null),
    order: orders.size === 1 ? order : null,
  };
}

/** The questions about the order of day and month, including those already settled. */
export function orderQuestions(table: OpenedTable, mapping: Mapping): OrderQuestion[] {
  const dated = DATES.flatMap((target) => columnsOf(mapping, target));
  const alike = new Map<string, { example: DateExample; columns: string[] }>();
  for (const column of dated)
    for (const example of examplesIn(table, column)) {
      const key = `${example.mark} ${orderOf(table.guess.mapping, column, example.mark)}`;
      const known = alike.get(key);
      if (known) known.columns.push(column);
      else alike.set(key, { example, columns: [column] });
    }
  const questions = [...alike.values()].map(({ example, columns }) =>
    questionOf(table, mapping, columns, example, false),
  );
  if (table.guess.asksDateOrder && dated.length > 0 && !questions.some(({ asks }) => asks))
    questions.push(questionOf(table, mapping, dated, ANY_EXAMPLE, true));
  return questions;
}

/** The mapping with an order of day and month for the dates of a question; null removes it. */
export function withOrder(
  mapping: Mapping,
  { columns, example }: OrderQuestion,
  order: DateOrder | null,
): Mapping {
  const changed = columns.map((column) => {
    const orders = Object.hasOwn(mapping.dateOrders, column) ? mapping.dateOrders[column] : undefined;
    const { [example.mark]: _, ...others } = orders ?? {};
    return [column, order === null ? others : { ...others, [example.mark]: order }] as const;
  });
  return { ...mapping, dateOrders: { ...mapping.dateOrders, ...Object.fromEntries(changed) } };
}

/** Questions that still need an answer. */
export const openQuestions = (
  questions: readonly OrderQuestion[],
  answeredKeys: readonly string[],
): readonly OrderQuestion[] =>
  questions.filter(({ asks, order, key }) => asks && order === null && !answeredKeys.includes(key));
