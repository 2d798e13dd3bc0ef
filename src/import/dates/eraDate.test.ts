import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, type Day, dayOf, isoOf } from '../../core/days.ts';
import { readDate } from './readDate.ts';

function read(text: string): string {
  const reading = readDate(text);
  if (reading.kind === 'date') return reading.edtf;
  return reading.kind === 'unreadable' ? `${reading.why}: ${reading.suggestion}` : reading.kind;
}

describe('the eras of Japan', () => {
  test.each([
    ['令和5年3月1日', '2023-03-01'],
    ['令和 5 年 3 月 1 日', '2023-03-01'],
    ['令和５年３月１日', '2023-03-01'],
    ['㋿5年3月1日', '2023-03-01'],
    ['令和五年三月一日', '2023-03-01'],
    ['令和元年五月一日', '2019-05-01'],
    ['令和元年12月', '2019-12'],
    ['令和5年', '2023'],
    ['令和5', '2023'],
    ['令和5年3月1日(水)', '2023-03-01'],
    ['令和5.3.1', '2023-03-01'],
    ['R5.3.1', '2023-03-01'],
    ['R5/3/1', '2023-03-01'],
    ['r05/03/01', '2023-03-01'],
    ['H30.4.1', '2018-04-01'],
    ['S55.12.31', '1980-12-31'],
    ['平成31年4月30日', '2019-04-30'],
    ['平成二十三年十一月二十日', '2011-11-20'],
    ['平成元年1月8日', '1989-01-08'],
    ['平成元年1月', '1989-01'],
    ['昭和64年1月7日', '1989-01-07'],
    ['昭和二〇年八月一五日', '1945-08-15'],
    ['昭和六十四年', '1989'],
    ['大正15年12月25日', '1926-12-25'],
    ['昭和元年12月25日', '1926-12-25'],
    ['明治45年7月30日', '1912-07-30'],
    ['大正元年7月30日', '1912-07-30'],
    ['明治6年1月1日', '1873-01-01'],
    ['明治元年', '1868'],
    ['2023年(令和5年)3月1日', '2023-03-01'],
    ['令和5年(2023年)3月', '2023-03'],
    ['令和5(2023)年', '2023'],
    ['令和5年3月1日～令和5年3月3日', '[2023-03-01..2023-03-03]'],
    ['平成5年頃', '1993~'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    // After the end and before the beginning of an era: perhaps a slip.
    ['平成31年5月1日', 'unclear: 2019-05-01'],
    ['令和1年4月30日', 'unclear: 2019-04-30'],
    ['昭和64年1月8日', 'unclear: 1989-01-08'],
    ['平成35年', 'unclear: 2023'],
    // Months of the moon.
    ['明治5年12月2日', 'unclear: 1872'],
    ['M5.12.2', 'unclear: 1872'],
    ['令和5年2月31日', 'impossible: 2023-02'],
    ['令和5年13月1日', 'impossible: 2023-01-13'],
    ['2022年(令和5年)3月1日', 'unclear: null'],
    ['R5', 'not-a-date: null'],
    ['R5.3', 'not-a-date: null'],
    ['B5.3.1', 'not-a-date: null'],
    ['H1-2-3', 'not-a-date: null'],
    ['令和0年', 'not-a-date: null'],
    ['令和元五年', 'not-a-date: null'],
    ['令和十十年', 'not-a-date: null'],
    ['令和5年度', 'not-a-date: null'],
    ['令和', 'not-a-date: null'],
  ])('%s is not taken for sure: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test.each([
  ['民國112年3月1日', '2023-03-01'],
  ['民国112年3月1日', '2023-03-01'],
  ['中華民國112年3月1日', '2023-03-01'],
  ['中华民国一百一十二年三月一日', '2023-03-01'],
  ['民國一〇〇年', '2011'],
  ['民國一百零五年六月', '2016-06'],
  ['民國元年1月1日', '1912-01-01'],
  ['民國 38 年 10 月', '1949-10'],
  ['民國112.3.1', '2023-03-01'],
  ['民國112年2月30日', 'impossible: 2023-02'],
])('years of the Republic of China: %s is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test('every day since 1873 is read by its era as it is by its year', () => {
  const [first, last] = [dayOf(1873, 1, 1), dayOf(2080, 12, 31)];
  const starts = [
    ['明治', first, 1867],
    ['大正', dayOf(1912, 7, 31), 1911],
    ['昭和', dayOf(1926, 12, 26), 1925],
    ['平成', dayOf(1989, 1, 8), 1988],
    ['令和', dayOf(2019, 5, 1), 2018],
  ] as const;
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (number) => {
      const { year, month, day } = calendarOf(number as Day);
      const [name = '', , before = 0] = starts.findLast(([, start]) => start <= number) ?? [];
      const inEra = year - before;
      const text = `${name}${inEra === 1 ? '元' : inEra}年${month}月${day}日`;
      expect(read(text)).toBe(isoOf(number as Day));
    }),
  );
});
