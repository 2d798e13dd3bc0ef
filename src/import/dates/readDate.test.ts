import { describe, expect, it, test } from 'vitest';
import { parseEdtf } from '../../core/edtf.ts';
import type { Cell } from '../read/table.ts';
import { type DateOrder, EVERY_MARK, NO_ORDERS } from './dateReading.ts';
import { readDate } from './readDate.ts';

/** A reading in one line: "2024-06-17", "2024-06-17 by order", "ambiguous: 2024-06". */
function read(cell: Cell | undefined, order: DateOrder | null = null): string {
  const reading = readDate(cell, order ? EVERY_MARK[order] : NO_ORDERS);
  if (reading.kind === 'date') return reading.edtf + (reading.byOrder ? ' by order' : '');
  return reading.kind === 'unreadable' ? `${reading.why}: ${reading.suggestion}` : reading.kind;
}

describe('a day', () => {
  const texts = [
    '2024-06-17,2024/06/17,2024.06.17,2024/6/17,2024-6-17,2024 06 17,20240617,2024. 6. 17.,2024–06–17',
    '17.06.2024,17/06/2024,17-06-2024,17 06 2024,17. 6. 2024,17.6.2024 г.,6/17/2024,06-17-2024',
    '２０２４年６月１７日,2024年6月17日,2024年06月17号,2024 年 6 月 17 日,2024년 6월 17일,2024년6월17일',
    '17 June 2024,17 june 2024,17th June 2024,17th of June, 2024,June 17, 2024,JUNE 17 2024,Jun. 17, 2024',
    '17-Jun-2024,17-JUN-2024,17/Jun/2024,2024-Jun-17,2024 June 17,Mon Jun 17 2024,Monday, 17 June 2024',
    '17 июня 2024,17 июня 2024 г.,17 июня 2024 года,«17» июня 2024 г.,17 июн. 2024,17 Июня 2024г.',
    'le 17 juin 2024,17 juin 2024,lundi 17 juin 2024,17 de junio de 2024,17 jun. 2024,17 junio 2024',
    '17. Juni 2024,17.Juni 2024,den 17. Juni 2024,17.VI.2024,17 VI 2024',
    '2024-06-17T23:59:59Z,2024-06-17T00:00:00+12:00,2024-06-17T23:30:00.000-11:00,2024-06-17 00:00:00',
    '2024-06-17 14:30,17/06/2024 14:30,6/17/2024 2:30:00 PM,17.06.2024 14:30:00,20240617T143000Z',
    'Mon Jun 17 2024 00:00:00 GMT+0300 (MSK),2024-06-17 (Mon),2024年6月17日(月)',
    '2024-06-17[1],2024-06-17 [a],2024-06-17*,2024-06-17 †,2024-06-17¹',
    ' 2024-06-17 ,\u00a02024-06-17\u00a0,17\u00a0June\u00a02024,\ufeff2024-06-17,"2024-06-17",(2024-06-17)',
  ];
  // Commas that belong to the date have a space after them.
  test.each(texts.flatMap((line) => line.split(/,(?! )/)))('%j', (text) => {
    expect(read(text)).toBe('2024-06-17');
  });

  it('of a month whose name has an accent', () => {
    expect(read('1er août 2024')).toBe('2024-08-01');
    expect(read('15 févr. 2024')).toBe('2024-02-15');
    expect(read('31 décembre 2024')).toBe('2024-12-31');
    expect(read('3. März 2024')).toBe('2024-03-03');
    expect(read('2 мая 2024')).toBe('2024-05-02');
  });

  it('in a list of one', () => {
    expect(read(['2024-06-17'])).toBe('2024-06-17');
    expect(read(['', '17 June 2024'])).toBe('2024-06-17');
  });
});

