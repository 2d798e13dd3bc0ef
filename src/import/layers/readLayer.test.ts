import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBackwards, LAYER_LIMITS, spanOfRow } from '../../core/contextLayer.ts';
import { sourceOfText } from '../read/source.ts';
import { FileFault } from '../read/table.ts';
import { readLayer } from './readLayer.ts';

const read = (text: string) => readLayer(sourceOfText(text, ''), new AbortController().signal);

test('periods, events and what goes on are read; what can’t be used is said with row and column', async () => {
  const reading = await read(
    [
      'name,start,end',
      'First,2004-11-22,2014-10-31',
      'Summit,12 May 2010,',
      'Second,2014~,..',
      ',2010,',
      'No start,,2010',
      'Bad,someday,',
      'Backwards,2014,2010',
      'Summit,2010-05-12,',
    ].join('\n'),
  );
  expect(reading).toEqual({
    kind: 'read',
    rows: [
      { name: 'First', start: '2004-11-22', end: '2014-10-31' },
      { name: 'Summit', start: '2010-05-12', end: null },
      { name: 'Second', start: '2014~', end: '..' },
    ],
    problems: [
      { row: 5, column: 'name', code: 'no-name', value: '' },
      { row: 6, column: 'start', code: 'no-start', value: 'No start' },
      { row: 7, column: 'start', code: 'date', value: 'someday' },
      { row: 8, column: 'end', code: 'backwards', value: '2010' },
      { row: 9, column: null, code: 'duplicate', value: 'Summit' },
    ],
    unused: [],
  });
});

test('a table without the columns is told which it lacks', async () => {
  expect(await read('title,year\nA,2010\nB,2011')).toEqual({
    kind: 'columns',
    missing: ['start'],
    found: ['title', 'year'],
  });
});

test('columns that mean nothing are said, so that no period becomes an event without a word', async () => {
  const reading = await read('name,start,End year\nFirst,2004,2014');
  expect(reading).toMatchObject({ rows: [{ name: 'First', end: null }], unused: ['End year'] });
});

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '2010',
    '2010-05',
    '2014~',
    '..',
    '1990/1995',
    '[..1990]',
    'x',
    '2010-13',
    '31.12.2015',
  ),
  fc.stringMatching(/^[\w .~/-]{0,14}$/),
);

test('every row is read or said, and what is read can be drawn', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
      const text = ['name\tstart\tend', ...rows.map((row) => row.join('\t'))].join('\n');
      const reading = await read(text).catch((error: unknown) => {
        expect(error).toBeInstanceOf(FileFault);
        return null;
      });
      if (reading?.kind !== 'read') return;
      const filled = rows.filter((row) => row.some((each) => each.trim() !== '')).length;
      const said = new Set(reading.problems.filter(({ code }) => code !== 'name-cut').map(({ row }) => row));
      expect(reading.rows.length + said.size).toBeGreaterThanOrEqual(filled);
      for (const row of reading.rows) {
        const span = spanOfRow(row);
        expect(span && !isBackwards(span)).toBe(true);
        expect(row.name.length).toBeLessThanOrEqual(LAYER_LIMITS.name);
      }
    }),
    { numRuns: 60 },
  );
});
