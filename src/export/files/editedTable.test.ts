import { describe, expect, test } from 'vitest';
import { RECORD_COLUMN } from '../../core/carriedRecord.ts';
import type { Agreement } from '../../core/dataset.ts';
import { dataset } from '../../testing/builtIn.ts';
import { parseCsvRows } from '../../testing/csvRows.ts';
import { fileInput, openAgain } from '../../testing/exported.ts';
import { csvOf } from './carried.ts';

type Rows = string[][];

/** The built-in dataset as CSV, changed as in a spreadsheet, and opened again. */
async function afterEdit(edit: (rows: Rows, at: (column: string) => number) => Rows, delimiter = ',') {
  const rows = parseCsvRows(csvOf(await fileInput(dataset)).replace('\ufeff', ''));
  const head = rows[0] ?? [];
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const text = edit(rows, (column) => head.indexOf(column))
    .map((cells) => cells.map(cell).join(delimiter))
    .join('\n');
  const { dataset: read, report } = await openAgain(text, 'edited.csv');
  return {
    read,
    report,
    problems: report.problems.map(({ code, column, value, rows: at }) => [code, column, value, ...at]),
    find: (id: string) => read.agreements.find((record) => record.id === id),
  };
}

/** Sets one cell of the row with an id. */
const setting =
  (id: string, changes: Readonly<Record<string, string>>) => (rows: Rows, at: (column: string) => number) =>
    rows.map((cells) =>
      cells[at('id')] === id
        ? cells.map((cell, i) => Object.entries(changes).find(([column]) => at(column) === i)?.[1] ?? cell)
        : cells,
    );

const ID = 'chn-miit-talks-2017';
const before = dataset.agreements.find(({ id }) => id === ID) as Agreement;
const rowOf = (rows: Rows, id: string) => rows.findIndex(([first]) => first === id) + 1;

