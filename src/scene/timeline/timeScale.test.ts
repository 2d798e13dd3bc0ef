import { expect, test } from 'vitest';
import { dayOf } from '../../core/days.ts';
import { tickText, timeScale, timeTicks } from './timeScale.ts';

const texts = (first: number, last: number, locale = 'en') => {
  const window = { min: dayOf(first, 1, 1), max: dayOf(last, 12, 31) };
  return timeTicks(timeScale(window, 0, 1000), 90).map((tick) => tickText(tick, locale));
};

test('years before our era say so, and are round as people count them', () => {
  expect(texts(-1259, 2024)).toEqual(['1000 BC', '500 BC', '1', '500', '1000', '1500', '2000']);
  expect(texts(-520, -400)).toEqual(['500 BC', '475 BC', '450 BC', '425 BC']);
  expect(texts(-60, 9, 'zh')).toContain('公元前50年');
});

test('years of our era are round', () => {
  expect(texts(842, 1000)).toEqual(['850', '875', '900', '925', '950', '975', '1000']);
});
