import { describe, expect, it } from 'vitest';
import { dayOf } from '../../core/days.ts';
import { names } from '../../testing/guesses.ts';
import { statesOn } from './meaning.ts';

const on = (text: string, year: number | null, month = 6, codes: 'cow' | null = null) => {
  const means = names.under(codes).meaningOf(text);
  return means && statesOn(means.meanings, year === null ? null : dayOf(year, month, 1)).join('|');
};

describe('a name that means a state by the day', () => {
  it.each([
    ['Federal Republic of Germany', 1970, 'XWG'],
    ['Federal Republic of Germany', 2001, 'DEU'],
    ['FRG', 1990, 'XWG'],
    ['Vietnam', 1960, 'VDR|XSV'],
    ['Vietnam', 1980, 'VNM'],
    ['Vietnam', 1930, 'VNM'],
    ['Yemen', 1980, 'XYR|YMD'],
    ['Yemen', 2000, 'YEM'],
    ['Korea', 1900, 'XKE'],
    ['Korea', 2000, 'KOR|PRK'],
    ['Bavaria', 1850, 'XBV'],
    ['Bavaria', 2005, ''],
    ['Kingdom of Bavaria', 2005, 'XBV'],
    ['Congo', 1970, 'COG|COD'],
  ])('%s in %d is %s', (name, year, codes) => expect(on(name, year)).toBe(codes));

  it('is the state of today without one, if there is one alone', () => {
    expect(['FRG', 'Vietnam', 'Korea', 'Bavaria'].map((name) => on(name, null))).toEqual([
      'DEU',
      'VNM',
      'KOR|PRK',
      '',
    ]);
    expect(['FRG', 'Vietnam', 'Korea', 'Bavaria'].map(names.codeOf)).toEqual(['DEU', 'VNM', null, null]);
  });
});

describe('a number of the Correlates of War list', () => {
  it.each([
    ['2', 1955, 'USA'],
    ['365', 1900, 'RUS'],
    ['365', 1958, 'SUN'],
    ['365', 1995, 'RUS'],
    ['255', 1850, 'XPR'],
    ['255', 1991, 'DEU'],
    ['260', 1970, 'XWG'],
    ['260', 2000, 'DEU'],
    ['265', 1970, 'DDR'],
    ['300', 1900, 'XAH'],
    ['345', 1900, 'SRB'],
    ['345', 1970, 'YUG'],
    ['345', 2000, 'SCG'],
    ['345', 2010, 'SRB'],
    ['640', 1900, 'XOT'],
    ['678', 1980, 'XYR'],
    ['710', 1958, 'CHN'],
    ['816', 1960, 'VDR'],
    ['816', 1990, 'VNM'],
    ['817', 1960, 'XSV'],
  ])('%s in %d is %s', (number, year, code) => expect(on(number, year, 6, 'cow')).toBe(code));
});