describe('a table edited in a spreadsheet', () => {
  test('takes no column of the atlas for one that was added', async () => {
    const { find } = await afterEdit((rows, at) =>
      rows.map((cells) =>
        cells[at('id')] === ID
          ? cells.map((cell, i) => (['id', RECORD_COLUMN].some((each) => at(each) === i) ? cell : 'edited'))
          : cells,
      ),
    );
    expect(find(ID)?.notes).toEqual(['edited']);
  });

  test('gives the edits of texts, and the rest as it was', async () => {
    const { find, problems, read } = await afterEdit(setting(ID, { title: 'New; title', place: 'Harbin' }));
    expect(find(ID)).toEqual({
      ...before,
      title: { ...(before.title as object), en: 'New; title' },
      place: 'Harbin',
    });
    expect(problems).toEqual([]);
    expect(read.agreements.filter(({ id }) => id !== ID)).toEqual(
      dataset.agreements.filter(({ id }) => id !== ID),
    );
  });

  test.each([
    ['date', { date: '2019-03' }, { date: '2019-03' }],
    ['date in words', { date: '3 May 2019' }, { date: '2019-05-03' }],
    ['no date', { date: '' }, { date: undefined }],
    ['validity', { validity: '2019/..' }, { validity: '2019/..' }],
    ['kind by name', { kind: 'Memorandum' }, { kind: 'memorandum' }],
    ['stage in another language', { stage: 'подписано' }, { stage: 'signed' }],
    ['level by id', { level: 'government' }, { level: 'government' }],
    ['sectors by id', { sectors: 'connectivity; general' }, { sectors: ['connectivity', 'general'] }],
    [
      'relations',
      { relations: 'related srb-working-group-2017' },
      { relations: [{ type: 'related', to: 'srb-working-group-2017' }] },
    ],
    ['no people', { people: '' }, { people: undefined }],
  ])('reads a changed %s', async (_, change, expected) => {
    const { find, problems } = await afterEdit(setting(ID, change));
    expect(find(ID)).toEqual({ ...before, ...expected });
    expect(problems).toEqual([]);
  });

  test('reads sectors and parties by name, new ones too', async () => {
    const { find, read, problems } = await afterEdit(
      setting(ID, {
        sector_names: 'Space; Telecoms & connectivity',
        party_names: 'Russia; Kenya; The Guild',
      }),
    );
    expect(find(ID)?.sectors[0]).toBe('space');
    expect(read.sectors.at(-1)).toEqual({ id: 'space', label: 'Space' });
    expect(find(ID)?.parties.map(({ code }) => code)).toEqual(['RUS', 'KEN', 'the-guild']);
    expect(find(ID)?.parties[0]).toEqual(before.parties[0]);
    expect(problems.map(([code, column, value]) => [code, column, value])).toContainEqual([
      'party-unknown',
      'party_names',
      'The Guild',
    ]);
  });

  test('keeps items of lists that stand as they did, with separators in them', async () => {
    const texts = (before.commitments ?? []).map((each) =>
      typeof each === 'string' ? each : (each.en ?? ''),
    );
    expect(texts.some((text) => text.includes('; '))).toBe(true);
    const { find } = await afterEdit(
      setting(ID, { commitments: [...texts.slice(1), 'One more'].join('; ') }),
    );
    expect(find(ID)?.commitments).toEqual([...(before.commitments ?? []).slice(1), 'One more']);
  });

  test('names cells that cannot be read by row and column, and keeps what was there', async () => {
    let row = 0;
    const { find, problems } = await afterEdit((rows, at) => {
      row = rowOf(rows, ID);
      return setting(ID, { date: 'soon', kind: 'thing', link: 'x', amounts: '5 roubles' })(rows, at);
    });
    expect(find(ID)).toEqual(before);
    expect(problems).toEqual([
      ['own-cell', 'date', 'soon', row],
      ['own-cell', 'kind', 'thing', row],
      ['own-cell', 'amounts', '5 roubles', row],
      ['own-derived', 'link', 'x', row],
    ]);
  });

  test('is the same in any order, with semicolons, and with days as a spreadsheet writes them', async () => {
    const { read, problems } = await afterEdit(
      ([head = [], ...rows], at) => [
        head,
        ...rows.reverse().map((cells) =>
          cells.map((cell, i) => {
            if (!['date', 'first_day', 'last_day'].some((column) => at(column) === i)) return cell;
            const [year, month, day] = cell.split('-');
            if (day !== undefined && !cell.startsWith('[')) return `${Number(month)}/${Number(day)}/${year}`;
            const names = [
              'Jan',
              'Feb',
              'Mar',
              'Apr',
              'May',
              'Jun',
              'Jul',
              'Aug',
              'Sep',
              'Oct',
              'Nov',
              'Dec',
            ];
            return /^\d{4}-\d\d$/.test(cell) ? `${names[Number(month) - 1]}-${year?.slice(2)}` : cell;
          }),
        ),
      ],
      ';',
    );
    expect(problems).toEqual([]);
    const order = (list: readonly Agreement[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(order(read.agreements)).toEqual(order(dataset.agreements));
    expect(read.sectors).toEqual(dataset.sectors);
  });

  test('may lack rows, the first among them, and columns', async () => {
    const { read, problems } = await afterEdit(([head = [], , ...rows], at) =>
      [head, ...rows].map((cells) => cells.filter((_, i) => i !== at('summary') && i !== at('first_day'))),
    );
    expect(read.agreements).toHaveLength(dataset.agreements.length - 1);
    expect(read.hub).toBe('RUS');
    const left = new Set(read.agreements.map(({ id }) => id));
    const lost = dataset.agreements.flatMap(({ relations, id }) =>
      left.has(id) ? (relations ?? []).filter(({ to }) => !left.has(to)) : [],
    );
    expect(problems.filter(([code]) => code === 'own-relation')).toHaveLength(
      new Set(lost.map(({ type, to }) => type + to)).size,
    );
    expect(problems.every(([code]) => code === 'own-relation')).toBe(true);
    const sectors = dataset.sectors.filter(({ id }) => read.sectors.some((each) => each.id === id));
    expect(read.sectors).toEqual(sectors);
  });

  test('may have further rows and columns', async () => {
    const { find, read, problems } = await afterEdit(([head = [], ...rows], at) => {
      const added = head.map(() => '');
      const set = (column: string, text: string) => {
        added[at(column)] = text;
      };
      set('title', 'A new one');
      set('date', '2020-01-05');
      set('parties', 'RUS; Brazil');
      set('kind', 'Agreement');
      set('sector_names', 'Skills & education');
      set('sources', 'A paper, https://a.example/1');
      return [[...head, 'Checked by'], ...rows.map((cells) => [...cells, '']), [...added, 'me']];
    });
    expect(problems).toEqual([]);
    expect(read.agreements).toHaveLength(dataset.agreements.length + 1);
    expect(find('a-new-one')).toMatchObject({
      title: 'A new one',
      summary: 'A new one',
      date: '2020-01-05',
      kind: 'agreement',
      parties: [
        { type: 'country', code: 'RUS' },
        { type: 'country', code: 'BRA' },
      ],
      sources: [{ title: 'A paper', url: 'https://a.example/1' }],
      notes: ['Checked by: me'],
    });
  });

  test('with a copied row gives its copy an id of its own', async () => {
    const { read, problems } = await afterEdit((rows) => [...rows, [...(rows[3] ?? [])]]);
    expect(read.agreements).toHaveLength(dataset.agreements.length + 1);
    expect(problems).toEqual([['id-repeated', null, read.agreements[2]?.id, dataset.agreements.length + 2]]);
  });

  test('with an id changed keeps the relations to it', async () => {
    const related = dataset.agreements.find(
      ({ relations }) => relations && relations.length > 0,
    ) as Agreement;
    const to = related.relations?.[0]?.to ?? '';
    const { find, problems } = await afterEdit(setting(to, { id: 'another-id' }));
    expect(problems).toEqual([]);
    expect(find(related.id)?.relations?.[0]?.to).toBe('another-id');
  });

  test('reads a row whose record is damaged from its cells, and says so', async () => {
    const { find, problems, report } = await afterEdit(setting(ID, { [RECORD_COLUMN]: '{"record":' }));
    expect(problems[0]?.slice(0, 2)).toEqual(['own-record', RECORD_COLUMN]);
    expect(find(ID)).toMatchObject({
      date: before.date,
      kind: before.kind,
      stage: before.stage,
      sectors: before.sectors,
    });
    expect(report.imported).toBe(dataset.agreements.length);
  });
});
