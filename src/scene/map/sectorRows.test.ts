import { expect, test } from 'vitest';
import { columns } from '../../testing/builtIn';
import { type Slice, slicesOf } from './bubbles';
import { mainSector, sectorRows } from './sectorRows';

const sectors = columns.domains.sector.values;
const [first = '', second = '', third = ''] = sectors;
/** Only the first sector has a colour. */
const swatches = new Map([[first, 0]]);
const slice = (sector: string, count: number, possible = false): Slice => ({ sector, count, possible });

test('sectors without a colour share a slice, and are told each with its own count', () => {
  const slices = slicesOf(columns, Uint32Array.of(3, 1, 2), swatches, false);
  expect(slices.map(({ sector, count }) => [sector, count])).toEqual([
    [first, 3],
    [second, 3],
  ]);
  expect(sectorRows(slices).rows.map(({ sector, count }) => [sector, count])).toEqual([
    [first, 3],
    [second, 1],
    [third, 2],
  ]);
});

test('of very many sectors those with most records are told, and the rest is counted', () => {
  const slices = Array.from({ length: 12 }, (_, i) => slice(`s${i}`, i + 1));
  const { rows, more } = sectorRows(slices);
  expect(rows.map(({ sector }) => sector)).toEqual(['s5', 's6', 's7', 's8', 's9', 's10', 's11']);
  expect(more).toEqual({ sectors: 5, count: 15 });
});

test('the main sector has most records, certain and possible ones together', () => {
  expect(mainSector([slice('a', 2), slice('b', 3)])).toBe('b');
  expect(mainSector([slice('a', 2), slice('b', 3), slice('a', 2, true)])).toBe('a');
  expect(mainSector([slice('a', 2), slice('b', 2)])).toBe('a');
  expect(mainSector([])).toBeUndefined();
});
