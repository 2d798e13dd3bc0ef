import { expect, test } from 'vitest';
import { amountsIn, amountTermsOf } from './amountTerms';

const found = (text: string) => amountsIn(text).map(({ start, end, term }) => [text.slice(start, end), term]);

test.each([
  ['over RUB 2.5 billion', '2.5 billion', '#2500000000#'],
  ['2.5bn', '2.5bn', '#2500000000#'],
  ['$2.5 billion', '2.5 billion', '#2500000000#'],
  ['a 2.5-billion project', '2.5-billion', '#2500000000#'],
  ['более 2,5 млрд рублей', '2,5 млрд', '#2500000000#'],
  ['2,5 миллиарда', '2,5 миллиарда', '#2500000000#'],
  ['超过25亿卢布', '25亿', '#2500000000#'],
  ['25 億', '25 億', '#2500000000#'],
  ['2.5十亿', '2.5十亿', '#2500000000#'],
  ['3千万', '3千万', '#30000000#'],
  ['3千', '3千', '#3000#'],
  ['1.2万亿', '1.2万亿', '#1200000000000#'],
  ['54,000,000 people', '54,000,000', '#54000000#'],
  ['54 000 000 чел.', '54 000 000', '#54000000#'],
  ['2,512,345,678.5', '2,512,345,678.5', '#2512345678.5#'],
  ['2.512.345,5', '2.512.345,5', '#2512345.5#'],
  ['2,512 млрд', '2,512 млрд', '#2512000000#'],
  ['2,512 million', '2,512 million', '#2512000000#'],
  ['2.512 billion', '2.512 billion', '#2512000000#'],
  ['2500000000', '2500000000', '#2500000000#'],
  ['2-3 billion', '3 billion', '#3000000000#'],
  ['up 2.5%', '2.5', '#2.5#'],
  ['2,5', '2,5', '#2.5#'],
  ['тыс. и 30 тыс. руб.', '30 тыс', '#30000#'],
])('%s is an amount', (text, written, term) => {
  expect(found(text)).toEqual([[written, term]]);
});

test.each([
  '25 April 2017',
  '11.10.2024',
  '2017–2024',
  '2017-09-05',
  '192.168.0.1',
  'https://example.org/2-5/billion',
  'v2.5',
  '5G',
  'chn-2.5',
  '2017, 2018',
  '2017,2018',
  '25 billionaires',
])('%s is none', (text) => {
  expect(found(text)).toEqual([]);
});

test('an amount is found by its number too, while its unit is being typed', () => {
  expect(amountTermsOf('2.5 billion')).toEqual(['#2500000000#', '#2.5#']);
  expect(amountTermsOf('25 billion')).toEqual(['#25000000000#']);
});
