import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayOf } from './days.ts';
import { parseEdtf } from './edtf.ts';
import { momentsOf, PLAY_MODES, PLAY_STEPS } from './play.ts';

describe('the moments of a span', () => {
  const span = { min: dayOf(2022, 2, 10), max: dayOf(2022, 5, 3) };
  test('grow from nothing, or move as a window', () => {
    expect(momentsOf(span, { step: 'month', mode: 'cumulative' })).toEqual([
      { from: null, to: '2022-02' },
      { from: null, to: '2022-03' },
      { from: null, to: '2022-04' },
      { from: null, to: '2022-05' },
    ]);
    expect(momentsOf(span, { step: 'quarter', mode: 'moving' })).toEqual([
      { from: '2021-04', to: '2022-03' },
      { from: '2021-07', to: '2022-06' },
    ]);
    expect(momentsOf(span, { step: 'year', mode: 'moving' })).toEqual([{ from: '2021', to: '2022' }]);
  });

  test('keep within a period that is set', () => {
    const period = { from: '2022-02-10', to: '2022-05-03' };
    expect(momentsOf(span, { step: 'quarter', mode: 'cumulative' }, period)).toEqual([
      { from: '2022-02-10', to: '2022-03' },
      { from: '2022-02-10', to: '2022-05-03' },
    ]);
    expect(momentsOf(span, { step: 'month', mode: 'moving' }, period).at(-1)).toEqual(period);
    expect(momentsOf(span, { step: 'year', mode: 'moving' }, { from: null, to: '2022' })).toEqual([
      { from: '2021', to: '2022' },
    ]);
    expect(momentsOf(span, { step: 'year', mode: 'cumulative' }, { from: '2021', to: null })).toEqual([
      { from: '2021', to: '2022' },
    ]);
  });

  test('end with the span, in order, without a gap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9000, max: 20_000 }),
        fc.integer({ min: 0, max: 4000 }),
        fc.constantFrom(...PLAY_STEPS),
        fc.constantFrom(...PLAY_MODES),
        (min, days, step, mode) => {
          const moments = momentsOf({ min: min as Day, max: (min + days) as Day }, { step, mode });
          const ends = moments.map(({ to }) => parseEdtf(to)?.max ?? Number.NaN);
          expect(ends.at(-1)).toBeGreaterThanOrEqual(min + days);
          expect(ends[0]).toBeGreaterThanOrEqual(min);
          ends.slice(1).forEach((end, i) => {
            expect(end - (ends[i] ?? 0)).toBeGreaterThan(0);
            expect(end - (ends[i] ?? 0)).toBeLessThanOrEqual(366);
          });
        },
      ),
    );
  });
});