describe('less than a day', () => {
  test.each([
    ['2024', '2024'],
    [2024, '2024'],
    ['2024年', '2024'],
    ['2024년', '2024'],
    ['2024 г.', '2024'],
    ['2024-06', '2024-06'],
    ['2024/6', '2024-06'],
    ['6/2024', '2024-06'],
    ['06.2024', '2024-06'],
    ['June 2024', '2024-06'],
    ['Jun-2024', '2024-06'],
    ['2024 Jun', '2024-06'],
    ['июнь 2024', '2024-06'],
    ['май 2022', '2022-05'],
    ['Май, 2022 г.', '2022-05'],
    ['juin 2024', '2024-06'],
    ['junio de 2024', '2024-06'],
    ['2024年6月', '2024-06'],
    ['2024년 6월', '2024-06'],
    ['Q2 2024', '[2024-04..2024-06]'],
    ['2024-Q2', '[2024-04..2024-06]'],
    ['2024Q2', '[2024-04..2024-06]'],
    ['2Q 2024', '[2024-04..2024-06]'],
    ['2 кв. 2024', '[2024-04..2024-06]'],
    ['II квартал 2024 г.', '[2024-04..2024-06]'],
    ['1-й квартал 2024 года', '[2024-01..2024-03]'],
    ['4th quarter of 2024', '[2024-10..2024-12]'],
    ['T2 2024', '[2024-04..2024-06]'],
    ['2e trimestre 2024', '[2024-04..2024-06]'],
    ['2024年第二季度', '[2024-04..2024-06]'],
    ['2024년 2분기', '[2024-04..2024-06]'],
    ['1990s', '199X'],
    ["the 1990's", '199X'],
    ['1990-е годы', '199X'],
    ['1990年代', '199X'],
    ['1990년대', '199X'],
    ['années 1990', '199X'],
    ['1990er', '199X'],
    ['1900s', 'decade: 190X'],
    ['c. 1990', '1990~'],
    ['c.1990', '1990~'],
    ['ca 1990', '1990~'],
    ['ca. June 1990', '1990-06~'],
    ['circa 1990', '1990~'],
    ['около 1990', '1990~'],
    ['ок. 1990 г.', '1990~'],
    ['~1990', '1990~'],
    ['约1990年', '1990~'],
    ['1990年左右', '1990~'],
    ['c. 1990s', '199X~'],
    ['1990?', '1990?'],
    ['1990 (?)', '1990?'],
    ['17 June 1990?', '1990-06-17?'],
    ['c. 1990?', '1990%'],
    ['c. Q2 1990', '[1990-04~..1990-06~]'],
  ])('%j is %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  test.each([
    '2024-06~',
    '1984?',
    '2004-06-11%',
    '201X',
    '19XX',
    '2004-XX',
    '1985-04-XX',
    '1985-XX-XX',
    '2001-21',
    '[2022-09-21..2022-09-30]',
    '[1667,1760..1762]',
  ])('%s, as EDTF', (text) => {
    expect(read(text)).toBe(text);
    expect(read(` ${text}`)).toBe(text);
  });
});

