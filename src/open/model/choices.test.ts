// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../import/assemble/problems.ts';
import { type Mapping, TARGETS } from '../../import/mapping/mapping.ts';
import { FILE_FAULTS } from '../../import/read/table.ts';
import { openedTable } from '../../testing/fakeJob.ts';
import { translate as t } from '../../testing/translate.ts';
import { columnsOf, hasDate, sectorsMet, USE_GROUPS, withUse } from './columnUses.ts';
import { exampleOf, openQuestions, orderQuestions, withOrder } from './dateExample.ts';
import { rememberedMapping, rememberMapping } from './memory.ts';
import { templateCsv } from './template.ts';
import { templateXlsx } from './templateXlsx.ts';
import { bytesInWords, faultDetail, reportCsv, rowsInWords } from './words.ts';

const MAPPING: Mapping = {
  uses: { Name: 'title', When: 'date', Side: 'parties' },
  dateOrders: {},
  partySeparator: ';',
  partyCodes: {},
  gatherBy: null,
  sectorSeparator: null,
  terms: { kind: {}, stage: {}, level: {} },
  hub: 'detect',
  coloured: null,
  title: 'Treaties',
  language: 'en',
};
const COLUMNS = ['Name', 'When', 'Side', 'Other'];
const table = (...dates: string[]) =>
  openedTable({ columns: COLUMNS, rows: dates.map((date) => ['A', date, 'France', '']) }, MAPPING, false);

describe('the use of a column', () => {
  test('every target is offered once', () => {
    expect(Object.values(USE_GROUPS).flat().sort()).toEqual([...TARGETS].sort());
  });

  test('that only one can have is taken from the other; one that several share is not', () => {
    const moved = withUse(MAPPING, 'Other', 'date');
    expect(columnsOf(moved, 'date')).toEqual(['Other']);
    expect(moved.uses.When).toBeNull();
    expect(columnsOf(withUse(MAPPING, 'Other', 'parties'), 'parties')).toEqual(['Side', 'Other']);
  });

  test('a year is date enough', () => {
    const none = withUse(MAPPING, 'When', null);
    expect(hasDate(none)).toBe(false);
    expect(hasDate(withUse(none, 'Other', 'year'))).toBe(true);
  });
});

describe('the order of day and month', () => {
  test('is asked about where nothing decides it', () => {
    const asked = (...texts: string[]) =>
      openQuestions(orderQuestions(table(...texts), MAPPING), []).map(({ example }) => example.text);
    expect(asked('03/04/2015')).toEqual(['03/04/2015']);
    expect(asked('2015-04-03')).toEqual([]);
    expect(asked('23/04/2015')).toEqual([]);
    expect(asked('03/04/2015', '05-06-2016', '07/08/2015')).toEqual(['03/04/2015', '05-06-2016']);
  });

  test('is settled for dates of one form alone', () => {
    const opened = table('03/04/2015', '05-06-2016');
    const [slashes, dashes] = orderQuestions(opened, MAPPING);
    if (!slashes || !dashes) throw new Error('nothing is asked');
    const mapping = withOrder(MAPPING, slashes, 'mdy');
    expect(mapping.dateOrders).toEqual({ When: { '/': 'mdy' } });
    const left = openQuestions(orderQuestions(opened, mapping), []);
    expect(left.map(({ example }) => example.mark)).toEqual(['-']);
    expect(openQuestions(orderQuestions(opened, mapping), [dashes.key])).toEqual([]);
    expect(withOrder(mapping, slashes, null).dateOrders).toEqual({ When: {} });
  });

  test.each([
    ['3.4.15', { dmy: '2015-04-03', mdy: '2015-03-04' }],
    ['03-04-1985 (signed)', { dmy: '1985-04-03', mdy: '1985-03-04' }],
    ['4/4/2015', null],
    ['13/04/2015', null],
    ['soon', null],
  ])('%s', (text, expected) => {
    const example = exampleOf(text);
    if (expected) expect(example).toMatchObject(expected);
    else expect(example).toBeNull();
  });
});

test('sectors are met in values, in lists and in brackets, each once', () => {
  const met = (cells: readonly string[], sectorSeparator: Mapping['sectorSeparator']) => {
    const opened = openedTable(
      { columns: ['Topic'], rows: cells.map((cell) => [cell]) },
      { ...MAPPING, uses: { Topic: 'sectors' } },
    );
    return sectorsMet(opened, { uses: { Topic: 'sectors' }, sectorSeparator });
  };
  expect(met(['Trade; Fish', 'trade', '', 'Roads'], ';')).toEqual(['Trade', 'Fish', 'Roads']);
  expect(met(['Trade; Fish', '["A", "B"]'], null)).toEqual(['Trade; Fish', 'A', 'B']);
});

