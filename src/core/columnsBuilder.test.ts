import { expect, test } from 'vitest';
import { SPREAD } from './activity.ts';
import { ColumnsBuilder } from './columnsBuilder.ts';
import { dayOf } from './days.ts';
import { parseEdtfInterval } from './edtf.ts';

test('a record sets every column', () => {
  const builder = new ColumnsBuilder();
  const day = dayOf(2020, 1, 1);
  builder.add({
    ...{ date: { min: day, max: day }, spread: SPREAD.oneOf, reported: true },
    validity: parseEdtfInterval('2021/2022'),
    ...{ kind: 1, stage: 1, level: 1, parties: [0], sectors: [0], fileRow: 1 },
  });
  const unset = Object.entries(builder.rows.arrays).filter(([, values]) => values[0] === 0);
  expect(unset.map(([name]) => name)).toEqual([]);
});
