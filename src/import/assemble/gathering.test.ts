import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importText, MAPPING, recordsOf } from '../../testing/importTable.ts';
import type { Mapping, Target } from '../mapping/mapping.ts';

const uses = (columns: Readonly<Record<string, Target>>): Partial<Mapping> => ({ ...MAPPING, uses: columns });

const SKIES = {
  ...uses({
    treaty_id: 'id',
    treaty: 'title',
    signed: 'date',
    country: 'parties',
    ratified: 'note',
    left: 'note',
  }),
  gatherBy: 'treaty_id',
};
const HEAD = 'treaty_id,treaty,signed,country,ratified,left\n';

describe('rows that are one record', () => {
  it('have their parties together, and what differs between them in the notes', async () => {
    const result = await importText(
      `${HEAD}1,Open Skies,1992-03-24,Germany,1994-01-27,\n1,Open Skies,1992-03-24,France,1993-07-30,\n` +
        '1,Open Skies,1992-03-24,United States,1993-12-03,2020-11-22\n2,On trade,1995-05-01,Germany,,\n2,On trade,1995-05-01,Japan,,\n',
      SKIES,
    );
    expect(result.report).toMatchObject({ rows: 5, imported: 2, merged: 3, undated: 0, heldBack: 0 });
    expect(result.problems).toEqual(['rows-gathered 1 2,3,4', 'rows-gathered 2 5,6']);
    expect(recordsOf(result)).toMatchObject([
      {
        id: '1',
        title: 'Open Skies',
        date: '1992-03-24',
        parties: [{ code: 'DEU' }, { code: 'FRA' }, { code: 'USA' }],
        notes: [
          'Germany: ratified 1994-01-27',
          'France: ratified 1993-07-30',
          'United States: ratified 1993-12-03; left 2020-11-22',
        ],
      },
      { id: '2', parties: [{ code: 'DEU' }, { code: 'JPN' }] },
    ]);
  });

  it('are dated by the earliest of them, hold from the first on, and agree or say nothing', async () => {
    const result = await importText(
      'title,date,parties,kind,from\nBerne,1990-01-01,Kenya,Accession,1990-04-01\n' +
        'Berne,1886-09-09,France,Ratification,1887-12-05\nBerne,,Japan,,1899-07-15\n',
      {
        ...uses({ title: 'title', date: 'date', parties: 'parties', kind: 'kind', from: 'validFrom' }),
        gatherBy: 'title',
      },
    );
    const [record] = recordsOf(result);
    expect(record).toMatchObject({
      title: 'Berne',
      date: '1886-09-09',
      kind: 'unstated',
      validity: '1887-12-05/',
    });
    expect(record?.notes).toContain('Kenya: date 1990-01-01; from 1990-04-01; kind Accession');
    expect(result.report).toMatchObject({ rows: 3, imported: 1, merged: 2, undated: 0 });
  });

  it('do not say of the record what only one of its parties did', async () => {
    const result = await importText(
      'title,date,parties,act\nParis,1990,Kenya,\nParis,1990,Japan,Accession\n',
      {
        ...uses({ title: 'title', date: 'date', parties: 'parties', act: 'kind' }),
        gatherBy: 'title',
      },
    );
    expect(recordsOf(result)).toMatchObject([{ kind: 'unstated', notes: ['Japan: act Accession'] }]);
  });

  it('keep notes that differ under their parties, without the name of a column that is called notes', async () => {
    const result = await importText(
      'title,date,parties,Notes,seat\nParis,1990,Kenya,Late,Rome\nParis,1990,Japan,Early,Rome\nOslo,1991,Kenya,Same,\nOslo,1991,Japan,Same,\n',
      {
        ...uses({ title: 'title', date: 'date', parties: 'parties', Notes: 'note', seat: 'note' }),
        gatherBy: 'title',
      },
    );
    expect(recordsOf(result)).toMatchObject([
      { notes: ['seat: Rome', 'Kenya: Late', 'Japan: Early'] },
      { notes: ['Same'] },
    ]);
  });

  it('lack nothing that one of them has', async () => {
    const result = await importText(
      'id,title,date,url,summary\n7,,1990,,\n7,Treaty on lakes,,https://example.org/7,Words of it\n',
      {
        ...uses({ id: 'id', title: 'title', date: 'date', url: 'url', summary: 'summary' }),
        gatherBy: 'id',
      },
    );
    expect(recordsOf(result)).toMatchObject([
      {
        id: '7',
        title: 'Treaty on lakes',
        date: '1990',
        summary: 'Words of it',
        sources: [{ url: 'https://example.org/7' }],
      },
    ]);
    expect(result.problems.filter((problem) => /missing/.test(problem))).toEqual([]);
  });

  it('are those that share a value; a row without one is a record of its own', async () => {
    const result = await importText(`${HEAD},A,1990,Kenya,,\n,B,1991,Japan,,\nn/a,C,1992,Chile,,\n`, SKIES);
    expect(result.report).toMatchObject({ rows: 3, imported: 3, merged: 0 });
  });

  it('each row comes in, is merged with another, or is held back', async () => {
    const row = fc.tuple(
      fc.constantFrom('1', '2', '3', '', 'NA'),
      fc.constantFrom('A', 'B', ''),
      fc.constantFrom('1990', '1991-02', 'soon', ''),
      fc.constantFrom('Kenya', 'Japan; Chile', 'Nowhere', ''),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.boolean(), async (some, isGathered) => {
        // A table of nothing but empty rows is no table.
        const rows = [...some, ['9', 'C', '1992', 'Peru'] as const];
        const text = rows.map((cells) => `${cells.join(',')},,\n`).join('');
        const result = await importText(HEAD + text, {
          ...SKIES,
          gatherBy: isGathered ? 'treaty_id' : null,
        });
        const { report, data } = result;
        expect(report.imported + report.merged + report.heldBack).toBe(report.rows);
        expect(data.n).toBe(report.imported);
        expect(data.n - data.dated).toBe(report.undated);
        const told = new Set(rows.map(([, , , parties]) => parties).filter((parties) => parties !== ''));
        const shown = new Set(
          recordsOf(result).flatMap((record) => record?.parties.map(({ code }) => code) ?? []),
        );
        expect(shown.size > 0).toBe(told.size > 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what stands in for what is missing', () => {
  it('is another date, said, and the next where that is missing too', async () => {
    const result = await importText(
      'Title,Adopted,Signed,Entry into force,Parties\nA,,2015-04-13,2016-01-01,France; Japan\n' +
        'B,2015-02-02,,2017-01-01,Germany; Brazil\nC,,,,Italy; Chile\nD,,,2018-03-04,Italy; Peru\nE,2011-01-01,soon,,Italy; Cuba\n',
      uses({
        Title: 'title',
        Adopted: 'otherDate',
        Signed: 'date',
        'Entry into force': 'validFrom',
        Parties: 'parties',
      }),
    );
    const found = Object.fromEntries(recordsOf(result).map((record) => [record?.title, record]));
    expect(found.A).toMatchObject({ date: '2015-04-13', validity: '2016-01-01/' });
    expect(found.B).toMatchObject({ date: '2015-02-02' });
    expect(found.C?.date).toBeUndefined();
    expect(found.D).toMatchObject({ date: '2018-03-04', validity: '2018-03-04/' });
    expect(found.E).toMatchObject({ date: '2011-01-01', notes: ['Signed: soon'] });
    expect(result.problems).toEqual([
      'date-missing  4',
      'date-set-aside soon 6',
      'date-other  3,6',
      'date-other  5',
    ]);
    expect(result.report).toMatchObject({ rows: 5, imported: 5, undated: 1, heldBack: 0 });
  });

  it('keeps a stand-in date that is not needed in the notes', async () => {
    const result = await importText('title,date,adopted\nA,2015-04-13,2014-12-01\n', {
      ...uses({ title: 'title', date: 'date', adopted: 'otherDate' }),
    });
    expect(recordsOf(result)).toMatchObject([{ date: '2015-04-13', notes: ['adopted: 2014-12-01'] }]);
  });

  it('is another title, said; where it is not needed it is a note', async () => {
    const result = await importText('title,name,date\n,Treaty on rain,2001\nTreaty on seas,Seas,2002\n', {
      ...uses({ title: 'title', name: 'otherTitle', date: 'date' }),
    });
    expect(recordsOf(result)).toMatchObject([
      { title: 'Treaty on rain' },
      { title: 'Treaty on seas', notes: ['name: Seas'] },
    ]);
    expect(result.problems).toEqual(['title-other  2']);
  });

  it('is a title made of type, parties and year, marked as made', async () => {
    const result = await importText(
      'date,parties,kind\n1955-06-01,United States; Canada,research\n1956,,\n',
      {
        ...uses({ date: 'date', parties: 'parties', kind: 'kind' }),
      },
    );
    const [made, none] = recordsOf(result);
    expect(made?.title).toMatchObject({
      en: 'Research: United States, Canada (1955)',
      zh: 'Research：美国、加拿大（1955）',
    });
    expect(JSON.stringify(made?.notes)).toContain('made from the type');
    expect(none?.title).toMatchObject({ en: 'Without a title (row 3)' });
    expect(result.problems).toEqual(['parties-missing  3', 'title-missing  3', 'title-made  2']);
  });
});

describe('words for "no value"', () => {
  it.each([
    'nan',
    'null',
    '#N/A',
    'N/A',
    '(n/a)',
    'unknown',
    '-',
    'нет данных',
    'Not stated',
    'Не указана',
    '未说明',
  ])('%s is no sector, title, note, kind, stage, level or party', async (word) => {
    const result = await importText(
      `title,date,parties,sectors,kind,status,level,note\nOn trade,2015,France,Trade,treaty,done,high,x\n${word},2016,${word},${word},${word},${word},${word},${word}\n`,
      {
        ...uses({
          title: 'title',
          date: 'date',
          parties: 'parties',
          sectors: 'sectors',
          kind: 'kind',
          status: 'stage',
          level: 'level',
          note: 'note',
        }),
      },
    );
    expect(result.info.sectors.map(({ id }) => id)).toEqual(['trade', 'unstated']);
    const [, second] = recordsOf(result);
    expect(second).toMatchObject({ parties: [], sectors: ['unstated'] });
    expect(second).toMatchObject({ kind: 'unstated', stage: 'unstated', level: 'unstated' });
    expect([result.info.kinds, result.info.stages, result.info.levels]).toMatchObject([
      [{ label: 'treaty' }],
      [{ label: 'done' }],
      [{ label: 'high' }],
    ]);
    expect(second?.notes).toBeUndefined();
    expect(second?.title).toMatchObject({ en: 'Without a title (row 3)' });
  });
});
