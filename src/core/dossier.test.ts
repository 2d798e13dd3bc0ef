import { expect, test } from 'vitest';
import { names } from '../testing/builtIn.ts';
import { translate } from '../testing/translate.ts';
import type { Agreement } from './dataset.ts';
import { amountsOf, peopleBySide, sourcesOf } from './dossier.ts';

const record = (part: Partial<Agreement>): Agreement => ({
  ...{ id: 'a', title: 'A', summary: 'A', date: '2020', dateBasis: 'event', kind: 'talks', stage: 'held' },
  ...{ level: 'state', sectors: ['x'], sources: [], parties: [] },
  ...part,
});

test('people stand once, with all their roles, under their side; the sides of the pair come first', () => {
  const agreements = [
    record({
      people: [
        { name: 'Third', side: 'KAZ' },
        { name: 'Nobody’s' },
        { name: 'Second', side: 'CHN', role: 'Minister' },
      ],
    }),
    record({ people: [{ name: 'Second', side: 'CHN', role: 'Premier' }] }),
    record({}),
  ];
  expect(peopleBySide(agreements, ['RUS', 'CHN'], names)).toEqual([
    { side: 'CHN', persons: [{ name: 'Second', roles: 'Minister; Premier' }] },
    { side: 'KAZ', persons: [{ name: 'Third', roles: '' }] },
    { side: null, persons: [{ name: 'Nobody’s', roles: '' }] },
  ]);
  expect(peopleBySide([], ['RUS', 'CHN'], names)).toEqual([]);
});

test('amounts come in the order of their records', () => {
  const amount = (value: number) => ({ value, currency: 'USD', of: 'It' });
  const agreements = [
    record({ amounts: [amount(2), amount(1)] }),
    record({}),
    record({ amounts: [amount(3)] }),
  ];
  expect(amountsOf(agreements).map(({ amount: { value } }) => value)).toEqual([2, 1, 3]);
});

test('a source stands once, with its date in words and its number of sections', () => {
  const source = { title: 'Report', publisher: 'Press', date: '2024-11-26' };
  const agreements = [
    record({ sources: [{ ...source, locator: 'A' }] }),
    record({
      sources: [
        { ...source, locator: 'B' },
        { title: 'Other', date: '2020~' },
      ],
    }),
  ];
  expect(sourcesOf(agreements, names, translate)).toEqual([
    { title: 'Press, Report, 26 November 2024', locators: 2 },
    { title: 'Other, about 2020', locators: 0 },
  ]);
});
