import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { gazetteer, importSource, MAPPING } from '../../testing/importTable.ts';
import { finishImport } from '../assemble/finish.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { openTable } from '../read/open/openTable.ts';
import { sourceOfBytes, sourceOfText } from '../read/source.ts';
import { readDrawn, readTexts } from './readTable.ts';

const COLUMNS = ['id', 'title', 'date', 'parties', 'until', 'note'] as const;
type Row = readonly (string | null)[];

const row: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom('a', 'b', 'NA', null),
  fc.constantFrom('On trade', 'On fish', '', null),
  fc.constantFrom('2001-02-03', '2001/02', 'soon', '1900-02-30', 'Paris, 3 May 2004', null),
  fc.constantFrom('France; Japan', 'Chile, Peru', 'Narnia', 'none', null),
  fc.constantFrom('2030', '1850', '5 years', null),
  fc.constantFrom('x', null),
);
const { signal } = new AbortController();
const nothing = () => undefined;

const csvOf = (rows: readonly Row[]) =>
  [COLUMNS.join(), ...rows.map((cells) => cells.map((cell) => `"${cell ?? ''}"`).join())].join('\n');

function parquetOf(rows: readonly Row[]) {
  const columnData = COLUMNS.map((name, at) => ({
    name,
    data: rows.map((cells) => cells[at] ?? null),
    type: 'STRING' as const,
    nullable: true,
  }));
  return sourceOfBytes(
    new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 3 })),
    'treaties.parquet',
  );
}

/** The report of a table read by column in two passes; null where these columns do not tell which rows are records. */
async function inTwoPasses(rows: readonly Row[], mapping: Mapping) {
  const opened = await openTable(parquetOf(rows), {}, signal);
  if (opened.kind === 'dataset') throw new TypeError('a dataset');
  const importer = await readDrawn(opened.reader, mapping, gazetteer, nothing, signal);
  if (!importer) return null;
  await readTexts(opened.reader, importer, nothing, signal);
  const { data } = finishImport(importer, { name: 'x', url: null });
  return { report: importer.report(), data };
}

it('each row that says anything is a record, dated or not, part of one, or held back, however it is read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(null, 'id', 'title'),
      async (rows, gatherBy) => {
        const change = { gatherBy };
        const filled = rows.filter((cells) => cells.some((cell) => cell !== null && cell !== ''));
        fc.pre(filled.length > 0);
        const results = [
          await importSource(sourceOfText(csvOf(rows), 'treaties.csv'), change),
          await importSource(parquetOf(rows), change),
          // Which rows are one record may be said by their texts: then nothing is read in two passes.
          gatherBy === null ? await inTwoPasses(rows, MAPPING) : null,
        ];
        for (const result of results) {
          if (!result) continue;
          const { report, data } = result;
          expect(report.rows).toBe(filled.length);
          expect(report.imported + report.merged + report.heldBack).toBe(report.rows);
          expect(data.n).toBe(report.imported);
          expect(data.n - data.dated).toBe(report.undated);
          expect(report.imported).toBe(results[0]?.report.imported);
        }
      },
    ),
    { numRuns: 60 },
  );
});
