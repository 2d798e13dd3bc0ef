import { expect, test } from 'vitest';
import { columnRules, tableRow } from '../../core/tableRules.ts';
import { TABLE_COLUMNS } from '../../core/viewState.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundleOf, dataset } from '../../testing/builtIn.ts';
import { translate as t } from '../../testing/translate.ts';
import { withoutDates } from '../../testing/withoutDates.ts';
import { firstOfTable, recordCells, recordColumns, recordHeads } from './recordCells.ts';

/** The built-in records, every fifth without its date. */
const some = withoutDates(dataset, (place) => place % 5 === 0);
const bundle = bundleOf(some);
const { columns, names } = bundle;

async function first(search: string, most: number) {
  const { snapshot } = await takeSnapshot(bundle, search);
  const rows = firstOfTable(snapshot, most, t);
  return { rows, all: [...snapshot.result.rows], cells: rows.map((row) => recordCells(snapshot, row, t)) };
}

test.each([
  ['title', 1],
  ['partner', 2],
] as const)('the first records are those of the table on screen, by %s either way', async (column, place) => {
  const { compare } = new Intl.Collator('en');
  const whole = (await first(`?view=table&sort=${column}`, 1000)).cells.map((cells) => cells[place] ?? '');
  expect(whole).toHaveLength(columns.n);
  expect(whole).toEqual([...whole].sort(compare));
  const down = (await first(`?view=table&sort=-${column}`, 1000)).cells.map((cells) => cells[place] ?? '');
  expect(down).toEqual([...whole].sort((a, b) => compare(b, a)));
  for (const most of [1, 5, 26]) {
    const some = (await first(`?view=table&sort=${column}`, most)).cells.map((cells) => cells[place]);
    expect(some).toEqual(whole.slice(0, most));
  }
});

test('by stage and status as their lists have them, rows of the same as they come', async () => {
  const stages = (await first('?view=table&sort=-stage', 1000)).rows;
  const codes = stages.map((row) => columns.stage[row] ?? 0);
  expect(codes).toEqual([...codes].sort((a, b) => b - a));
  expect(new Set(codes).size).toBeGreaterThan(2);
  for (const code of new Set(codes)) {
    const same = stages.filter((row) => columns.stage[row] === code);
    expect(same).toEqual([...same].sort((a, b) => a - b));
  }
  const { rows, all } = await first('?view=table&asof=2022-12-31&sort=status', 1000);
  expect([...rows].sort((a, b) => a - b)).toEqual(all);
});

test('by date, latest first if asked, those without a date last either way', async () => {
  const { all } = await first('?view=table', 1000);
  const dated = all.filter((row) => row < columns.dated);
  const undated = all.filter((row) => row >= columns.dated);
  expect(undated.length).toBeGreaterThan(3);
  expect((await first('?view=table&sort=-date', 1000)).rows).toEqual([...[...dated].reverse(), ...undated]);
  expect((await first('?view=table&sort=-date', 3)).rows).toEqual([...dated].reverse().slice(0, 3));
  expect((await first('?view=table', 4)).rows).toEqual(all.slice(0, 4));
});

test.each(
  TABLE_COLUMNS.filter((column) => !['date', 'title', 'partner', 'stage', 'status'].includes(column)),
)('what the table is sorted by is a column, whatever it is: %s', async (column) => {
  const { snapshot } = await takeSnapshot(bundle, `?view=table&sort=-${column}`);
  expect(recordColumns(snapshot)).toEqual(['date', 'title', 'partner', 'stage', column]);
  expect(recordHeads(snapshot, t).at(-1)).toBe(`↓ ${t(`table.column.${column}`)}`);
  const up = (await first(`?view=table&sort=${column}`, 1000)).rows;
  const down = (await first(`?view=table&sort=-${column}`, 1000)).rows;
  expect([...down].sort((a, b) => a - b)).toEqual([...snapshot.result.rows]);
  expect(down).not.toEqual([...snapshot.result.rows]);
  const rule = columnRules(snapshot, names, t)[column];
  const { compare } = new Intl.Collator('en');
  const readBy = (row: number) => {
    const made = tableRow(snapshot, row);
    return rule.key?.(row) ?? (made ? rule.text(made) : '');
  };
  const isUpTo = (a: string | number, b: string | number) =>
    typeof a === 'number' ? a <= Number(b) : compare(a, String(b)) <= 0;
  const values = up.map(readBy);
  for (const [i, value] of values.slice(1).entries()) expect(isUpTo(values[i] ?? '', value)).toBe(true);
});

test('the stage is a column beside the status where the table is sorted by it on a day', async () => {
  const columnsOf = async (search: string) => recordColumns((await takeSnapshot(bundle, search)).snapshot);
  expect(await columnsOf('?view=table&asof=2022-12-31&sort=stage')).toEqual([
    ...['date', 'title', 'partner', 'status', 'stage'],
  ]);
  expect(await columnsOf('?view=table&asof=2022-12-31&sort=-status')).toHaveLength(4);
  expect(await columnsOf('?view=table&sort=status')).toEqual(['date', 'title', 'partner', 'stage']);
});

test('by date, without a further column, on other screens', async () => {
  const { rows, all } = await first('?view=list&sort=-source', 1000);
  expect(rows).toEqual(all);
  const { snapshot } = await takeSnapshot(bundle, '?view=list&sort=-source');
  expect(recordHeads(snapshot, t)).toEqual(['Date', 'Title', 'Partners', 'Stage']);
});