describe('memory', () => {
  afterEach(() => localStorage.clear());

  test('gives the mapping back to a table with the same columns, under its own names and title', () => {
    const first = table('03/04/2015');
    rememberMapping(first, { ...MAPPING, dateOrders: { When: { '/': 'mdy' } }, title: 'Old' });
    const other = openedTable(
      { columns: ['WHEN', 'name', 'Side', 'Other'], rows: [] },
      { ...MAPPING, uses: {}, title: 'New' },
    );
    expect(rememberedMapping(other)).toMatchObject({
      uses: { WHEN: 'date', name: 'title', Side: 'parties' },
      dateOrders: { WHEN: { '/': 'mdy' } },
      title: 'New',
    });
  });

  test('says nothing where it agrees with the guess, of other tables, and when it is damaged', () => {
    const first = table('2015-04-03');
    expect(rememberedMapping(first)).toBeNull();
    rememberMapping(first, MAPPING);
    expect(rememberedMapping(first)).toBeNull();
    rememberMapping(first, { ...MAPPING, hub: null });
    expect(rememberedMapping(first)?.hub).toBeNull();
    const other = openedTable({ columns: ['Else'], rows: [] }, { ...MAPPING, uses: {} });
    expect(rememberedMapping(other)).toBeNull();
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, '[{"shape":1}]');
    expect(rememberedMapping(first)).toBeNull();
  });
});

test('the report names every row, in the order of the file, and no cell of it is a formula', () => {
  const problem = { column: 'When', held: false, suggestion: null } as const;
  const csv = reportCsv(
    [
      { ...problem, code: 'date-unreadable', value: '=1+1', rows: Uint32Array.of(7) },
      {
        ...problem,
        code: 'formula',
        value: 'a "b"',
        suggestion: 'c',
        rows: Uint32Array.of(2, 9),
      },
    ],
    t,
  );
  const lines = csv.replace('\ufeff', '').trimEnd().split('\r\n');
  expect(lines).toEqual([
    'row,column,value,problem,suggestion,outcome',
    '2,When,"a ""b""",The cell contains a formula,c,imported',
    "7,When,'=1+1,The date can’t be read,,imported without a date",
    '9,When,"a ""b""",The cell contains a formula,c,imported',
  ]);
});

test('every fault and every problem has its words', () => {
  for (const code of [...FILE_FAULTS, 'invalid-dataset', 'unexpected'])
    for (const part of ['fault', 'advice']) expect(t(`open.${part}.${code}`)).not.toContain('open.');
  for (const code of PROBLEM_CODES)
    for (const part of ['problem', 'why']) expect(t(`open.${part}.${code}`)).not.toContain('open.');
});

test('a fault says what was found, sizes as sizes and counts as counts', () => {
  const detail = (code: (typeof FILE_FAULTS)[number], values: Record<string, string | number>) =>
    faultDetail({ code, values, problems: [] }, t, 'en');
  expect(detail('too-large', { size: 800_000_000, limit: 512_000_000 })).toBe('size: 800 MB · limit: 512 MB');
  expect(detail('too-many-columns', { columns: 3000, limit: 2000 })).toBe('columns: 3,000 · limit: 2,000');
  expect(detail('bad-json', { line: 12, column: 3, found: '}' })).toBe('line: 12 · column: 3 · found: }');
  expect(bytesInWords(0, 'en')).toBe('0 byte');
});

test('the template has the columns as CSV and as a workbook', async () => {
  expect(templateCsv()).toMatch(/^\ufeffTitle,Date,Valid from,/);
  const { type, size } = await templateXlsx(t);
  expect(type).toContain('spreadsheet');
  expect(size).toBeGreaterThan(1000);
});

test('rows are named with their thousands apart', () => {
  expect(rowsInWords([3051], t)).toBe('row 3,051');
  expect(rowsInWords([12, 3051], t)).toBe('2 rows: 12; 3,051');
  expect(rowsInWords([1, 2, 3, 4, 1500], t)).toBe('5 rows: 1; 2; 3; 4\u00a0…');
});
