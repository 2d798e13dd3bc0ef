import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../core/colouredSectors.ts';
import { unpackRecords } from '../../data/packed/packedRecords.ts';
import { gazetteer, importText, MAPPING, type Result, recordsOf } from '../../testing/importTable.ts';
import { previewRows } from './preview.ts';
import { outcomeOf, type Repair } from './problems.ts';
import { MAX_TITLE } from './textReader.ts';

const datesAndNotes = (result: Result) =>
  recordsOf(result).map((record) => [record?.title, record?.date, record?.notes]);

describe('rows of a table', () => {
  it('become records in time order, with what each column says', async () => {
    const result = await importText(
      'id,title,date,parties,sectors,kind,status,from,until,url,summary,note,people\n' +
        'b,Second,2020-05,USA;France,Trade;Energy,Treaty,in force,2021,2030,https://example.org/b,What it says,Seen twice,A. Person; B. Person\n' +
        'a,First,2019-01-02,USA;Brazil,Trade,MoU,,,,,,,\n',
      { terms: { kind: { MoU: 'memorandum' }, stage: { 'in force': 'in-force' }, level: {} } },
    );
    expect(result.problems).toEqual([]);
    const [first, second] = recordsOf(result);
    expect(first).toMatchObject({
      id: 'a',
      title: 'First',
      summary: 'First',
      kind: 'memorandum',
      stage: 'unstated',
    });
    expect(second).toEqual({
      id: 'b',
      title: 'Second',
      summary: 'What it says',
      date: '2020-05',
      dateBasis: 'event',
      validity: '2021/2030',
      parties: [
        { type: 'country', code: 'USA' },
        { type: 'country', code: 'FRA' },
      ],
      kind: 'treaty',
      stage: 'in-force',
      level: 'unstated',
      sectors: ['trade', 'energy'],
      people: [{ name: 'A. Person' }, { name: 'B. Person' }],
      notes: ['Seen twice'],
      sources: [
        {
          title: 'treaties.csv',
          url: 'https://example.org/b',
          locator: { en: 'row 2', ru: 'строка 2', zh: '第 2 行' },
        },
      ],
    });
    expect(result.info).toMatchObject({ hub: 'USA', kinds: [{ id: 'treaty', label: 'Treaty' }] });
    expect(result.data.values.partner).toEqual(['BRA', 'FRA']);
  });

  it.each([
    ['Notes', ['Seen twice', 'seat: Rome']],
    ['REMARKS', ['Seen twice', 'seat: Rome']],
    ['Примечание', ['Seen twice', 'seat: Rome']],
    ['备注', ['Seen twice', 'seat: Rome']],
    ['Notes on talks', ['Notes on talks: Seen twice', 'seat: Rome']],
  ])('have notes from %s, and the name of a column where it says more than that', async (name, notes) => {
    const uses = { title: 'title', date: 'date', [name]: 'note', seat: 'note' } as const;
    const result = await importText(`title,date,${name},seat\nOne,2020,Seen twice,Rome\n`, { uses });
    expect(recordsOf(result)).toMatchObject([{ notes }]);
  });

  it('have the names of two columns of notes with their texts, to tell them apart', async () => {
    const uses = { title: 'title', date: 'date', Notes: 'note', Comments: 'note' } as const;
    const result = await importText('title,date,Notes,Comments\nOne,2020,Long,Short\n', { uses });
    expect(recordsOf(result)).toMatchObject([{ notes: ['Notes: Long', 'Comments: Short'] }]);
  });

  it('come in without a date, with what was written and what may have been meant', async () => {
    const result = await importText(
      'title,date\nA,2014-02-31\nB,\nC,0000-00-00\nD,soon\nE,2015\nF,03/04/2015\n',
    );
    expect(result.report).toMatchObject({ rows: 6, imported: 6, undated: 5, merged: 0, heldBack: 0 });
    expect(result.problems.slice(0, 5)).toEqual([
      'date-missing  3',
      'date-sentinel 0000-00-00 4',
      'date-impossible 2014-02-31 2',
      'date-ambiguous 03/04/2015 7',
      'date-unreadable soon 5',
    ]);
    expect(result.report.problems.slice(0, 5).map(outcomeOf)).toEqual(Array(5).fill('undated'));
    expect(result.data.dated).toBe(1);
    expect(datesAndNotes(result)).toEqual([
      ['E', '2015', undefined],
      ['A', undefined, ['date: 2014-02-31']],
      ['B', undefined, undefined],
      ['C', undefined, ['date: 0000-00-00']],
      ['D', undefined, ['date: soon']],
      ['F', undefined, ['date: 03/04/2015']],
    ]);
    expect(result.report.problems.find(({ code }) => code === 'date-impossible')?.suggestion).toBe('2014-02');
  });

  it('keep every part of a date that does not exist', async () => {
    const result = await importText('title,year,month,day\nA,2014,2,31\nB,2014,2,28\nC,,,\n', {
      uses: { title: 'title', year: 'year', month: 'month', day: 'day' },
    });
    expect(datesAndNotes(result)).toEqual([
      ['B', '2014-02-28', undefined],
      ['A', undefined, ['year: 2014', 'month: 2', 'day: 31']],
      ['C', undefined, undefined],
    ]);
  });

  it('come in without any column of dates; an empty row is none', async () => {
    const result = await importText('title,parties\nA,USA\n,\nB,FRA\n');
    const { data, report } = result;
    const ids = recordsOf(result).map((record) => record?.id);
    expect(report).toMatchObject({ rows: 2, imported: 2, undated: 2, heldBack: 0 });
    expect([data.n, data.dated]).toEqual([2, 0]);
    expect(new Set(ids).size).toBe(2);
  });

  it('are imported, merged or held back, each of them', async () => {
    const cell = fc.constantFrom('2001', '2014-02-31', '', 'soon', 'A', '0000-00-00');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 12 }), async (rows) => {
        const text = `title,date\nFirst,2000\n${rows.map((row) => row.join()).join('\n')}\n`;
        const { data, report } = await importText(text);
        expect(report.rows).toBe(report.imported + report.merged + report.heldBack);
        expect(data.n).toBe(report.imported);
        expect(data.n - data.dated).toBe(report.undated);
        expect(report.rows).toBe(1 + rows.filter((row) => row.some((each) => each !== '')).length);
      }),
      { numRuns: 40 },
    );
  });

  it('are read as they were corrected: everywhere, in one row, or a party in a cell', async () => {
    const text =
      'title,date,parties\nA,2014-02-31,Untied States; France\nB,2014-02-31,France\nC,soon,France\nD,2017,Untied States\n';
    const repairs: Repair[] = [
      { column: 'date', value: '2014-02-31', rows: null, to: '2014-02-28' },
      { column: 'date', value: 'soon', rows: [4], to: '2016' },
      { column: 'parties', value: 'Untied States', rows: null, to: 'USA' },
    ];
    const before = await importText(text);
    expect(before.report.problems.find(({ code }) => code === 'party-unknown')?.suggestion).toBe('USA');
    const after = await importText(text, {}, repairs);
    expect(after.problems.filter((problem) => !problem.startsWith('title'))).toEqual([]);
    expect(recordsOf(after).map((record) => record?.date)).toEqual([
      '2014-02-28',
      '2014-02-28',
      '2016',
      '2017',
    ]);
    expect(after.data.parties).toEqual(['FRA', 'USA']);
  });

  it('keep parties that no list knows, and former states, and say so', async () => {
    const result = await importText(
      'title,date,parties\nA,1980,USSR; Atlantis\nB,1981,USSR; atlantis; Atlantis\n',
    );
    expect(result.problems).toEqual([
      'party-unknown Atlantis 2,3',
      'party-unknown atlantis 3',
      'party-former USSR 2,3',
      'party-repeated Atlantis 3',
    ]);
    expect(result.data.groups.map(({ type, name }) => [type, name])).toEqual([['other', 'Atlantis']]);
    expect(result.data.groups[0]?.code).toMatch(/^[A-Za-z0-9]{2,20}$/);
  });

  it('know regions and organisations, each as one party under all its names', async () => {
    const result = await importText(
      'title,date,parties\nA,1980,CHN; European Union (EU)\nB,1981,CHN; EU; 东盟\nC,1982,CHN; AUS; African Union\nD,1983,002; SCO\n',
    );
    expect(result.problems).toEqual([]);
    expect(result.data.groups.map(({ type, code, members }) => [type, code, members])).toEqual([
      ['organisation', 'EU', []],
      ['organisation', 'ASEAN', []],
      ['organisation', 'African-Union', []],
      ['region', '002', []],
      ['organisation', 'SCO', []],
    ]);
    expect(recordsOf(result).map((record) => record?.parties.map(({ code }) => code))).toEqual([
      ['CHN', 'EU'],
      ['CHN', 'EU', 'ASEAN'],
      ['CHN', 'AUS', 'African-Union'],
      ['002', 'SCO'],
    ]);
    expect(recordsOf(result)[0]?.parties[1]).toMatchObject({
      name: { en: 'European Union', zh: '欧洲联盟' },
    });
  });

  it('never have an organisation for a hub', async () => {
    const { info } = await importText('title,date,parties\nA,1980,WHO; France\nB,1981,WHO; Kenya\n');
    expect(info.hub).toBeUndefined();
  });

  it('have terms of their own in the order of how many rows have them', async () => {
    const text = 'title,date,kind\nA,2001,Pact\nB,2002,Deal\nC,2003,Deal\nD,2004,MoU\n';
    const terms = { kind: { MoU: 'memorandum' }, stage: {}, level: {} };
    const result = await importText(text, { terms });
    expect(result.info.kinds?.map(({ label }) => label)).toEqual(['Deal', 'Pact']);
    expect(recordsOf(result).map((record) => record?.kind)).toEqual(['pact', 'deal', 'deal', 'memorandum']);
  });

  it('have ids that are unique and fit a link', async () => {
    const {
      problems,
      report,
      packed,
      data: columns,
    } = await importText(
      'id,title,date\na/1,A,2001\na 1,B,2002\na-1,C,2003\n条约,D,2004\nx,E,2005\nx,F,2006\n',
    );
    const { idOf } = unpackRecords(columns, packed);
    const ids = Array.from({ length: 6 }, (_, row) => idOf(row));
    expect(ids.slice(0, 3)).toEqual(['a-1', 'a-1-2', 'a-1-3']);
    expect(ids[3]).toMatch(/^x[a-z0-9]{10}$/);
    expect(ids.slice(4)).toEqual(['x', 'x-2']);
    expect(problems).toContain('id-repeated x 7');
    const changed = report.problems.filter(({ code }) => code === 'id-changed');
    expect(changed.map(({ value, became, rows }) => [value, became, ...rows])).toEqual([
      ['a/1', 'a-1', 2],
      ['a 1', 'a-1-2', 3],
      ['条约', ids[3], 5],
    ]);
  });

  it('say what a record is called whose cell is empty, also where it is held back', async () => {
    const { report } = await importText(
      'title,date,parties\nA,2001,USA\nB,,USA\nC,2002,\n,2003,\n D ,2004,\n,,FRA\n',
    );
    const titles = Object.fromEntries(report.problems.map((each) => [each.code, each.titles]));
    expect(titles).toEqual({
      'date-missing': ['B', ''],
      'parties-missing': ['C', '', 'D'],
      'title-missing': undefined,
    });
  });

  it('may have the same title, which is said', async () => {
    const long = 'x'.repeat(MAX_TITLE);
    const { problems, report } = await importText(
      `title,date\nA,2001\nB,2002\n A ,2003\na,2004\n,2005\n,2006\nC,2007\nB,2008\nA,2009\n${long}y,2010\n${long}z,2011\nA,\n`,
    );
    expect(problems.filter((problem) => problem.startsWith('title-repeated'))).toEqual([
      'title-repeated A 2,4,10,13',
      'title-repeated B 3,9',
    ]);
    const repeated = report.problems.filter(({ code }) => code === 'title-repeated');
    expect(repeated.every(({ held, column }) => !held && column === 'title')).toBe(true);
  });

  it('without ids get some that stay when rows move', async () => {
    const one = await importText('title,date,parties\nA,2001,USA\nB,2002,FRA\n');
    const other = await importText('title,date,parties\nB,2002,FRA\nNew,1999,DEU\nA,2001,USA\n');
    const ids = (result: Result) => recordsOf(result).map((record) => record?.id);
    expect(ids(other)).toEqual(expect.arrayContaining(ids(one)));
  });

  it('are only ever text', async () => {
    const result = await importText(
      'title,date,url,note\n<script>alert(1)</script>,2001,javascript:alert(1),x\n"=HYPERLINK(""http://x"")",2002,www.example.org,y\nA\u202eB,2003,https://example.org,z\n',
    );
    const [script, formula, bidi] = recordsOf(result);
    expect(script?.title).toBe('<script>alert(1)</script>');
    expect(script?.sources[0]?.url).toBeUndefined();
    expect(script?.notes).toContain('url: javascript:alert(1)');
    expect(formula?.sources[0]?.url).toBe('https://www.example.org');
    expect(bidi?.title).toBe('AB');
    expect(result.problems.map((problem) => problem.split(' ')[0])).toEqual([
      'url-unsafe',
      'text-cleaned',
      'formula',
    ]);
  });

  it('have the address of a digital object identifier', async () => {
    const result = await importText(
      'title,date,url\nA,2001,10.1234/abc.1\nB,2002,doi:10.1234/ABC-2\nC,2003,10.12/abc\nD,2004,10.1234/<b>\n',
    );
    expect(recordsOf(result).map((record) => record?.sources[0]?.url)).toEqual([
      'https://doi.org/10.1234/abc.1',
      'https://doi.org/10.1234/ABC-2',
      undefined,
      undefined,
    ]);
    expect(result.problems).toEqual(['url-unsafe 10.12/abc 4', 'url-unsafe 10.1234/<b> 5']);
  });

  it('keep a validity that can be read, and say what cannot', async () => {
    const { problems, ...result } = await importText(
      'title,date,from,until\nA,2001,2001-05-01,9999-12-31\nB,2002,2003,2001\nC,2003,later,2010\nD,2004,2004/2006,\n',
    );
    expect(recordsOf(result as Result).map((record) => record?.validity)).toEqual([
      '2001-05-01/',
      undefined,
      '/2010',
      '2004/2006',
    ]);
    expect(problems).toEqual([
      'validity-unreadable later 4',
      'validity-sentinel 9999-12-31 2',
      'validity-backwards 2003/2001 3',
    ]);
  });

  it('say which of a sample become what', async () => {
    const columns = ['title', 'date', 'parties', 'sectors'];
    const rows = [
      ['A', '2001-05', 'USA;Atlantis', 'Trade'],
      ['B', '', 'USA', ''],
    ];
    const [a, b] = previewRows({ columns, rows, numbers: [2, 3] }, MAPPING, [], gazetteer);
    expect(a?.record).toMatchObject({
      title: 'A',
      date: '2001-05',
      sectors: ['Trade'],
      parties: [{ code: 'USA', name: null }, { name: 'Atlantis' }],
    });
    expect(b?.record).toMatchObject({ title: 'B', date: null, parties: [{ code: 'USA', name: null }] });
    expect(b?.problems.map(({ code }) => code)).toEqual(['date-missing']);
  });

  it('can have more sectors than colours: those chosen have one', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `T${i},2001,S${i % 12}`).join('\n');
    const all = await importText(`title,date,sectors\n${rows}\n`);
    expect(all.info.sectors).toHaveLength(12);
    expect(all.info.sectors.some(({ crossCutting }) => crossCutting)).toBe(false);
    const some = await importText(`title,date,sectors\n${rows}\n`, { coloured: ['S11', 'S3'] });
    expect(some.info.sectors.filter(({ crossCutting }) => !crossCutting).map(({ label }) => label)).toEqual([
      'S3',
      'S11',
    ]);
  });

  it('has most of its sectors far down: those with most records of the whole table have the colours', async () => {
    const early = Array.from({ length: 200 }, (_, i) => `Early ${i % 10}`);
    const late = Array.from({ length: 800 }, (_, i) => `Late ${i % 8}`);
    const rows = [...early, ...late].map((sector, i) => `T${i},2001,${sector}`).join('\n');
    const text = `title,date,sectors\n${rows}\n`;
    const coloured = async (choice: readonly string[] | null) => {
      const { info } = await importText(text, { coloured: choice });
      const plain = info.sectors.filter(({ crossCutting }) => !crossCutting);
      return plain.slice(0, COLOURS).map(({ label }) => label);
    };
    const most = Array.from({ length: 8 }, (_, i) => `Late ${i}`);
    expect(await coloured(null)).toEqual(most);
    // Chosen for another table with the same columns.
    expect(await coloured(['Fisheries', 'Roads'])).toEqual(most);
    expect(await coloured([])).toEqual([]);
  });
});
