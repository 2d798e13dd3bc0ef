import { describe, expect, test } from 'vitest';
import { guess, targetsOf } from '../../testing/guesses.ts';
import type { Target } from './mapping.ts';

const rowsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));

describe('columns and what they are', () => {
  test.each<[string, string, (Target | null)[]]>([
    [
      'a date and its end in parts; what tells rows apart is no year',
      `
        recordno|begin_year|begin_month|begin_day|end_year|end_month|end_day|name|member1|member2
        1815|1990|4|13|2001|1|2|On trade|France|Japan
        1820|1991|5|14||||On space|Germany|Brazil`,
      ['id', 'year', 'month', 'day', 'endYear', 'endMonth', 'endDay', 'title', 'parties', 'parties'],
    ],
    [
      'numbers of records that look like years',
      `
        treatyid|title|signed
        1901|On trade|2001-05-06
        1902|On space|2002-05-06`,
      ['id', 'title', 'date'],
    ],
    [
      'yes and no in another language',
      `
        Título|Fecha|Estados|Bilateral|Vigente
        A|2015-04-13|Francia; Japón|SI|SI
        B|2016-05-14|Alemania; Brasil|NO|SI`,
      ['title', 'date', 'parties', 'note', 'note'],
    ],
    [
      'flags in digits and letters',
      `
        title|date|parties|plurilateral|open
        A|2015|France; Japan|0|Y
        B|2016|Kenya; Chile|1|N`,
      ['title', 'date', 'parties', 'note', 'note'],
    ],
    [
      'words for "no value"',
      `
        title|date|parties|notes
        A|2015|France; Japan|NA
        B|2016|Kenya; Chile|none`,
      ['title', 'date', 'parties', 'note'],
    ],
    [
      'a title that few rows have beside a name that all have',
      `
        date|name|group|title
        2019-06-29|Talks begin again|Both|
        2019-05-10|Tariffs rise at once|China|
        2019-05-05|Tariffs are announced|China|
        2019-04-01|Talks go on in Beijing|Both|A caption`,
      ['date', 'title', 'sectors', 'note'],
    ],
    [
      'a title with gaps that another fills',
      `
        title|name|date
        Treaty on lakes||2001
        Treaty on seas||2002
        |Treaty on rain|2003`,
      ['title', 'otherTitle', 'date'],
    ],
    [
      'a date with gaps that others fill',
      `
        Title|Adopted|Signed|Entry into force|Parties
        A||2015-04-13|2016-01-01|France; Japan
        B|2015-02-02||2017-01-01|Germany; Brazil
        C||||Italy; Chile`,
      ['title', 'otherDate', 'date', 'validFrom', 'parties'],
    ],
    [
      'a year that all rows have beside a date that few have',
      `
        title|year|date
        A|2001|
        B|2002|
        C|2003|2003-04-05`,
      ['title', 'year', 'otherDate'],
    ],
    [
      'a list of members, whose titles repeat',
      `
        Contracting Party|Treaty|Signature Date|Instrument Date
        Kenya|Beijing|2012-06-26|
        Japan|Beijing||2014-07-09
        Chile|Beijing|2012-06-26|2015-06-22
        Kenya|Brussels||1979-02-01
        Chile|Brussels|1974-05-21|1980-02-01`,
      ['parties', 'title', 'date', 'otherDate'],
    ],
  ])('%s', (_, text, expected) => expect(targetsOf(rowsOf(text))).toEqual(expected));

  test('say what they were guessed by', () => {
    const { reasons } = guess(
      rowsOf(`
        Title|c2|xyz
        Treaty on lakes|2001-02-03|12
        Treaty on seas|2002-02-03|x`),
    );
    expect(reasons).toMatchObject({
      Title: { by: 'name' },
      c2: { by: 'values' },
      xyz: { by: null, certainty: 0 },
    });
    expect(reasons.Title?.certainty).toBeGreaterThan(0.8);
  });
});
