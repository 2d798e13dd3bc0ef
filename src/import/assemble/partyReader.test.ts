import { describe, expect, it } from 'vitest';
import { importGuessed, importText, recordsOf } from '../../testing/importTable.ts';
import { sourceOfText } from '../read/source.ts';

const guessed = (text: string) => importGuessed(sourceOfText(text, 'treaties.csv'));
const partiesOf = (result: Awaited<ReturnType<typeof importText>>) =>
  recordsOf(result).map(
    (record) =>
      record?.parties.map((party) => (party.type === 'other' ? `?${party.name}` : party.code)).join(' ') ??
      '',
  );
const about = ({ problems }: Awaited<ReturnType<typeof importText>>) =>
  problems.filter((problem) => problem.startsWith('part'));

describe('parties', () => {
  it('that are missing are none, beside names and beside codes of three letters', async () => {
    const beside = await guessed(
      'title,date,country1,country2\nA,2001,France,Japan\nB,2002,Italy,NA\nC,2003,unknown,Spain\nD,2004,none,N.A.\n',
    );
    expect(partiesOf(beside)).toEqual(['FRA JPN', 'ITA', 'ESP', '']);
    expect(about(beside)).toEqual(['parties-missing  5']);
    const codes = await guessed(
      'title,date,p1,p2,p3\nA,2001,FRA,JPN,NA\nB,2002,DEU,BRA,NA\nC,2003,ITA,N.A.,\n',
    );
    expect(partiesOf(codes)).toEqual(['FRA JPN', 'DEU BRA', 'ITA']);
    expect(about(codes)).toEqual([]);
  });

  it('of two letters are countries in a column or a list of such codes alone', async () => {
    const column = await guessed('title,date,country1,country2\nA,2001,NA,ZA\nB,2002,NO,SE\nC,2003,FR,NA\n');
    expect(partiesOf(column)).toEqual(['NAM ZAF', 'NOR SWE', 'FRA NAM']);
    const lists = await guessed(
      'title,date,parties\nA,2001,US;CN;RU\nB,2002,France; Italy\nC,2003,EC; Italy\n',
    );
    expect(partiesOf(lists)).toEqual(['USA CHN RUS', 'FRA ITA', '?EC ITA']);
    expect(about(lists)).toEqual(['party-unknown EC 4']);
  });

  it('are no columns of yes and no', async () => {
    const result = await guessed(
      'Título,Fecha,Estados,Bilateral,Vigente\nA,2001-02-03,Francia; Japón,SI,SI\nB,2002-02-03,Alemania; Brasil,NO,SI\nC,2003-02-03,Italia; Chile,SI,NO\n',
    );
    expect(partiesOf(result)).toEqual(['FRA JPN', 'DEU BRA', 'ITA CHL']);
  });

  it('are read by the numbers of the list that their columns follow', async () => {
    const cow = await guessed(
      'id,ccode1,ccode2,year\na,2,20,1955\nb,365,710,1958\nc,255,200,1991\nd,260,220,1970\ne,2,999,1970\n',
    );
    expect(cow.guess).toMatchObject({
      asksPartyCodes: [],
      mapping: { partyCodes: { ccode1: 'cow', ccode2: 'cow' } },
    });
    expect(partiesOf(cow).sort()).toEqual(['DEU GBR', 'SUN CHN', 'USA ?999', 'USA CAN', 'XWG FRA']);
    expect(about(cow)).toEqual(['party-unknown 999 6', 'party-former 365 3', 'party-former 260 5']);
    const iso = await guessed(
      'title,date,country_a,country_b\nA,2001,840,124\nB,2002,826,250\nC,2003,276,643\n',
    );
    expect(partiesOf(iso)).toEqual(['USA CAN', 'GBR FRA', 'DEU RUS']);
    const both = await guessed('title,date,country1,country2\nA,2001,100,140\nB,2002,140,100\n');
    expect(both.guess.asksPartyCodes).toEqual(['country1', 'country2']);
  });

  it('are kept with the words beside them, which are said', async () => {
    const result = await importText(
      'title,date,parties\nA,2001,Government of France; Japan (2016)\nB,2002,USA and 12 others\nC,1950,Gold Coast; Ceylon\nD,2003,"Kenya; Multilateral, Other"\n',
    );
    expect(about(result)).toEqual([
      'party-former-name Gold Coast 4',
      'party-former-name Ceylon 4',
      'party-note Government of France 2',
      'party-note Japan (2016) 2',
      'party-others USA and 12 others 3',
      'party-general Multilateral, Other 5',
    ]);
    expect(recordsOf(result).map((record) => [record?.title, record?.notes])).toEqual([
      ['C', ['parties: Gold Coast', 'parties: Ceylon']],
      ['A', ['parties: Government of France', 'parties: Japan (2016)']],
      ['B', ['parties: USA and 12 others']],
      ['D', ['parties: Multilateral, Other']],
    ]);
    expect(partiesOf(result)).toEqual(['GHA LKA', 'FRA JPN', 'USA', 'KEN']);
    expect(result.report.problems.find(({ value }) => value === 'Gold Coast')?.became).toBe('GHA');
  });

  it('of an ambiguous name are asked about, and read as they are corrected', async () => {
    const text = 'title,date,parties\nA,2001,Congo; France\nB,1960,Vietnam\nC,2005,Vietnam\n';
    const before = await importText(text);
    expect(partiesOf(before)).toEqual(['?Vietnam', '?Congo FRA', 'VNM']);
    expect(
      before.report.problems.map(({ code, value, suggestion, choices, held }) => [
        code,
        value,
        suggestion,
        choices,
        held,
      ]),
    ).toEqual([
      ['party-ambiguous', 'Congo', null, ['COG', 'COD'], false],
      ['party-ambiguous', 'Vietnam', null, ['VDR', 'XSV'], false],
    ]);
    const after = await importText(text, {}, [{ column: 'parties', value: 'Congo', rows: null, to: 'COD' }]);
    expect(partiesOf(after)).toEqual(['?Vietnam', 'COD FRA', 'VNM']);
  });

  it('of former states are drawn where these were', async () => {
    const result = await importText(
      'title,date,parties\nA,1850,Prussia; Tuscany\nB,1900,Austria-Hungary\nC,1960,South Viet-Nam; West Germany\nD,2005,Bavaria\n',
    );
    expect(partiesOf(result)).toEqual(['XPR XTU', 'XAH', 'XSV XWG', '?Bavaria']);
    expect(about(result).filter((problem) => problem.startsWith('party-former'))).toHaveLength(5);
  });

  it('may be called as anything that objects have', async () => {
    const result = await importText('title,date,parties\nA,2001,constructor; toString; __proto__; France\n');
    expect(partiesOf(result)).toEqual(['?constructor ?toString ?__proto__ FRA']);
    const column = await importText('title,date,constructor\nA,2001,NA; France\n', {
      uses: { title: 'title', date: 'date', constructor: 'parties' as const },
    });
    expect(partiesOf(column)).toEqual(['FRA']);
  });

  it('that no country has are all kept and counted', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `T${i},2001,House of Keys ${i % 150}`);
    const { data, report } = await importText(`title,date,parties\n${rows.join('\n')}\n`);
    expect(data.groups).toHaveLength(150);
    expect(report.problems.filter(({ code }) => code === 'party-unknown')).toHaveLength(150);
    expect(report.imported).toBe(200);
  });

  it('are the countries that columns are called by, where these have marks', async () => {
    const result = await guessed(
      'Convention,Date,France,Germany,Japan\nOn rivers,2001,X,,no\nOn lakes,2002,x,✓,\nOn seas,2003,,yes,yes\n',
    );
    expect(partiesOf(result)).toEqual(['FRA', 'FRA DEU', 'DEU JPN']);
    expect(result.problems).toEqual([]);
  });

  it('are not the countries that columns are called by, where these have anything else', async () => {
    const result = await guessed('Convention,Date,France,Germany\nOn rivers,2001,12,3\nOn lakes,2002,5,1\n');
    expect(partiesOf(result)).toEqual(['', '']);
    expect(recordsOf(result)[0]?.notes).toEqual(['France: 12', 'Germany: 3']);
  });

  it('are none where a column of numbers has a number for none', async () => {
    const result = await guessed(
      'atopid,begyr,mem1,mem2,mem3\n1005,1815,365,300,255\n3625,1961,710,731,0\n3630,1962,2,200,-9\n',
    );
    expect(partiesOf(result)).toEqual(['RUS XAH XPR', 'CHN PRK', 'USA GBR']);
  });
});
