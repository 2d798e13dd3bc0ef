import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../core/columns.ts';
import type { Agreement, Dataset } from '../../core/dataset.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { datasets } from '../../testing/arbitraries.ts';
import { dataset as builtIn } from '../../testing/builtIn.ts';
import { richDatasets } from '../../testing/richDatasets.ts';
import { validateDataset } from '../validate.ts';
import { packDataset } from './packDataset.ts';
import { unpackRecords } from './packedRecords.ts';
import { transferablesOf } from './transferables.ts';

/** What the rows of a dataset give, asked one by one. */
function everyRecord(dataset: Dataset) {
  const { info, data, packed } = structuredClone(packDataset(dataset));
  const columns = columnsOf(data, unpackRecords(data, packed));
  const rows = Array.from({ length: columns.n }, (_, row) => row);
  return {
    info,
    records: rows.map((row) => columns.recordOf(row)),
    ids: rows.map((row) => columns.idOf(row)),
    places: rows.map((row) => columns.rowOf(columns.idOf(row))),
    relations: columns.relations,
    beyond: [columns.recordOf(-1), columns.recordOf(columns.n), columns.rowOf('nobody')],
  };
}

/** By first day, last day and id; those without a date last. */
function inTimeOrder(agreements: readonly Agreement[]): readonly Agreement[] {
  const days = ({ date = '' }: Agreement) => parseEdtf(date) ?? { min: Infinity, max: Infinity };
  const order = (a: number, b: number) => (a === b ? 0 : a - b);
  return [...agreements].sort(
    (a, b) => order(days(a).min, days(b).min) || order(days(a).max, days(b).max) || (a.id < b.id ? -1 : 1),
  );
}

function expectWhole(dataset: Dataset) {
  const { agreements, ...info } = dataset;
  const records = inTimeOrder(agreements);
  const ids = records.map(({ id }) => id);
  expect(everyRecord(dataset)).toEqual({
    info,
    records,
    ids,
    places: [...ids.keys()],
    relations: records.flatMap(({ relations = [] }, row) =>
      relations.map(({ type, to }) => ({ row, type, to: ids.indexOf(to) })),
    ),
    beyond: [undefined, undefined, undefined],
  });
}

test('every record of the built-in dataset comes back as it was', () => {
  expectWhole(builtIn);
});

test('records come back as they were, whatever the format allows', () => {
  fc.assert(
    fc.property(fc.oneof(datasets, richDatasets), (dataset) => {
      expect(validateDataset(JSON.parse(JSON.stringify(dataset)))).toMatchObject({ ok: true });
      expectWhole(dataset);
    }),
    { numRuns: 300 },
  );
});

test('what is usual is packed without JSON', () => {
  const plain = builtIn.agreements.map(({ id, date, dateBasis, kind, stage, level, sectors }) => ({
    ...{ id, date, dateBasis, kind, stage, level, sectors, title: id, summary: id },
    parties: [{ type: 'country', code: 'CHN' } as const],
    sources: [{ url: `https://treaties.example/${id}`, title: 'Treaty series' }],
  }));
  const { packed } = packDataset({ ...builtIn, agreements: plain });
  expect(packed.rests.bytes).toHaveLength(0);
  expect(packed.summaries.bytes).toHaveLength(0);
});

test('all memory can be handed over, once', () => {
  const loaded = packDataset(builtIn);
  const buffers = transferablesOf(loaded);
  expect(new Set(buffers).size).toBe(buffers.length);
  const moved = structuredClone(loaded, { transfer: buffers });
  expect(loaded.data.minDay).toHaveLength(0);
  expect(loaded.packed.titles.bytes).toHaveLength(0);
  expect(moved).toEqual(packDataset(builtIn));
});
