import { expect, test } from 'vitest';
import { parseArgs } from './args.ts';

test.each([
  [['a.csv'], { files: ['a.csv'], json: false, strict: false, dates: null, out: null }],
  [
    ['a.csv', '--json', 'b.xlsx', '--strict'],
    { files: ['a.csv', 'b.xlsx'], json: true, strict: true, dates: null, out: null },
  ],
  [['--dates', 'dmy', 'a.csv'], { files: ['a.csv'], json: false, strict: false, dates: 'dmy', out: null }],
  [['--dates=mdy', 'a.csv'], { files: ['a.csv'], json: false, strict: false, dates: 'mdy', out: null }],
  [
    ['--out', 'b.json', 'a.csv'],
    { files: ['a.csv'], json: false, strict: false, dates: null, out: 'b.json' },
  ],
  [['--out=b.json', 'a.csv'], { files: ['a.csv'], json: false, strict: false, dates: null, out: 'b.json' }],
  [['--out', 'b.json', 'a.csv', 'c.csv'], null],
  [['a.csv', '--out'], null],
  [['--', '--json'], { files: ['--json'], json: false, strict: false, dates: null, out: null }],
  [[], null],
  [['--json'], null],
  [['a.csv', '--dates'], null],
  [['a.csv', '--dates', 'ymd'], null],
  [['a.csv', '--stric'], null],
])('%j', (words, asked) => expect(parseArgs(words)).toEqual(asked));
