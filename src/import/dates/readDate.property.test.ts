import edtf from 'edtf';
import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { calendarOf, type Day, dayOf, isoOf } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { datePartsToEdtf } from './dateParts.ts';
import { DATE_ORDERS, EVERY_MARK, NO_ORDERS } from './dateReading.ts';
import { guessDateOrders } from './guessDateOrder.ts';
import { readDate } from './readDate.ts';

const anyDay = fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(2998, 12, 31) }).map((day) => day as Day);
/** Without the two days that stand for "none". */
const realDay = anyDay.filter((day) => !/^1899-12-3[01]$/.test(isoOf(day)));
const anyOrder = fc.constantFrom(NO_ORDERS, ...Object.values(EVERY_MARK));
const dateLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."-/. ,:~?%[]()T..–年月日년월일'"),
      fc.constantFrom('june', 'мая', 'q2', 'кв.', 'c.', 'to', 'г.', 'XX', 'at', '99', '00', '2024'),
      fc.integer({ min: 0, max: 3100 }).map(String),
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));
const anyCell = fc.oneof(
  fc.string({ unit: 'binary' }),
  dateLike,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(dateLike, { maxLength: 3 }),
);

const two = (value: number) => String(value).padStart(2, '0');
const named = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  return (day: Day) => format.format(new Date(day * 86_400_000));
};
const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const short = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** Ways to write a day. */
const STYLES: Readonly<Record<string, (day: Day) => string>> = {
  iso: isoOf,
  slashes: (day) => isoOf(day).replaceAll('-', '/'),
  points: (day) => isoOf(day).replaceAll('-', '.'),
  digits: (day) => isoOf(day).replaceAll('-', ''),
  'with a time': (day) => `${isoOf(day)}T23:59:59.999-12:00`,
  'with another time': (day) => `${isoOf(day)} 00:00:00+14:00`,
  'East Asian': (day) => {
    const { year, month, day: d } = calendarOf(day);
    return `${year}年${month}月${d}日`;
  },
  full: (day) => isoOf(day).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ...Object.fromEntries(
    [
      'en-GB',
      'en-US',
      'ru',
      'fr',
      'es',
      'de',
      'zh',
      'ja',
      'ko',
      'it',
      'pt',
      'nl',
      'pl',
      'tr',
      'ar',
      'ar-MA',
      'ar-LB',
      'cs',
      'uk',
    ].flatMap((locale) => [
      [`long ${locale}`, named(locale, long)] as const,
      ...(locale === 'cs' ? [] : [[`short ${locale}`, named(locale, short)] as const]),
    ]),
  ),
};

describe.each(Object.entries(STYLES))('%s', (_name, write) => {
  it('gives the day back', () => {
    fc.assert(
      fc.property(realDay, anyOrder, (day, order) => {
        const iso = isoOf(day);
        expect(readDate(write(day), order), write(day)).toMatchObject({ kind: 'date', edtf: iso });
      }),
    );
  });
});

it('gives the day back from numbers, in the order they are in', () => {
  fc.assert(
    fc.property(
      realDay,
      fc.constantFrom('/', '.', '-', ' '),
      fc.constantFrom(...DATE_ORDERS),
      (day, mark, order) => {
        const { year, month, day: d } = calendarOf(day);
        const parts = order === 'dmy' ? [d, month] : [month, d];
        const text = [...parts.map(two), year].join(mark);
        expect(readDate(text, EVERY_MARK[order])).toMatchObject({ edtf: isoOf(day) });
        const alone = readDate(text);
        const isClear = d > 12 || d === month;
        expect(alone).toMatchObject(
          isClear ? { kind: 'date', edtf: isoOf(day) } : { kind: 'unreadable', why: 'ambiguous' },
        );
        expect(guessDateOrders([text]).asks).toEqual(!isClear && mark !== '.' ? [mark] : []);
      },
    ),
  );
});

it('gives the day back from parts, and from the number of a spreadsheet', () => {
  const serialDay = fc.integer({ min: 20_000, max: 73_050 });
  fc.assert(
    fc.property(realDay, serialDay, (day, serial) => {
      const { year, month, day: d } = calendarOf(day);
      expect(datePartsToEdtf(year, month, d)).toMatchObject({ edtf: isoOf(day) });
      expect(datePartsToEdtf(String(year), two(month), two(d))).toMatchObject({ edtf: isoOf(day) });
      expect(readDate(serial)).toMatchObject({ edtf: isoOf((dayOf(1899, 12, 30) + serial) as Day) });
    }),
  );
});

it('reads anything without a fault, and only into EDTF', () => {
  fc.assert(
    fc.property(anyCell, anyCell, anyCell, anyOrder, (cell, month, day, order) => {
      for (const reading of [readDate(cell, order), datePartsToEdtf(cell, month, day)]) {
        const text = reading.kind === 'date' ? reading.edtf : null;
        const suggestion = reading.kind === 'unreadable' ? reading.suggestion : null;
        for (const each of [text, suggestion])
          if (each !== null) expect(parseEdtf(each), each).not.toBeNull();
      }
      guessDateOrders([cell, month, day]);
    }),
    { numRuns: 3000 },
  );
});

it('reads a date that it has read as it is', () => {
  fc.assert(
    fc.property(dateLike, anyOrder, (text, order) => {
      const reading = readDate(text, order);
      if (reading.kind !== 'date') return;
      expect(readDate(reading.edtf)).toEqual({ kind: 'date', edtf: reading.edtf, byOrder: false });
    }),
    { numRuns: 3000 },
  );
});

test.each(['2024-06-17', '17 June 2024', '5/2024', '1990s', 'c. 1990', '1990?', '2024年6月'])(
  'the edtf package reads %s alike',
  (text) => {
    const reading = readDate(text);
    const own = reading.kind === 'date' ? reading.edtf : '';
    const date = parseEdtf(own);
    const other: { min: number; max: number } = edtf(own);
    expect(Math.floor(other.min / 86_400_000)).toBe(date?.min);
    expect(Math.floor(other.max / 86_400_000)).toBe(date?.max);
  },
);

describe('in any time zone', () => {
  const zone = process.env.TZ;
  afterAll(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['America/Sao_Paulo', 120],
    ['UTC', 0],
  ])('%s: the same day', (tz, offset) => {
    process.env.TZ = tz;
    expect(new Date(2018, 10, 4, 12).getTimezoneOffset()).toBe(offset);
    // Texts that no other zone has had, as readings are kept.
    for (const hour of ['00', '12', '23'])
      expect(readDate(`2018-11-04T${hour}:30:00.${offset + 1000}Z`)).toMatchObject({
        edtf: '2018-11-04',
      });
    expect(readDate('2018-11-04')).toMatchObject({ edtf: '2018-11-04' });
    expect(readDate(43_408)).toMatchObject({ edtf: '2018-11-04' });
    expect(readDate('November 4, 2018')).toMatchObject({ edtf: '2018-11-04' });
  });
});
