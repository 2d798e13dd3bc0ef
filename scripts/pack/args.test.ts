import { expect, test } from 'vitest';
import { parsePackArgs } from './args.ts';

const none = { briefing: null, site: null, history: null, dates: null };

test.each([
  [['a.csv', '-o', 'site'], { ...none, dataset: 'a.csv', out: 'site' }],
  [
    ['a.csv', 'b.briefing.json', '--out=c.html'],
    { ...none, dataset: 'a.csv', briefing: 'b.briefing.json', out: 'c.html' },
  ],
  [
    ['-o', 'site', '--site', 's.json', '--dates', 'dmy', 'a.csv'],
    { ...none, dataset: 'a.csv', out: 'site', site: 's.json', dates: 'dmy' },
  ],
  [
    ['a.csv', '-o', 'site', '--history', 'https://a.example/history.json'],
    { ...none, dataset: 'a.csv', out: 'site', history: 'https://a.example/history.json' },
  ],
  [['a.csv'], null],
  [['-o', 'site'], null],
  [['a.csv', '-o'], null],
  [['a.csv', '-o', 'site', '--dates', 'ymd'], null],
  [['a.csv', 'b', 'c', '-o', 'site'], null],
  [['a.csv', '-o', 'site', '--sit'], null],
])('%j', (words, asked) => expect(parsePackArgs(words)).toEqual(asked));
