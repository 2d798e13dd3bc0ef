import { expect, test } from 'vitest';
import { buildColumns } from '../../testing/buildColumns.ts';
import { dataset } from '../../testing/builtIn.ts';
import { withoutDates } from '../../testing/withoutDates.ts';
import { markStyle } from './marks.ts';

test('a record without a date is never marked as one with an exact day', () => {
  const columns = buildColumns(withoutDates(dataset, () => true));
  for (let row = 0; row < columns.n; row++) expect(markStyle(columns, row, 'sector').shape).toBe('soft');
});
