import { expect, test } from 'vitest';
import type { Cell } from '../read/table.ts';
import { guessDateOrders, settleDateOrders } from './guessDateOrder.ts';

test.each<[string, Cell[], string]>([
  ['nothing', [], ''],
  ['other dates', ['2024-06-17', '17 June 2024', 45460, null, 'x', '2024/03/04'], ''],
  ['a day that says it', ['03/04/2015', '17/06/2024'], '/ dmy'],
  ['a day that says it, month first', ['03/04/2015', '06/17/2024 14:30', ''], '/ mdy'],
  ['two digits of a year', ['17/06/24'], '/ dmy'],
  ['both orders', ['17/06/2024', '06/17/2024'], '/ asks'],
  ['neither', ['03/04/2015', '05/06/2016'], '/ asks'],
  ['neither, with dashes', ['03-04-2015'], '- asks'],
  ['days that are the same in both', ['05/05/2015'], ''],
  ['points', ['03.04.2015'], '. dmy'],
  [
    'two forms, each with a proof of its own',
    ['13.04.2015', '4/13/2015', '03.04.2015', '3/4/2015'],
    '. dmy, / mdy',
  ],
  ['digits of another script', ['١٧/٠٦/٢٠٢٤'], '/ dmy'],
  ['points beside slashes', ['03.04.2015', '03/04/2015'], '. dmy, / asks'],
  ['points with the month first', ['06.17.2015', '03.04.2015'], '. mdy'],
  ['ranges', ['03/04/2015 - 17/04/2015'], '/ dmy'],
  ['ranges without spaces', ['03/04/2015-17/04/2015'], '/ dmy'],
  ['ranges of other dates', ['2017-06-08-2017-06-10'], ''],
  ['full-width digits', ['１７／０６／２０２４'], '/ dmy'],
  ['prose', [`${'x'.repeat(300)} 03/04/2015`], ''],
  ['other numbers', ['1.2.3.2015', '10/11/12/2013', '192.168.10.2015'], ''],
])('%s', (_name, cells, expected) => {
  const { orders, asks } = guessDateOrders(cells);
  const settled = Object.entries(orders).map(([mark, order]) => `${mark} ${order}`);
  expect([...settled, ...asks.map((mark) => `${mark} asks`)].join(', ')).toBe(expected);
});

test('a column whose dates do not say their order has the one that the others agree on', () => {
  const ordersOf = (columns: Readonly<Record<string, readonly string[]>>) => {
    const guessed = Object.entries(columns).map(([name, cells]) => [name, guessDateOrders(cells)] as const);
    return Object.fromEntries(
      [...settleDateOrders(new Map(guessed))].map(([name, { orders, asks }]) => [
        name,
        orders['/'] ?? asks.join(),
      ]),
    );
  };
  expect(ordersOf({ signed: ['17/06/2024'], ends: ['03/04/2025'] })).toEqual({ signed: 'dmy', ends: 'dmy' });
  expect(ordersOf({ signed: ['17/06/2024'], ends: ['06/17/2025'] })).toEqual({ signed: 'dmy', ends: 'mdy' });
  expect(ordersOf({ a: ['17/06/2024'], b: ['06/17/2025'], c: ['03/04/2025'] })).toMatchObject({ c: '/' });
  expect(ordersOf({ a: ['17/06/2024'], b: ['06/17/2025', '17/06/2025'] })).toEqual({ a: 'dmy', b: '/' });
});
