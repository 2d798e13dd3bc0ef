import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsOfReader } from '../../../testing/readAll.ts';
import { openJsonLines } from '../json/jsonLines.ts';
import { sourceOfText } from '../source.ts';
import { openCsv } from './csv.ts';

const { signal } = new AbortController();

/** Texts with what is hard in a delimited text; not of spaces only, as a row of such is an empty one. */
const letter = fc.constantFrom(
  'a',
  'Ж',
  '中',
  '😀',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '1',
  '-',
  '=',
);
const text = fc.string({ unit: letter, maxLength: 12 });
const filled = text.map((inner) => `x${inner}x`);

const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.tuple(filled, fc.array(text, { minLength: width - 1, maxLength: width - 1 })), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map((rows) => rows.map(([first, others]) => [first, ...others]));

function quoted(cell: string, delimiter: string, always: boolean): string {
  return always || cell.includes(delimiter) || /["\r\n]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

it('reads any table written as delimited text back as it was, at any size of runs', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 1, max: 64 }),
      async (rows, delimiter, newline, always, ends, chunk) => {
        const header = (rows[0] ?? []).map((_, i) => `name ${i}`);
        const lines = [header, ...rows].map((row) =>
          row.map((cell) => quoted(cell, delimiter, always)).join(delimiter),
        );
        const source = sourceOfText(lines.join(newline) + (ends ? newline : ''), 'any.csv');
        const reader = await openCsv(source, { delimiter, headerRow: 1 }, signal, chunk);
        const read = await rowsOfReader(reader, signal);
        expect(read.head.columns).toEqual(header);
        expect(read.rows).toEqual(rows);
        expect(read.faults).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

it('reads any bytes as some table or none, never worse', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: letter, maxLength: 200 }),
      fc.integer({ min: 1, max: 64 }),
      async (body, chunk) => {
        const source = sourceOfText(`a,b\n1,2\n${body}`, 'any.csv');
        const options = { delimiter: ',', headerRow: 1 };
        const piecemeal = await rowsOfReader(await openCsv(source, options, signal, chunk), signal);
        const atOnce = await rowsOfReader(await openCsv(source, options, signal), signal);
        expect(piecemeal).toEqual(atOnce);
        for (const row of atOnce.rows) expect(row).toHaveLength(atOnce.head.columns.length);
      },
    ),
    { numRuns: 400 },
  );
});

it('loses no cell of a ragged table, whatever its header', async () => {
  const cell = fc.constantFrom(
    '',
    'a',
    'b c',
    '2015-04-13',
    '1999',
    '7',
    'https://a.example/1',
    'x'.repeat(120),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 8 }),
      async (lines) => {
        const text = lines.map((cells) => cells.join(',')).join('\n');
        if (text.replace(/[,\s]/g, '') === '') return;
        const reader = await openCsv(sourceOfText(text, 'any.csv'), { delimiter: ',' }, signal).catch(
          () => null,
        );
        // Names and nothing below: there is no row to lose.
        if (!reader) return;
        const { rows, numbers, head } = await rowsOfReader(reader, signal);
        const above = head.remarks.find(({ code }) => code === 'lines-above')?.values.rows;
        for (const [i, cells] of lines.entries()) {
          if (cells.every((each) => each === '') || i + 1 === head.headerRow) continue;
          if (i + 1 < (head.headerRow ?? 0)) expect(above).toBeDefined();
          else {
            const row = rows[numbers.indexOf(i + 1)] ?? [];
            for (const each of cells) if (each !== '') expect(row.join(',').split(',')).toContain(each);
          }
        }
      },
    ),
    { numRuns: 400 },
  );
});

it('reads any JSON lines back as they were, at any size of runs', async () => {
  const cell = fc.oneof(
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(text, { maxLength: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 64 }),
      async (rows, newline, chunk) => {
        const lines = rows.map(([a, b, c]) => JSON.stringify({ a, b, c }));
        const reader = await openJsonLines(sourceOfText(lines.join(newline), 'any.jsonl'), {}, signal, chunk);
        const read = await rowsOfReader(reader, signal);
        expect(read.head.columns).toEqual(['a', 'b', 'c']);
        expect(read.rows).toEqual(rows);
        expect(read.numbers).toEqual(rows.map((_, i) => i + 1));
      },
    ),
  );
});
