import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, isoOf } from './days.ts';
import { parseEdtf, parseEdtfInterval } from './edtf.ts';

const DAY = 86_400_000;
/** First and last millisecond, by the edtf package. */
const bounds = (text: string): { min: number; max: number } => edtf(text);

const ends = (text: string) => {
  const date = parseEdtf(text);
  return date && [isoOf(date.min), isoOf(date.max), date.precision];
};

describe('dates', () => {
  test.each([
    ['2024-06-17', ['2024-06-17', '2024-06-17', 'day']],
    ['2022-06', ['2022-06-01', '2022-06-30', 'month']],
    ['2024-02', ['2024-02-01', '2024-02-29', 'month']],
    ['2017', ['2017-01-01', '2017-12-31', 'year']],
    ['-0044', ['-0044-01-01', '-0044-12-31', 'year']],
    ['201X', ['2010-01-01', '2019-12-31', 'decade']],
    ['19XX', ['1900-01-01', '1999-12-31', 'century']],
    ['2004-XX', ['2004-01-01', '2004-12-31', 'year']],
    ['1985-04-XX', ['1985-04-01', '1985-04-30', 'month']],
    ['1985-XX-XX', ['1985-01-01', '1985-12-31', 'year']],
    ['2001-21', ['2001-03-01', '2001-05-31', 'season']],
    ['2001-24', ['2001-12-01', '2002-02-28', 'season']],
    ['[2022-09-21..2022-09-30]', ['2022-09-21', '2022-09-30', 'one-of']],
    ['[1667,1760..1762]', ['1667-01-01', '1762-12-31', 'one-of']],
    ['[..1949]', ['1949-01-01', '1949-12-31', 'one-of']],
    ['[1951-06..]', ['1951-06-01', '1951-06-30', 'one-of']],
    ['[1940,1951..]', ['1940-01-01', '1951-12-31', 'one-of']],
    ['Y17000', ['17000-01-01', '17000-12-31', 'year']],
  ])('%s', (text, expected) => {
    expect(ends(text)).toEqual(expected);
  });

  test.each([
    ['2004-06~', { approximate: true, uncertain: false }],
    ['1984?', { approximate: false, uncertain: true }],
    ['2004-06-11%', { approximate: true, uncertain: true }],
  ])('%s is qualified', (text, expected) => {
    expect(parseEdtf(text)).toMatchObject(expected);
  });

  test.each([
    '2014-02-31',
    '2023-02-29',
    '2024-13',
    '2024-00',
    '2024-06-00',
    '2024-6-17',
    '17.06.2024',
    '24',
    '-0000',
    '',
    '[]',
    '[..]',
    '[..1949,1960..]',
    '[1940,..1949]',
    '[1951..,1960]',
    '[2022-09-30..2022-09-21]',
    '2024-06-17T12:00:00',
    '2024/2026',
    'XXXX',
    `[${'2022,'.repeat(100)}2022]`,
  ])('%s is not a date', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  test('no text makes it throw, and what it reads is in order', () => {
    const pieces = fc.array(
      fc.constantFrom('2', '0', '1', '9', 'X', '-', '..', '[', ']', ',', '?', '~', '%', 'Y', '/'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((each) => each.join('')),
        ),
        (text) => {
          const date = parseEdtf(text);
          if (date) expect(date.min).toBeLessThanOrEqual(date.max);
          parseEdtfInterval(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('every written day is read as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }) as fc.Arbitrary<Day>, (day) => {
        expect(parseEdtf(isoOf(day))).toMatchObject({ min: day, max: day, precision: 'day' });
      }),
    );
  });

  test('agrees with the edtf package on years, months, days, seasons, unspecified digits and qualifiers', () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    const year = fc.integer({ min: 1000, max: 2999 }).map(String);
    const base = fc.oneof(
      year,
      fc.tuple(year, two(13)).map((parts) => parts.join('-')),
      fc.tuple(year, two(13), two(32)).map((parts) => parts.join('-')),
      year.map((text) => `${text.slice(0, 3)}X`),
      year.map((text) => `${text.slice(0, 2)}XX`),
    );
    fc.assert(
      fc.property(base, fc.constantFrom('', '?', '~', '%'), (text, qualifier) => {
        const ours = parseEdtf(text + qualifier);
        // The package knows no qualifier after unspecified digits, which the specification allows.
        fc.pre(!(text.includes('X') && qualifier !== ''));
        // It takes the 29th of February of a common year for the 1st of March; the table above has that day refused.
        fc.pre(!text.endsWith('-02-29'));
        let theirs: { min: number; max: number } | null = null;
        try {
          theirs = bounds(text + qualifier);
        } catch {
          theirs = null;
        }
        expect([text, ours === null]).toEqual([text, theirs === null]);
        if (!ours || !theirs) return;
        expect([ours.min, ours.max]).toEqual([Math.floor(theirs.min / DAY), Math.floor(theirs.max / DAY)]);
      }),
      { numRuns: 1500 },
    );
  });

  test('a one-of range runs from its first day to its last', () => {
    const day = fc.integer({ min: 0, max: 20_000 }) as fc.Arbitrary<Day>;
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (start, length) => {
        const end = (start + length) as Day;
        const ours = parseEdtf(`[${isoOf(start)}..${isoOf(end)}]`);
        expect(ours).toMatchObject({ min: start, max: end, precision: 'one-of' });
        // The package ends such a range on its first day: only its start can be compared.
        expect(ours?.min).toBe(Math.floor(bounds(`[${isoOf(start)}..${isoOf(end)}]`).min / DAY));
      }),
    );
  });
});

describe('intervals', () => {
  test.each([
    ['2024/2026', '2024-01-01', '2026-12-31'],
    ['1996-04-25/2021', '1996-04-25', '2021-12-31'],
    ['../2021', 'open', '2021-12-31'],
    ['/2035', 'unknown', '2035-12-31'],
    ['2024-06/..', '2024-06-01', 'open'],
    ['2024/', '2024-01-01', 'unknown'],
  ])('%s', (text, start, end) => {
    const interval = parseEdtfInterval(text);
    const show = (each: typeof interval extends null ? never : unknown, edge: 'min' | 'max') =>
      typeof each === 'string' ? each : isoOf((each as Record<'min' | 'max', Day>)[edge]);
    expect([show(interval?.start, 'min'), show(interval?.end, 'max')]).toEqual([start, end]);
  });

  test.each(['2024', '/', '../..', '2026/2024', '2024/2025/2026', 'a/b'])('%s is not an interval', (text) => {
    expect(parseEdtfInterval(text)).toBeNull();
  });
});
