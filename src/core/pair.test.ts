import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasets } from '../testing/arbitraries.ts';
import { buildColumns } from '../testing/buildColumns.ts';
import { addRowsOfCodes } from './codeCounts.ts';
import { countLinks, linkIn, pairRows } from './pair.ts';

const pairs = fc.constantFrom(['RUS', 'CHN'], ['KAZ', 'UZB'], ['BLR', 'CLUB'], ['KAZ', 'CLUB'], [
  'RUS',
  'UZB',
] as const);

test('what the records of a pair have is counted as their records say', () => {
  fc.assert(
    fc.property(datasets, pairs, (dataset, [a = '', b = '']) => {
      const columns = buildColumns(dataset);
      const isOfPair = pairRows(columns, [a, b]);
      const rows = Uint32Array.from(isOfPair.keys()).filter((row) => isOfPair[row] === 1);
      const records = [...rows].flatMap((row) => columns.recordOf(row) ?? []);
      const links = records.map((record) => linkIn(record, [a, b]));
      expect(countLinks(columns, rows, [a, b])).toEqual({
        throughGroup: links.filter((link) => link === 'through-group').length,
        oneParty: links.filter((link) => link === 'one-party').length,
      });
      const { values } = columns.domains.sector;
      expect([...addRowsOfCodes(columns.sector, rows, new Uint32Array(values.length))]).toEqual(
        values.map((id) => records.filter(({ sectors }) => sectors.includes(id)).length),
      );
    }),
  );
});
