import { expect, test } from 'vitest';
import { columns } from '../../testing/builtIn.ts';
import { type Slice, slicesOf } from './bubbles.ts';
import { mainValue, valueRows } from './partnerWords.ts';

const sectors = columns.domains.sector.values;
const [first = '', second = '', third = ''] = sectors;
/** Only the first sector has a colour. */
const field = { facet: 'sector' as const, swatches: new Map([[first, 0]]) };
const slice = (value: string, count: number, possible = false): Slice => ({ value, count, possible });

test('values without a colour share a slice, and are told each with its own count', () => {
  const slices = slicesOf(columns, Uint32Array.of(3, 1, 2), field, false);
  expect(slices.map(({ value, count }) => [value, count])).toEqual([
    [first, 3],
    [second, 3],
  ]);
  expect(valueRows(slices).rows.map(({ value, count }) => [value, count])).toEqual([
    [first, 3],
    [second, 1],
    [third, 2],
  ]);
});

test('of very many values those with most records are told, and the rest is counted', () => {
  const slices = Array.from({ length: 12 }, (_, i) => slice(`s${i}`, i + 1));
  const { rows, more } = valueRows(slices);
  expect(rows.map(({ value }) => value)).toEqual(['s5', 's6', 's7', 's8', 's9', 's10', 's11']);
  expect(more).toEqual({ values: 5, count: 15 });
});

test('the main value has most records, certain and possible ones together', () => {
  expect(mainValue([slice('a', 2), slice('b', 3)])).toBe('b');
  expect(mainValue([slice('a', 2), slice('b', 3), slice('a', 2, true)])).toBe('a');
  expect(mainValue([slice('a', 2), slice('b', 2)])).toBe('a');
  expect(mainValue([])).toBeUndefined();
});
