import { describe, expect, test } from 'vitest';
import { dayOf } from '../../core/days.ts';
import { columns } from '../../testing/builtIn.ts';
import { periodSpan, snappedPeriod, steppedPeriod } from './period.ts';
import { defaultWindow, wholeRange } from './timeWindow.ts';

const whole = { min: dayOf(1996, 1, 1), max: dayOf(2026, 12, 31) };

describe('the period', () => {
  test('takes in whole days, and the whole range where a bound is open', () => {
    expect(periodSpan({ from: null, to: null }, whole)).toBeNull();
    expect(periodSpan({ from: '2020', to: '2020-02' }, whole)).toEqual({
      min: dayOf(2020, 1, 1),
      max: dayOf(2020, 2, 29),
    });
    expect(periodSpan({ from: '2020', to: null }, whole)).toEqual({ min: dayOf(2020, 1, 1), max: whole.max });
    expect(periodSpan({ from: null, to: '2020' }, whole)).toEqual({
      min: whole.min,
      max: dayOf(2020, 12, 31),
    });
  });

  test('steps by its own length: years, months or days', () => {
    expect(steppedPeriod({ from: '2022', to: '2022' }, 1, whole)).toEqual({ from: '2023', to: '2023' });
    expect(steppedPeriod({ from: '2020', to: '2021' }, -1, whole)).toEqual({ from: '2018', to: '2019' });
    expect(steppedPeriod({ from: '2022-11', to: '2022-12' }, 1, whole)).toEqual({
      from: '2023',
      to: '2023-02',
    });
    expect(steppedPeriod({ from: '2024-02-20', to: '2024-02-29' }, 1, whole)).toEqual({
      from: '2024-03',
      to: '2024-03-10',
    });
  });

  test('begins at an end of the range where it has no bounds', () => {
    expect(steppedPeriod({ from: null, to: null }, 1, whole)).toEqual({ from: '1996', to: '1996' });
    expect(steppedPeriod({ from: '2020', to: null }, -1, whole)).toEqual({ from: '2026', to: '2026' });
  });

  test('snaps a drawn span to the nearest months or years', () => {
    const drawn = { min: dayOf(2019, 12, 28), max: dayOf(2022, 2, 3) };
    expect(snappedPeriod(drawn, 'month')).toEqual({ from: '2020', to: '2022-01' });
    expect(snappedPeriod(drawn, 'year')).toEqual({ from: '2020', to: '2021' });
  });
});

test('the built-in dataset opens on 2017 to 2025, and the whole range begins in 1996', () => {
  expect(defaultWindow(columns)).toEqual({ min: dayOf(2017, 1, 1), max: dayOf(2025, 12, 31) });
  expect(wholeRange(columns).min).toBe(dayOf(1996, 1, 1));
});
