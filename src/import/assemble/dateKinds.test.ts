import { describe, expect, it } from 'vitest';
import { importText, MAPPING, recordsOf } from '../../testing/importTable.ts';

const datesOf = async (text: string, mapping: Parameters<typeof importText>[1] = {}) => {
  const result = await importText(text, mapping);
  return { dates: recordsOf(result).map((record) => record?.date), result };
};

describe('dates of a table', () => {
  it('come in with early years and years before our era, in time order', async () => {
    const { dates, result } = await datesOf(
      'title,date\nA,0843-08\nB,842\nC,-0445\nD,1259 BC\nE,1713-04-11\n',
    );
    expect(dates).toEqual(['-1258', '-0445', '0842', '0843-08', '1713-04-11']);
    expect(result.problems).toEqual([]);
  });

  it('have the order of their own form, and of their own column', async () => {
    const mapping = { dateOrders: { date: { '.': 'dmy', '/': 'mdy' }, until: { '/': 'dmy' } } } as const;
    const { result } = await datesOf(
      'title,date,until\nA,03.04.2015,03/04/2020\nB,3/4/2015,\nC,3-4-2015,\n',
      mapping,
    );
    expect(recordsOf(result).map((record) => [record?.date, record?.validity])).toEqual([
      ['2015-03-04', undefined],
      ['2015-04-03', '/2020-04-03'],
      [undefined, undefined],
    ]);
    expect(result.problems).toEqual(['date-ambiguous 3-4-2015 4']);
  });

  it('keep what their cells say beside the day', async () => {
    const { dates, result } = await datesOf(
      'title,date\nA,"Paris, 12 May 2001"\nB,13 May 2001 (initialled)\nC,14 May 2001 (Mon)\nD,"May 15, 2001"\n',
    );
    expect(dates).toEqual(['2001-05-12', '2001-05-13', '2001-05-14', '2001-05-15']);
    expect(recordsOf(result).map((record) => record?.notes)).toEqual([
      ['date: Paris, 12 May 2001'],
      ['date: 13 May 2001 (initialled)'],
      undefined,
      undefined,
    ]);
  });

  it('keep as notes what columns of a validity say that is none', async () => {
    const { result } = await datesOf(
      'title,date,from,until\nA,2001,,5 years\nB,2002,2003-01-01,2001-05-06\nC,2003,soon,2010\nD,2004,2005,2010\nE,2005,,-\n',
    );
    expect(recordsOf(result).map((record) => [record?.validity, record?.notes])).toEqual([
      [undefined, ['until: 5 years']],
      [undefined, ['from: 2003-01-01', 'until: 2001-05-06']],
      ['/2010', ['from: soon']],
      ['2005/2010', undefined],
      [undefined, undefined],
    ]);
  });

  it('decades ahead are not placed in time, and what they may mean is suggested', async () => {
    const { dates, result } = await datesOf(
      'title,date\nA,27/09/2565\nB,2699-01-01\nC,2565-09-27\nD,2015-01-01\nE,2099-12-31\n',
    );
    expect(dates).toEqual(['2015-01-01', undefined, undefined, undefined, undefined]);
    expect(result.report.problems.map(({ code, value, suggestion }) => [code, value, suggestion])).toEqual([
      ['date-future', '27/09/2565', '2022-09-27'],
      ['date-future', '2699-01-01', null],
      ['date-future', '2565-09-27', '2022-09-27'],
      ['date-future', '2099-12-31', null],
    ]);
  });

  it('far from the rest are kept and pointed out as they are written', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `T${i},${1990 + i}-05-06`);
    const { dates, result } = await datesOf(`title,date\n${rows.join('\n')}\nX,1 March 1444\nY,1444-03-01\n`);
    expect(dates.slice(0, 2)).toEqual(['1444-03-01', '1444-03-01']);
    expect(
      result.report.problems.map(({ code, held, value, suggestion }) => ({ code, held, value, suggestion })),
    ).toEqual([{ code: 'date-far', held: false, value: '1 March 1444', suggestion: '2022-09-27~' }]);
    expect([...(result.report.problems[0]?.rows ?? [])]).toEqual([22, 23]);
  });

  it('that are numbers of days are said', async () => {
    const { dates, result } = await datesOf('title,date\nA,45460\nB,2024-06-18\nC,45460\n');
    expect(dates).toEqual(['2024-06-17', '2024-06-17', '2024-06-18']);
    expect(result.problems).toEqual(['date-serial 45460 2,4']);
  });

  it('in parts, with the end in parts', async () => {
    const uses = {
      y: 'year',
      m: 'month',
      d: 'day',
      ey: 'endYear',
      em: 'endMonth',
      ed: 'endDay',
      title: 'title',
    } as const;
    const { result } = await datesOf(
      'y,m,d,ey,em,ed,title\n1951,4,18,2002,7,23,A\n1990.0,0,99,,,,B\n1991,-9,-9,-9,-9,-9,C\n1992,5,,1999,2,31,D\n',
      { ...MAPPING, uses },
    );
    expect(recordsOf(result).map((record) => [record?.date, record?.validity])).toEqual([
      ['1951-04-18', '/2002-07-23'],
      ['1990', undefined],
      ['1991', undefined],
      ['1992-05', undefined],
    ]);
    expect(result.report.problems.map(({ code, value }) => [code, value])).toContainEqual([
      'validity-unreadable',
      '1999',
    ]);
  });

  it('open on one side are records like others', async () => {
    const { dates, result } = await datesOf('title,date\nA,before 1950\nB,after 1950\nC,1960\n');
    expect(dates).toEqual(['[..1949]', '[1951..]', '1960']);
    expect(result.report.imported).toBe(3);
  });
});
