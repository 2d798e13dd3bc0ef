import { expect, test } from 'vitest';
import { buildColumns } from '../../core/buildColumns';
import { dataset } from '../../testing/builtIn';
import { withoutDates } from '../../testing/withoutDates';
import { markStyle } from './marks';

test('a record without a date is never marked as one with an exact day', () => {
  const columns = buildColumns(withoutDates(dataset, () => true));
  for (let row = 0; row < columns.n; row++) expect(markStyle(columns, row, 'sector').shape).toBe('soft');
});
