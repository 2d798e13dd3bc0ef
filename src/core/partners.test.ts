import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildColumns } from '../testing/buildColumns.ts';
import { richDatasets } from '../testing/richDatasets.ts';
import { NO_PARTNER } from './columns.ts';
import { partnersOf } from './partners.ts';

const hubs = fc.constantFrom(undefined, 'RUS', 'CHN', 'SCO', 'XYZ');

test('every party but the hub is a partner, the most frequent first, those without one last', () => {
  fc.assert(
    fc.property(richDatasets, hubs, (dataset, hub) => {
      const columns = buildColumns(dataset);
      const { partner, values } = partnersOf(columns, hub);
      const naive = Array.from({ length: columns.n }, (_, row) => {
        const codes = columns.recordOf(row)?.parties.map(({ code }) => code) ?? [];
        const others = codes.filter((code) => code !== hub);
        return others.length > 0 ? others : [NO_PARTNER];
      });
      const found = naive.map((_, row) =>
        [...partner.values.subarray(partner.offsets[row], partner.offsets[row + 1])].map(
          (code) => values[code],
        ),
      );
      expect(found).toEqual(naive);
      const count = (value: string) => naive.filter((codes) => codes.includes(value)).length;
      const known = values.filter((value) => value !== NO_PARTNER);
      expect(known).toEqual([...known].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1)));
      expect([...values].sort()).toEqual([...new Set(naive.flat())].sort());
      expect(values.indexOf(NO_PARTNER)).toBe(values.includes(NO_PARTNER) ? values.length - 1 : -1);
    }),
  );
});
