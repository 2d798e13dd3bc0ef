import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasets } from '../testing/arbitraries.ts';
import { buildColumns } from '../testing/buildColumns.ts';
import { allRows } from './columns.ts';
import { binUnit, histogram } from './histogram.ts';
import { spanOf } from './query.ts';

test('bins touch, cover the span, and count every row with a date once', () => {
  fc.assert(
    fc.property(datasets, fc.integer({ min: 4, max: 200 }), (dataset, max) => {
      const columns = buildColumns(dataset);
      const span = spanOf(columns, allRows(columns));
      if (!span) return;
      const bins = histogram(columns, allRows(columns), span, binUnit(span, max));
      expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(columns.dated);
      bins.slice(1).forEach((bin, i) => {
        expect(bin.min).toBe((bins[i]?.max ?? 0) + 1);
      });
      expect(bins[0]?.min).toBeLessThanOrEqual(span.min);
      expect(bins.at(-1)?.max).toBeGreaterThanOrEqual(span.max);
    }),
  );
});
