import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agreement, Dataset } from '../../core/dataset.ts';
import { ABOUT_FIELDS, RECORD_FIELDS } from '../../core/history.ts';
import { LANGUAGES } from '../../core/viewState.ts';
import { datasets } from '../../testing/arbitraries.ts';
import { dataset as builtIn } from '../../testing/builtIn.ts';
import { richDatasets } from '../../testing/richDatasets.ts';
import { identityOf } from '../identity/identityOf.ts';
import { packDataset } from '../packed/packDataset.ts';
import { rowLocator } from '../packed/packedRecords.ts';
import { aboutSchema, agreementSchema } from '../schema.ts';
import { type History, historyWith } from './history.ts';
import { historyText, parseHistory } from './historyFile.ts';

const publish = (
  former: History | null,
  dataset: Dataset,
  day = '2026-12-01',
  languages: readonly string[] = ['en'],
): History => historyWith(former, { dataset, hash: identityOf(packDataset(dataset)), languages, day });

/** The built-in dataset with some of its records, the first of them changed. */
const some = (change: Partial<Agreement> = {}): Dataset => ({
  ...builtIn,
  agreements: builtIn.agreements
    .slice(0, 3)
    .map((record, i) => ({ ...record, relations: [], ...(i === 0 ? change : {}) })),
});
const [first] = some().agreements;
if (!first) throw new Error('no records');

/** What the last publication says after the first dataset became the second, in the languages of the built-in one. */
const last = (before: Dataset, after: Dataset, languages: readonly string[] = LANGUAGES) => {
  const {
    day: _day,
    hash: _hash,
    ...changes
  } = publish(publish(null, before, '2026-11-01', languages), after, '2026-12-01', languages)
    .publications[1] ?? { day: '', hash: '' };
  return changes;
};
const fieldsOf = (before: Dataset, after: Dataset) =>
  (last(before, after) as { changed?: History['publications'][number]['changed'] }).changed?.flatMap(
    ({ fields }) => fields,
  );

describe('a history', () => {
  test('loses no record and no change: each is added, removed, changed or the same', () => {
    fc.assert(
      fc.property(datasets, datasets, fc.nat(40), (a, b, from) => {
        const before = { ...a, agreements: a.agreements.slice(from % (a.agreements.length + 1)) };
        const history = publish(publish(null, before), b);
        const { added = [], changed = [], removed = [] } = history.publications[1] ?? {};
        const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
        const [was, is] = [new Set(ids(before.agreements)), new Set(ids(b.agreements))];
        expect(ids(added)).toEqual([...is].filter((id) => !was.has(id)));
        expect(ids(removed)).toEqual([...was].filter((id) => !is.has(id)));
        const former = new Map(before.agreements.map((record) => [record.id, record]));
        for (const record of b.agreements.filter(({ id }) => was.has(id))) {
          const other = former.get(record.id);
          const fields = changed.find(({ id }) => id === record.id)?.fields.map(({ field }) => field) ?? [];
          // Without a date it isn't said what it refers to.
          const said = ({ date, dateBasis, ...rest }: Agreement) =>
            date === undefined ? rest : { ...rest, date, dateBasis };
          const [x, y] = [
            said(record) as Partial<Agreement>,
            other ? (said(other) as Partial<Agreement>) : {},
          ];
          const differing = RECORD_FIELDS.filter(
            (field) =>
              JSON.stringify(x[field]) !== JSON.stringify(y[field]) &&
              !(field === 'summary' && x.summary === x.title),
          );
          expect(fields).toEqual(differing);
        }
      }),
    );
  });

  test('stays as it is if the same is published again, whatever the order of its records', () => {
    fc.assert(
      fc.property(richDatasets, (dataset) => {
        const history = publish(null, dataset, '2026-11-01', ['en', 'ru']);
        expect(publish(history, dataset, '2026-12-01', ['en', 'ru'])).toEqual(history);
        const turned = { ...dataset, agreements: [...dataset.agreements].reverse() };
        expect(publish(history, turned, '2026-12-01', ['en', 'ru']).publications).toEqual(
          history.publications,
        );
      }),
    );
  });

  test('is the same after it was written and read', () => {
    fc.assert(
      fc.property(datasets, richDatasets, (a, b) => {
        const history = publish(publish(null, a), { ...b, name: a.name }, '2026-12-02', ['en', 'ru']);
        expect(parseHistory(historyText(history))).toEqual({ ok: true, history });
      }),
    );
  });

  test('has no changes in its first publication', () => {
    const { publications } = publish(null, builtIn);
    expect(publications).toEqual([
      {
        ...{ day: '2026-12-01', version: builtIn.version, hash: expect.any(String) },
        ...{ languages: ['en'], records: 27 },
      },
    ]);
  });
});

