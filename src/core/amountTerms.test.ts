import { expect, test } from 'vitest';
import { amountsAsked, amountsIn, amountTermsOf } from './amountTerms.ts';

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

test.each([
  ['USD 227 billion', '#227000000000#usd'],
  ['US$227bn', '#227000000000#usd'],
  ['227 млрд долларов США', '#227000000000#usd'],
  ['2270亿美元。', '#227000000000#usd'],
  ['3.7 billion KZT', '#3700000000#kzt'],
  ['¥5 million', '#5000000#'],
  ['all 5 million members', '#5000000#'],
  ['the WTO 100,000 times', '#100000#'],
])('%s is an amount of its currency', (text, term) => {
  expect(amountTermsOf(text)).toContain(term);
});

test.each([
  ['trade USD 3.7 billion deal', ['#3700000000#usd'], 'trade deal'],
  ['2,5 млрд рублей', ['#2500000000#rub'], ''],
  ['5 million members', ['#5000000#'], 'members'],
])('%s asks for its amount, and for the other words', (words, terms, rest) => {
  const asked = amountsAsked(words);
  expect(asked.terms).toEqual(terms);
  expect(asked.rest.trim().replace(/ +/g, ' ')).toBe(rest);
});
