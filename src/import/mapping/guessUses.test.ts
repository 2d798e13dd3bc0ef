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
      'short titles where there are no others',
      `
        No.|Short title|Type|Parties|Date of signature
        1|Albania - Austria BIT|BITs|Albania; Austria|1993-03-18
        2|Ecuador - Germany BIT|BITs|Ecuador; Germany|1996-03-21`,
      ['id', 'title', 'kind', 'parties', 'date'],
    ],
    [
      'instruments that are titles',
      `
        Instrumento|Fecha|Partes
        Convenio de comercio|2015-04-13|México; Japón
        Convenio cultural|2016-05-14|México; Italia`,
      ['title', 'date', 'parties'],
    ],
    [
      'instruments that are kinds',
      `
        Instrument|Date|Parties
        Agreement|2015-04-13|Mexico; Japan
        Agreement|2016-05-14|Mexico; Italy
        Exchange of notes|2016-05-14|Mexico; Italy`,
      ['kind', 'date', 'parties'],
    ],
    [
      'the only words, under a name that says nothing',
      `
        1|2|3
        On trade|2015-04-13|France
        On fish|2016-04-13|Italy`,
      ['title', 'date', 'parties'],
    ],
    [
      'columns of years, of which none names the record',
      `
        2011|2012|Country|Page
        Trade pact signed|Fish pact signed|France|12
        Space pact signed|Rail pact signed|Italy|13`,
      ['note', 'note', 'parties', 'note'],
    ],
    [
      'an end, which dates no record',
      `
        Name|Date signed|Inactive date|Date denounced (last)
        Trade pact|2001-02-03|2005-01-01|2004-01-01
        Fish pact||2006-01-01|2005-01-01`,
      ['title', 'date', 'validTo', 'note'],
    ],
    [
      'names of columns as data sets shorten them',
      `
        atopid|begyr|begmo|begday|endyr|endmo|endday|mem1|mem2
        1005|1815|9|26|1854|3|28|365|300
        3625|1961|7|11|1996|9|10|710|731`,
      ['id', 'year', 'month', 'day', 'endYear', 'endMonth', 'endDay', 'parties', 'parties'],
    ],
    [
      'Italian',
      `
        Titolo|Data firma|Paesi|Entrata in vigore|Materia
        Accordo di commercio|13 aprile 2015|Francia; Giappone|1° gennaio 2016|Commercio
        Accordo culturale|14 maggio 2016|Germania||Cultura`,
      ['title', 'date', 'parties', 'validFrom', 'sectors'],
    ],
    [
      'Arabic',
      `
        الاتفاقية|تاريخ التوقيع|الأطراف
        اتفاقية التجارة|13 أبريل 2015|فرنسا، اليابان
        اتفاقية الثقافة|14 مايو 2016|مصر، إيطاليا`,
      ['title', 'date', 'parties'],
    ],
    [
      'Japanese in Han alone',
      `
        題名|日付|国
        貿易協定|2015-04-13|日本、フランス
        文化協定|2016-05-14|日本、ドイツ`,
      ['title', 'date', 'parties'],
    ],
    [
      'Dutch',
      `
        Verdrag|Datum ondertekening|Partijen|Inwerkingtreding
        Handelsverdrag|13 april 2015|Frankrijk; Japan|1 januari 2016
        Cultureel verdrag|14 mei 2016|Duitsland|`,
      ['title', 'date', 'parties', 'validFrom'],
    ],
    [
      'countries with marks',
      `
        Convention|Date|France|Germany|Vigente
        On rivers|2001-02-03|X||SI
        On lakes|2002-03-04||x|NO`,
      ['title', 'date', 'parties', 'parties', 'note'],
    ],
    [
      'two tables side by side',
      `
        Treaty|Signed|Partner|Column 4|Convention|Signed 2|Depositary
        Trade pact|2015-04-13|France||Sea convention|1982-12-10|United Nations
        Fish pact|2016-05-14|Italy||Climate convention|1992-05-09|United Nations`,
      ['title', 'date', 'parties', null, 'note', 'note', 'note'],
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