describe('a changed record', () => {
  test.each<[string, Partial<Agreement>, unknown]>([
    ['a date', { date: '2019-05' }, [{ field: 'date', from: first.date, to: '2019-05' }]],
    ['no date', { date: undefined }, [{ field: 'date', from: first.date }, expect.anything()]],
    ['the same parties in another order', { parties: [...first.parties].reverse() }, undefined],
    ['one party fewer', { parties: first.parties.slice(1) }, [expect.objectContaining({ field: 'parties' })]],
    [
      'the day a source was read',
      { sources: first.sources.map((each) => ({ ...each, accessed: '2030' })) },
      undefined,
    ],
    ['empty lists for none', { notes: [], amounts: [], commitments: [], people: [] }, undefined],
  ])('with %s', (_, change, fields) => {
    const plain = { notes: undefined, amounts: undefined, commitments: undefined, people: undefined };
    expect(fieldsOf(some(plain), some({ ...plain, ...change }))).toEqual(fields);
  });

  test('says in which languages it changed, and nothing of those it says the same in', () => {
    const title = { en: 'One', ru: 'Один', zh: '一' };
    expect(fieldsOf(some({ title }), some({ title: { ...title, ru: 'Раз' } }))).toEqual([
      { field: 'title', in: ['ru'], from: title, to: { ...title, ru: 'Раз' } },
    ]);
  });

  test('is not changed by a translation into a language that it was not published in', () => {
    const [before, after] = [some({ title: { en: 'One' } }), some({ title: { en: 'One', ru: 'Один' } })];
    const history = publish(publish(null, before), after, '2026-12-02', ['en', 'ru']);
    expect(history.publications[1]?.changed).toBeUndefined();
    const again = publish(history, some({ title: { en: 'One', ru: 'Раз' } }), '2026-12-03', ['en', 'ru']);
    expect(again.publications[2]?.changed?.[0]?.fields).toMatchObject([{ field: 'title', in: ['ru'] }]);
  });

  test('keeps what an added record was about', () => {
    const [before, after] = [
      { ...some(), agreements: [] },
      { ...some(), agreements: [first] },
    ];
    const { id, title, date, parties, summary } = first;
    expect(last(before, after)).toMatchObject({
      added: [{ id, title, date, parties: parties.map(({ code }) => code) }],
    });
    const short = { en: 'In short.' };
    expect(last(before, { ...after, agreements: [{ ...first, summary: short }] })).toMatchObject({
      added: [{ summary: short }],
    });
    const untold = last(before, { ...after, agreements: [{ ...first, summary: title }] });
    expect(JSON.stringify(untold)).not.toContain('summary');
    expect(summary).not.toEqual(title);
  });

  test('with another id is removed and added, and may come back', () => {
    const [before, after] = [some(), some({ id: 'another' })];
    const there = publish(null, before, '2026-11-01');
    const gone = publish(there, after, '2026-11-02');
    const back = publish(gone, before, '2026-11-03');
    expect(gone.publications[1]).toMatchObject({ added: [{ id: 'another' }], removed: [{ id: first.id }] });
    expect(back.publications[2]).toMatchObject({ added: [{ id: first.id }], removed: [{ id: 'another' }] });
    expect(back.publications[2]?.changed).toBeUndefined();
  });

  test('of a table is not changed by a row above it, nor by another name of the file', () => {
    const table = (name: string, row: number): Dataset => ({
      ...some({ sources: [{ title: name, locator: rowLocator(row) }] }),
      sources: [{ title: name }],
    });
    const rest = table('a.csv', 2).agreements.slice(0, 1);
    const [before, after] = [
      { ...table('a.csv', 2), agreements: rest },
      { ...table('b.csv', 3), agreements: table('b.csv', 3).agreements.slice(0, 1) },
    ];
    expect(last(before, after)).not.toHaveProperty('changed');
    expect(last(before, after)).not.toHaveProperty('about');
    const more = { ...after, sources: [...after.sources, { title: 'Another source' }] };
    expect(last(before, more)).not.toHaveProperty('changed');
    expect(last(before, more)).toMatchObject({ about: [{ field: 'sources' }] });
  });
});