describe('one day of a range', () => {
  test.each([
    ['2017-06-08 - 2017-06-10', '[2017-06-08..2017-06-10]'],
    ['2017-06-08–2017-06-10', '[2017-06-08..2017-06-10]'],
    ['2017-06-08 to 2017-06-10', '[2017-06-08..2017-06-10]'],
    ['8–10 June 2017', '[2017-06-08..2017-06-10]'],
    ['8-10 June 2017', '[2017-06-08..2017-06-10]'],
    ['June 8–10, 2017', '[2017-06-08..2017-06-10]'],
    ['8 - 10 июня 2017 г.', '[2017-06-08..2017-06-10]'],
    ['с 8 по 10 июня 2017', '[2017-06-08..2017-06-10]'],
    ['du 8 au 10 juin 2017', '[2017-06-08..2017-06-10]'],
    ['08–10.06.2017', 'ambiguous: null'],
    ['03/04/2015 - 05/04/2015', 'ambiguous: null'],
    ['2017 - 4.5.2017', 'ambiguous: null'],
    ['18–20.06.2017', '[2017-06-18..2017-06-20]'],
    ['28 June – 3 July 2017', '[2017-06-28..2017-07-03]'],
    ['28.06-30.06.2017', '[2017-06-28..2017-06-30]'],
    ['May–June 2017', '[2017-05..2017-06]'],
    ['Dec 2016 – Jan 2017', '[2016-12..2017-01]'],
    ['2017–2019', '[2017..2019]'],
    ['2017年6月8日至2017年6月10日', '[2017-06-08..2017-06-10]'],
    ['2017-06-08 - 2017-06-08', '2017-06-08'],
    ['2017-06-10 - 2017-06-08', 'impossible: null'],
    ['2017 - 9999', 'interval: 2017'],
    ['2024/2026', 'interval: 2024'],
    ['2024-01-15/2024-02-01', 'interval: 2024-01-15'],
    ['2024-01-15/..', 'interval: 2024-01-15'],
    ['../2024', 'interval: null'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('day and month in numbers', () => {
  test.each<[string, DateOrder | null, string]>([
    ['03/04/2015', null, 'ambiguous: null'],
    ['03/04/2015', 'dmy', '2015-04-03 by order'],
    ['03/04/2015', 'mdy', '2015-03-04 by order'],
    ['3.4.2015', 'dmy', '2015-04-03 by order'],
    ['05/05/2015', null, '2015-05-05'],
    ['17/06/2024', 'mdy', '2024-06-17'],
    ['06/17/2024', 'dmy', '2024-06-17'],
    ['31/04/2015', null, 'impossible: 2015-04'],
    ['31/31/2015', null, 'impossible: 2015'],
    ['17/06/24', null, 'short-year: 2024-06-17'],
    ['06/17/98', null, 'short-year: 1998-06-17'],
    ['03/04/15', null, 'short-year: null'],
    ['03/04/15', 'dmy', 'short-year: 2015-04-03'],
    ['24-06-17', 'dmy', 'short-year: null'],
    ['98-06-17', null, 'short-year: 1998-06-17'],
    ['Jun-24', null, 'short-year: 2024-06'],
    ["June '98", null, 'short-year: 1998-06'],
    ['17-Jun-24', null, 'short-year: 2024-06-17'],
    ['01/02/2015 - 03/02/2015', 'dmy', '[2015-02-01..2015-02-03] by order'],
  ])('%s with %s is %s', (text, order, expected) => {
    expect(read(text, order)).toBe(expected);
  });
});

describe('numbers of days in spreadsheets', () => {
  test.each<[number | string, string]>([
    [45460, '2024-06-17'],
    ['45460', '2024-06-17'],
    [45460.75, '2024-06-17'],
    ['45460.75', '2024-06-17'],
    [1, 'not-a-date: null'],
    [59, 'short-year: 1959'],
    [60, 'short-year: 1960'],
    [843, '0843'],
    [0, 'sentinel'],
    [1000, '1000'],
    [2998, '2998'],
    [3000, 'not-a-date: null'],
    [19_999, 'not-a-date: null'],
    [20_000, '1954-10-03'],
    [-445, 'unclear: -0444'],
    [-99, 'sentinel'],
    [2024.5, 'not-a-date: null'],
    [0.5, 'not-a-date: null'],
    [-1, 'sentinel'],
    [99_999, 'not-a-date: null'],
    [20240617, '2024-06-17'],
    [202406, 'unclear: 2024-06'],
    [17062024, 'unclear: 2024-06-17'],
    [1e20, 'not-a-date: null'],
    [Number.NaN, 'not-a-date: null'],
  ])('%s is %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });
});

describe('no date', () => {
  test.each([null, undefined, '', ' ', '\u00a0', '\n', ['']])('%j is empty', (cell) => {
    expect(read(cell)).toBe('empty');
  });

  const sentinels = [
    '0000,0000-00-00,0000-00-00 00:00:00,1900-01-00,2999,2999-12-31,9999,9999-12-31,9999-12-31T23:59:59Z',
    '31/12/9999,31.12.2999,1899-12-30,1899-12-31,99991231,0001-01-01,0,00000000',
    'n/a,N/A,unknown,Unknown,-,—,?,н/д,нет данных,不详,未知,미상,null,None,TBD,s.d.,sin fecha,unbekannt,бессрочно',
  ];
  test.each([...sentinels.flatMap((line) => line.split(',')), 2999, 9999, 0])('%j is a sentinel', (cell) => {
    expect(read(cell)).toBe('sentinel');
  });

  test.each<[Cell, string]>([
    ['2014-02-31', 'impossible: 2014-02'],
    ['2023-02-29', 'impossible: 2023-02'],
    ['31 June 2024', 'impossible: 2024-06'],
    ['2014-13-01', 'impossible: 2014-01-13'],
    ['2014-13-13', 'impossible: 2014'],
    ['2014-13', 'impossible: 2014'],
    ['2014-06-00', '2014-06'],
    ['2014-00-00', '2014'],
    ['2014-00-05', 'impossible: 2014'],
    ['20140231', 'impossible: 2014-02'],
    ['2014年2月31日', 'impossible: 2014-02'],
    ['0985-01-01', '0985-01-01'],
    ['0024-06-17', 'short-year: 2024-06-17'],
    ['3024-06-17', 'not-a-date: null'],
    ['17/06/3024', 'not-a-date: null'],
    ['17 June 0024', 'short-year: 2024-06-17'],
    ['-0044', '-0044'],
    ['Y17000', 'not-a-date: null'],
    ['17 June', 'not-a-date: null'],
    ['17.06', 'not-a-date: null'],
    ['June', 'not-a-date: null'],
    ['Monday', 'not-a-date: null'],
    ['KOR;ARE', 'not-a-date: null'],
    ['Treaty No. 1988', 'not-a-date: null'],

    ['signed on 2017-06-08 in Moscow', 'not-a-date: 2017-06-08'],
    ['2017-06-08; 2017-06-10', 'several: 2017-06-08'],
    [['2017-06-08', '2017-06-10'], 'several: 2017-06-08'],
    [true, 'not-a-date: null'],
    ['9'.repeat(400), 'not-a-date: null'],
  ])('%j is %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });
});

it('suggests only what is EDTF', () => {
  for (const text of ['2014-02-31', 'Jun-24', '2024/2026', '1900s', '20140231']) {
    const reading = readDate(text);
    expect(reading.kind === 'unreadable' && parseEdtf(reading.suggestion ?? ''), text).toBeTruthy();
  }
});
