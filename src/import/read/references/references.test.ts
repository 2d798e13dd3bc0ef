import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Citable, cite } from '../../../core/citations/cite.ts';
import { readAll } from '../../../testing/readAll.ts';
import { translate } from '../../../testing/translate.ts';
import { sourceOfText } from '../source.ts';

async function read(text: string, name: string) {
  const { head, rows, numbers, faults } = await readAll(sourceOfText(text, name));
  const records = rows.map((row) =>
    Object.fromEntries(head.columns.flatMap((column, i) => (row[i] === null ? [] : [[column, row[i]]]))),
  );
  return { head, records, numbers, faults };
}

const RIS = `TY  - JOUR
TI  - Treaty of peace
AU  - Müller, Ida
AU  - Sato, Ken
PY  - 1990
DA  - 1990/09/12/
AB  - It ends the war,
and begins the peace.
KW  - peace
KW  - borders
UR  - https://a.example/1
XX  - own tag
ER  - 

TY  - GEN
T1  - Accord on fish
Y1  - 2015/04//
N1  - first
N1  - second
ER  -
stray line
TY  - GEN
TI  - Without a day
PY  - 2001
`;

describe('RIS', () => {
  it('is a table with a column for each field', async () => {
    const { head, records, numbers, faults } = await read(RIS, 'x.txt');
    expect(head.format).toBe('ris');
    expect(records).toEqual([
      {
        Type: 'JOUR',
        Title: 'Treaty of peace',
        Authors: ['Müller, Ida', 'Sato, Ken'],
        Year: '1990',
        Date: '1990-09-12',
        Abstract: 'It ends the war,\nand begins the peace.',
        Keywords: ['peace', 'borders'],
        URL: 'https://a.example/1',
        XX: 'own tag',
      },
      { Type: 'GEN', Title: 'Accord on fish', Date: '2015-04', Notes: ['first', 'second'] },
      { Type: 'GEN', Title: 'Without a day', Year: '2001', Date: '2001' },
    ]);
    expect(numbers).toEqual([1, 15, 22]);
    expect(faults).toEqual([{ row: 21, code: 'not-an-object', column: null, value: 'stray line' }]);
  });

  it('keeps a second title', async () => {
    const { records } = await read('TY  - GEN\nTI  - One\nT1  - Another\nER  - \n', 'x.ris');
    expect(records).toEqual([{ Type: 'GEN', Title: 'One', 'Title (T1)': 'Another' }]);
  });
});

const BIBTEX = String.raw`% made by hand
@string{un = "United Nations"}
@comment{nothing {at} all}
@misc{peace1990,
  title = {{Treaty} of peace \& {"o}},
  author = {M{\"u}ller, Ida and {Bread and Salt Ltd} and Garc\'ia, Jos\'{e}},
  year = 1990, month = sep, day = 12,
  publisher = un # " Press",
  keywords = {peace, borders},
  url = {https://a.example/a\_b?c=1&d=2},
}
@Article(fish,
  Title = "Accord on {Fish} and \v{c}aj",
  date = {2015-04},
  month = "13~" # apr
)
@misc{broken, title = {never closed
@misc{last, title = {Last}}
`;

describe('BibTeX', () => {
  it('is a table with a column for each field', async () => {
    const { head, records, numbers, faults } = await read(BIBTEX, 'x.txt');
    expect(head.format).toBe('bibtex');
    expect(records).toEqual([
      {
        Type: 'misc',
        ID: 'peace1990',
        Title: 'Treaty of peace & "o',
        Authors: ['Müller, Ida', 'Bread and Salt Ltd', 'García, José'],
        Year: '1990',
        Month: 'sep',
        Day: '12',
        Publisher: 'United Nations Press',
        Keywords: ['peace', 'borders'],
        URL: 'https://a.example/a_b?c=1&d=2',
        Date: '1990-09-12',
      },
      { Type: 'article', ID: 'fish', Title: 'Accord on Fish and čaj', Date: '2015-04', Month: '13 apr' },
      { Type: 'misc', ID: 'last', Title: 'Last' },
    ]);
    expect(numbers).toEqual([4, 12, 18]);
    expect(faults.map(({ row, code }) => [row, code])).toEqual([[17, 'not-an-object']]);
  });

  it.each([
    ['month = apr, year = 2015, day = 3', '2015-04-03'],
    ['month = "13~" # apr, year = {2015}', '2015-04-13'],
    ['month = 4, year = 2015', '2015-04'],
    ['year = {in press}', 'in press'],
  ])('takes the date of %s', async (fields, date) => {
    const { records } = await read(`@misc{a, title = {x}, ${fields}}`, 'x.bib');
    expect(records[0]?.Date).toBe(date);
  });
});

it('keeps fields that are called as what every object has', async () => {
  const { records } = await read(
    '@misc{a, title = {x}, constructor = {b}, toString = {c}, __proto__ = {d}}',
    'x.bib',
  );
  expect(Object.entries(records[0] ?? {})).toEqual(
    expect.arrayContaining([
      ['Constructor', 'b'],
      ['Tostring', 'c'],
      ['__proto__', 'd'],
    ]),
  );
});

it('comes back with title and date from what the atlas writes', async () => {
  const unit = fc.constantFrom(...'aZ é中ø{}\\~^&%$#_"\'`-@=,;:.'.split(''), 'and ');
  const titles = fc.string({ unit, minLength: 1, maxLength: 30 }).map((text) => `T${text}.`);
  const dates = fc.constantFrom('2015-04-13', '2015-04', '2015', '1648-10-24');
  await fc.assert(
    fc.asyncProperty(titles, dates, fc.constantFrom('ris', 'bibtex'), async (title, date, style) => {
      const citable: Citable = {
        kind: 'record',
        key: 'a-1',
        title,
        date,
        authors: ['Ministry of Fish'],
        happened: '1999-01-02',
        source: { publisher: 'P', title: 'S & T', date: '', url: 'https://a.example/?a=1&b=2' },
        otherSources: [{ publisher: 'Q', title: 'U', date: '2001', url: '' }],
        dataset: 'D',
        version: '1.0.0',
        link: 'https://atlas.example/?sel=a-1&q=%20x',
        isOwn: false,
        retrieved: '2026-11-24',
        locale: 'en',
        language: 'en',
      };
      const { records } = await read(
        cite(citable, style === 'ris' ? 'ris' : 'bibtex', translate),
        `x.${style}`,
      );
      expect(records).toHaveLength(1);
      const isLatex = style === 'bibtex';
      expect(records[0]).toMatchObject({
        Title: title.replace(/\s+/g, ' ').trim(),
        Date: date,
        Authors: 'Ministry of Fish',
        URL: citable.link,
        [isLatex ? 'ID' : 'Type']: isLatex ? 'a-1' : 'ELEC',
      });
    }),
    { numRuns: 300 },
  );
});

it('comes back with the date from CSL-JSON', async () => {
  const { records } = await read(
    '[{"id":"a","title":"x","issued":{"date-parts":[[2015,4,13]]}},{"title":"y","issued":{"date-parts":[[2015],[2016,2]]}}]',
    'x.json',
  );
  expect(records).toMatchObject([{ issued: '2015-04-13' }, { issued: '2015/2016-02' }]);
});
