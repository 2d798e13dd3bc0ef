import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOfMoment } from '../isoTime.ts';
import { type DatePrecision, dateOfSerial, precisionOfBuiltIn, precisionOfFormat } from './sheetDate.ts';

const DAY = 86_400_000;

describe('a number format', () => {
  it.each<[string, DatePrecision | null]>([
    ['mmm-yy', 'month'],
    ['mmmm yyyy', 'month'],
    ['yyyy-mm', 'month'],
    ['[$-419]mmmm\\ yyyy;@', 'month'],
    ['yyyy"年"m"月"', 'month'],
    ['[$-411]ggge"年"m"月"', 'month'],
    ['yyyy', 'year'],
    ['yy', 'year'],
    ['yyyy"г."', 'year'],
    ['[$-41E]bbbb', 'year'],
    ['yyyy-mm-dd', 'day'],
    ['d mmm yyyy', 'day'],
    ['dd/mm/yyyy', 'day'],
    ['d-mmm', 'day'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'day'],
    ['[$-409]d\\-mmm\\-yyyy;@', 'day'],
    ['[Red]dd.mm.yyyy', 'day'],
    ['[<1]h:mm;yyyy-mm-dd', 'time'],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss.000', 'day'],
    ['m/d/yy h:mm', 'day'],
    ['h:mm', 'time'],
    ['mm:ss.0', 'time'],
    ['h:mm AM/PM', 'time'],
    ['[$-F400]h:mm:ss\\ AM/PM', 'time'],
    ['[h]:mm', null],
    ['[mm]:ss', null],
    ['General', null],
    ['G/通用格式', null],
    ['0.00', null],
    ['#,##0', null],
    ['0.00E+00', null],
    ['0%', null],
    ['@', null],
    ['0" days"', null],
    ['"yyyy"', null],
    ['[$€-407] #,##0.00', null],
    ['_-* #,##0\\ "₽"_-', null],
    ['# ?/?', null],
  ])('%s shows: %s', (format, precision) => {
    expect(precisionOfFormat(format)).toBe(precision);
  });

  it.each<[number, DatePrecision | null]>([
    [0, null],
    [2, null],
    [9, null],
    [14, 'day'],
    [17, 'month'],
    [20, 'time'],
    [22, 'day'],
    [31, 'day'],
    [46, null],
    [49, null],
  ])('built in as %i shows: %s', (id, precision) => {
    expect(precisionOfBuiltIn(id)).toBe(precision);
  });
});

describe('a number of days', () => {
  it.each([
    [1, '1900-01-01'],
    [31, '1900-01-31'],
    [59, '1900-02-28'],
    // Neither is a day, and both are reported where they are read as dates.
    [0, '1900-01-00'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [42_095, '2015-04-01'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, text) => {
    expect(dateOfSerial(serial, 'day', false)).toBe(text);
  });

  it('is as precise as it is shown', () => {
    expect(dateOfSerial(42_095, 'month', false)).toBe('2015-04');
    expect(dateOfSerial(42_111.5, 'year', false)).toBe('2015');
    expect(dateOfSerial(60, 'month', false)).toBe('1900-02');
  });

  it('counts from 1904 where the workbook says so', () => {
    expect(dateOfSerial(0, 'day', true)).toBe('1904-01-01');
    expect(dateOfSerial(40_633, 'day', true)).toBe('2015-04-01');
    expect(dateOfSerial(60, 'day', true)).toBe('1904-03-01');
  });

  it('stays a number where no sheet shows a date', () => {
    expect(dateOfSerial(-1, 'day', false)).toBe(-1);
    expect(dateOfSerial(2_958_466, 'day', false)).toBe(2_958_466);
    expect(dateOfSerial(Number.NaN, 'day', false)).toBeNaN();
  });

  it('is a time of day where it is shown as one', () => {
    expect(dateOfSerial(0.604166666666667, 'time', false)).toBe('14:30');
    expect(dateOfSerial(0, 'time', false)).toBe('00:00');
    expect(dateOfSerial(42_095.5, 'time', false)).toBe('2015-04-01T12:00');
  });

  it('has the noise of its fraction taken off', () => {
    expect(dateOfSerial(42_106.999_999_999_99, 'day', false)).toBe('2015-04-13');
    expect(dateOfSerial(42_107.000_000_000_01, 'day', false)).toBe('2015-04-13');
    expect(dateOfSerial(42_107.604_166_66, 'day', false)).toBe('2015-04-13T14:30');
  });

  it('keeps its day at every millisecond', () => {
    const days = fc.integer({ min: 61, max: 2_958_465 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: DAY - 1 }), (day, ms) => {
        const text = dateOfSerial(day + ms / DAY, 'day', false);
        expect(String(text).slice(0, 10)).toBe(String(dateOfSerial(day, 'day', false)));
      }),
    );
    expect(dateOfSerial(42_107 + (DAY - 3) / DAY, 'day', false)).toBe('2015-04-13T23:59:59');
  });
});

it('no moment is rounded into the next day', () => {
  expect(isoOfMoment(Date.UTC(2015, 3, 13, 23, 59, 59, 999))).toBe('2015-04-13T23:59:59');
  expect(isoOfMoment(Date.UTC(2015, 3, 13, 23, 59, 59, 999) + 0.999)).toBe('2015-04-13T23:59:59');
  expect(isoOfMoment(-1)).toBe('1969-12-31T23:59:59');
  expect(isoOfMoment(0)).toBe('1970-01-01');
});