test('a long title is cut between characters', () => {
  const title = `${'a'.repeat(198)}😀 and more`;
  const { records } = publish(null, { ...some(), agreements: [{ ...first, title }] });
  expect(records[0]?.title).toBe(`${'a'.repeat(198)}…`);
});

test('marks stay the same from one version of the atlas to the next; otherwise all records of all sites would count as changed', () => {
  const record: Agreement = {
    ...{ id: 'a', title: { en: 'One', ru: 'Один' }, summary: 'Two', dateBasis: 'event' },
    ...{ kind: 'talks', stage: 'held', level: 'state', sectors: ['trade'], place: 'Here', shortTitle: '1' },
    parties: [
      { type: 'organisation', code: 'CLUB', name: 'The club', members: ['CHN', 'BLR'], membersAsOf: '2020' },
      { type: 'country', code: 'RUS', bodies: ['A ministry'] },
    ],
    people: [{ name: 'Someone', role: 'minister', side: 'RUS' }],
    amounts: [{ value: 5, currency: 'USD', qualifier: 'over', of: 'a loan' }],
    ...{ relations: [{ type: 'partOf', to: 'b' }], commitments: ['Three'], notes: ['Four'] },
    sources: [
      { title: 'A source', publisher: 'P', url: 'https://a.example/', locator: 'p. 1', date: '2020' },
    ],
  };
  const { about, records } = publish(null, { ...some(), agreements: [record] }, '2026-12-01', ['en', 'ru']);
  expect(records[0]?.marks).toMatchInlineSnapshot(`
    {
      "amounts": "ea4d4e838b36",
      "commitments": "e01fb92377fc",
      "notes": "d0dbff1ddbab",
      "parties": "cdabb25f8b81",
      "people": "51bbd298815a",
      "place": "bb36a17399c3",
      "relations": "b7df4deb17d6",
      "shortTitle": "1dc06c06ee6a",
      "sources": "d25c413bf2a1",
      "summary": "76ed7e3860e2",
      "title": {
        "en": "fbfb5be8651e",
        "ru": "9a0b490dd109",
      },
    }
  `);
  expect(Object.keys(about)).toHaveLength(9);
});

test('every field of the format is compared', () => {
  const { id: _id, ...fields } = agreementSchema.entries;
  expect([...RECORD_FIELDS].sort()).toEqual(Object.keys(fields).sort());
  const { $schema: _schema, name: _name, ...about } = aboutSchema.entries;
  expect([...ABOUT_FIELDS].sort()).toEqual(Object.keys(about).sort());
});

test('what is said about the dataset changes by field', () => {
  const next = { ...some(), version: '9', sectors: [...builtIn.sectors].reverse() };
  expect(last(some(), next)).toEqual({
    ...{ version: '9', languages: LANGUAGES, records: 3 },
    about: [{ field: 'version' }],
  });
});

test.each([
  ['', 'it is not JSON'],
  ['<!doctype html>', 'it is not JSON'],
  ['{"agreements": []}', 'not the history of a dataset'],
  [
    historyText(publish(null, some())).replace('"formatVersion": 1', '"formatVersion": 2'),
    'format version 2',
  ],
  [historyText(publish(null, some())).replace(/"day":"[^"]*"/, '"day":"soon"'), 'publications.0.day'],
  [historyText(publish(null, some())).replace(/,\n\{"id".*\n\]/, '\n]'), 'part of it is missing'],
])('a file that is no history is said to be none: %.20s', (file, fault) => {
  const reading = parseHistory(file);
  expect(reading.ok ? '' : reading.fault).toContain(fault);
});
