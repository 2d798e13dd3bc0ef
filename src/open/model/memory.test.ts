// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Repair } from '../../import/assemble/problems.ts';
import { openedTable } from '../../testing/fakeJob.ts';
import { rememberedMapping, rememberedRepairs, rememberMapping } from './memory.ts';

const KEY = 'accord-atlas-mappings';
const MAPPING = {
  uses: { A: 'title', B: 'date' },
  dateOrders: {},
  partySeparator: null,
  partyCodes: {},
  gatherBy: null,
  sectorSeparator: null,
  terms: { kind: {}, stage: {}, level: {} },
  hub: null,
  coloured: null,
  title: 'T',
  language: 'en',
} as const;
const TABLE = openedTable({ columns: ['A', 'B'], rows: [['x', '2001']] }, MAPPING);
const repair = (value: string, rows: readonly number[] | null, column = 'B'): Repair => ({
  ...{ column, value, rows, to: '2000' },
});
const FILE = { name: 'a.csv', size: 10 };

beforeEach(() => localStorage.clear());

describe('corrections of an earlier table', () => {
  test('are offered: those of values in any file, those of empty cells in the same file alone', () => {
    const [everywhere, inRow, empty] = [repair('soon', null), repair('later', [3]), repair('', [4])];
    rememberMapping(TABLE, MAPPING, [everywhere, inRow, empty], FILE);
    expect(rememberedRepairs(TABLE, FILE)).toEqual([everywhere, inRow, empty]);
    expect(rememberedRepairs(TABLE, { ...FILE, size: 11 })).toEqual([everywhere, inRow]);
    expect(rememberedRepairs(TABLE, { ...FILE, name: 'b.csv' })).toEqual([everywhere, inRow]);
  });

  test('are bounded, the oldest go, and none is of a column that is not there', () => {
    const many = Array.from({ length: 600 }, (_, i) => repair(`v${i}`, null));
    rememberMapping(TABLE, MAPPING, [...many, repair('x', null, 'Gone')], FILE);
    const found = rememberedRepairs(TABLE, FILE);
    expect(found).toHaveLength(499);
    expect(found.at(-1)).toEqual(many.at(-1));
  });
});

test('what older versions stored is still of use, and what nobody stored does no harm', () => {
  const { partyCodes: _, gatherBy: __, ...old } = MAPPING;
  const mapping = { ...old, uses: { A: 'summary', B: 'date' } };
  const { shape } = TABLE.guess;
  localStorage.setItem(KEY, JSON.stringify([{ shape: 'x', mapping: 5 }, 'text', { shape, mapping }]));
  expect(rememberedMapping(TABLE)?.uses.A).toBe('summary');
  expect(rememberedMapping(TABLE)).toMatchObject({ partyCodes: {}, gatherBy: null });
  expect(rememberedRepairs(TABLE, FILE)).toEqual([]);
  localStorage.setItem(KEY, '{"a":1}');
  expect(rememberedMapping(TABLE)).toBeNull();
});
