import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll, rowsOfReader } from '../../../testing/readAll.ts';
import { workbookOf } from '../../../testing/workbooks.ts';
import { sourceOfBytes, sourceOfText } from '../source.ts';
import { type Cell, FileFault, type ReadOptions } from '../table.ts';
import { tableOfGrid } from './book.ts';
import type { Grid } from './grid.ts';

const { signal } = new AbortController();

type Lines = readonly (readonly string[])[];

const gridOf = (lines: Lines, rest: Partial<Grid> = {}): Grid => ({
  rows: lines
    .map((cells, i) => ({ cells: cells.map((cell) => (cell === '' ? null : cell)), number: i + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== null)),
  merges: [],
  links: new Map(),
  relativeLinks: 0,
  ...rest,
});

const readGrid = (grid: Grid, options: ReadOptions = {}) =>
  rowsOfReader(
    tableOfGrid(
      grid,
      { format: 'xlsx', encoding: null, sheet: 'Sheet1', sheets: ['Sheet1'], remarks: [] },
      options,
    ),
    signal,
  );

/** An empty cell is '' in a text only, and what is beyond the last column is joined by the text's own delimiter. */
const alike = (cell: Cell): Cell => {
  if (cell === '') return null;
  return typeof cell === 'string' ? cell.replaceAll('\t', ', ') : cell;
};

/** What a table comes to, or why it is none; what only a delimited text says is left out. */
async function outcome(reading: Promise<Awaited<ReturnType<typeof readAll>>>) {
  try {
    const { head, rows, numbers, faults } = await reading;
    const { columns, headerRow, remarks } = head;
    return {
      columns,
      headerRow,
      numbers,
      remarks: remarks.filter(({ code }) => code !== 'one-column'),
      rows: rows.map((row) => row.map(alike)),
      faults: faults.filter(({ code }) => code !== 'too-few-cells').map(({ row, code }) => ({ row, code })),
    };
  } catch (error) {
    if (error instanceof FileFault) return error.code;
    throw error;
  }
}

describe('a sheet has the columns, rows and remarks of the same table as text', () => {
  it('whatever it holds', async () => {
    const cell = fc.constantFrom('', 'a', 'b', 'Title', '2015-04-13', '1999', '7', 'https://a.example/1');
    const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom(undefined, 0, 1, 3), async (table, headerRow) => {
        fc.pre(table.some((cells) => cells.some((each) => each !== '')));
        const text = table.map((cells) => cells.join('\t')).join('\n');
        const options = { headerRow, delimiter: '\t' };
        const csv = await outcome(readAll(sourceOfText(text, 'a.csv'), options));
        expect(await outcome(Promise.resolve().then(() => readGrid(gridOf(table), options)))).toEqual(csv);
      }),
      { numRuns: 500 },
    );
  });

  it('read from a workbook', async () => {
    const table = [
      ['Agreements of the ministry', '', '', ''],
      ['', '', '', ''],
      ['Title', 'Date', 'Parties', ''],
      ['On trade', '2015-04-13', 'France', 'in force'],
      ['On data', '2016-05-01', 'Japan', 'ended'],
    ];
    const rows = table.map((cells, i) => {
      const filled = cells.map((cell, j) =>
        cell ? `<c r="${'ABCD'[j]}${i + 1}" t="str"><v>${cell}</v></c>` : '',
      );
      return `<row r="${i + 1}">${filled.join('')}</row>`;
    });
    const bytes = await workbookOf([{ rows: rows.join('') }]);
    const sheet = await outcome(readAll(sourceOfBytes(bytes, 'a.xlsx')));
    expect(sheet).toEqual(
      await outcome(readAll(sourceOfText(table.map((cells) => cells.join(',')).join('\n'), 'a.csv'))),
    );
    expect(sheet).toMatchObject({
      columns: ['Title', 'Date', 'Parties', 'Column 4'],
      remarks: [
        { code: 'lines-above', values: { rows: '1', text: 'Agreements of the ministry' } },
        { code: 'unnamed-columns', values: { columns: 'Column 4' } },
      ],
    });
  });
});

describe('a sheet without names of columns', () => {
  const DATA = [
    ['On trade', '2015-04-13', '7'],
    ['On data', '2016-05-01', '8'],
    ['On chips', '2017-06-02', '9'],
  ];

  it('keeps its first row, found or said', async () => {
    for (const options of [{}, { headerRow: 0 }]) {
      const { head, rows, numbers } = await readGrid(gridOf(DATA), options);
      expect(head).toMatchObject({
        columns: ['Column 1', 'Column 2', 'Column 3'],
        headerRow: 0,
        rowCount: 3,
      });
      expect(head.remarks).toEqual([{ code: 'no-header', values: {} }]);
      expect(rows).toEqual(DATA);
      expect(numbers).toEqual([1, 2, 3]);
    }
  });

  it('has its first row as data where that is said, though it could name the columns', async () => {
    const { rows } = await readGrid(gridOf([['Title', 'Date', 'Count'], ...DATA]), { headerRow: 0 });
    expect(rows[0]).toEqual(['Title', 'Date', 'Count']);
  });

  it('has merged cells filled and links beside their cells from its first row on', async () => {
    const grid = gridOf(
      [
        ['France', 'On trade', '2015-04-13'],
        ['', 'On data', '2016-05-01'],
      ],
      {
        merges: [{ top: 1, bottom: 2, left: 0, right: 0 }],
        links: new Map([[1, new Map([[1, 'https://a.example/1']])]]),
      },
    );
    expect((await readGrid(grid, { headerRow: 0 })).rows).toEqual([
      ['France', 'On trade', 'https://a.example/1', '2015-04-13'],
      ['France', 'On data', null, '2016-05-01'],
    ]);
  });
});

it('reports a cell beyond the names as such, beside a column made of links', async () => {
  const lines = [
    ['Title', 'Date'],
    ['On trade', '2015-04-13'],
    ['On data', '2016-05-01'],
    ['On chips', '2017-06-02', 'note'],
    ['On fish', '2018-06-02', 'note'],
    ['On steel', '2019-06-02'],
  ];
  const links = new Map([[2, new Map([[0, 'https://a.example/1']])]]);
  const { head, rows, faults } = await readGrid(gridOf(lines, { links }));
  expect(head.columns).toEqual(['Title', 'Title link', 'Date', 'Column 3']);
  expect(rows[2]).toEqual(['On chips', null, '2017-06-02', 'note']);
  expect(faults.map(({ row, value }) => [row, value])).toEqual([
    [4, 'note'],
    [5, 'note'],
  ]);
});
