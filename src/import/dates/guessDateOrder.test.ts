import { expect, test } from 'vitest';
import type { Cell } from '../read/table.ts';
import { guessDateOrder } from './guessDateOrder.ts';

test.each<[string, Cell[], string]>([
  ['nothing', [], 'null'],
  ['other dates', ['2024-06-17', '17 June 2024', 45460, null, 'x', '2024/03/04'], 'null'],
  ['a day that says it', ['03/04/2015', '17/06/2024'], 'dmy'],
  ['a day that says it, month first', ['03/04/2015', '06/17/2024 14:30', ''], 'mdy'],
  ['two digits of a year', ['17/06/24'], 'dmy'],
  ['both orders', ['17/06/2024', '06/17/2024'], 'null, asks'],
  ['neither', ['03/04/2015', '05/06/2016'], 'null, asks'],
  ['neither, with dashes', ['03-04-2015'], 'null, asks'],
  ['days that are the same in both', ['05/05/2015'], 'null'],
  ['points', ['03.04.2015'], 'dmy'],
  ['points beside slashes', ['03.04.2015', '03/04/2015'], 'null, asks'],
  ['points with the month first', ['06.17.2015', '03.04.2015'], 'mdy'],
  ['ranges', ['03/04/2015 - 17/04/2015'], 'dmy'],
  ['ranges without spaces', ['03/04/2015-17/04/2015'], 'dmy'],
  ['ranges of other dates', ['2017-06-08-2017-06-10'], 'null'],
  ['full-width digits', ['１７／０６／２０２４'], 'dmy'],
  ['prose', [`${'x'.repeat(300)} 03/04/2015`], 'null'],
  ['other numbers', ['1.2.3.2015', '10/11/12/2013', '192.168.10.2015'], 'null'],
])('%s', (_name, cells, expected) => {
  const { order, asks } = guessDateOrder(cells);
  expect(`${order}${asks ? ', asks' : ''}`).toBe(expected);
});
