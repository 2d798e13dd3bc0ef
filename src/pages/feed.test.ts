// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../core/dataset.ts';
import { daysOfChange, type Publication } from '../core/history.ts';
import { LANGUAGES, type Language } from '../core/viewState.ts';
import { loadLanguage, loadLaterEnglish, translatorOf } from '../i18n/languages.ts';
import { bundleOf, dataset } from '../testing/builtIn.ts';
import type { PageContext } from './context.ts';
import { feedText } from './feed.ts';
import { RecordPages } from './recordPage.ts';

const HASH = 'f153894a42c307216e83';
const ADDRESS = 'https://atlas.example/a/';
const RECORDS = `${ADDRESS}records/russia-digital-economy/`;
const FIRST = { day: '2026-11-01', version: '1.3.0', hash: HASH, languages: LANGUAGES, records: 27 };
const [record] = dataset.agreements;
if (!record) throw new Error('no records');
const { id, title } = record;
const next = (day: string, changes: Partial<Publication>): Publication => ({ ...FIRST, day, ...changes });

function contextOf(
  publications: readonly Publication[],
  language: Language = 'en',
  of: Dataset = dataset,
): PageContext {
  const site = {
    ...{ url: ADDRESS, languages: LANGUAGES, publications },
    pictureOf: () => 'pictures/all.png',
    pictureSize: { width: 1200, height: 630 },
  };
  return { ...bundleOf(of, language), language, hash: HASH, t: translatorOf(language), site };
}

/** The entries of a feed, in short. */
function entriesOf(publications: readonly Publication[], language: Language = 'en') {
  const feed = new DOMParser().parseFromString(feedText(contextOf(publications, language)), 'text/xml');
  expect(feed.querySelector('parsererror')).toBeNull();
  return [...feed.querySelectorAll('entry')].map((entry) => {
    const text = (name: string) => entry.querySelector(name)?.textContent ?? '';
    const content = new DOMParser().parseFromString(text('content'), 'text/html');
    return {
      id: text('id'),
      day: text('updated').slice(0, 10),
      term: entry.querySelector('category')?.getAttribute('term'),
      title: text('title'),
      page: entry.querySelector('link')?.getAttribute('href')?.replace(RECORDS, ''),
      lines: [...content.querySelectorAll('li, p')].map(({ textContent }) => textContent),
    };
  });
}

beforeAll(async () => {
  await Promise.all([loadLaterEnglish(), loadLanguage('ru'), loadLanguage('zh')]);
});

test('the first publication is one entry, not one for each record', () => {
  expect(entriesOf([FIRST])).toMatchObject([
    { day: '2026-11-01', term: 'published', page: 'index.html', lines: ['27 records'] },
  ]);
});

test('later ones have an entry for each record that is added, changed or removed, the latest first', () => {
  const fields = [
    { field: 'date', from: '2019', to: '2019-05' },
    { field: 'kind', from: 'talks', to: 'memorandum' },
    { field: 'stage', from: 'lost-term', to: 'signed' },
    { field: 'parties', from: ['CHN'], to: ['CHN', 'IND'] },
    { field: 'validity', to: '2019/2024' },
    { field: 'title', from: 'Old', to: 'New' },
    { field: 'sectors', from: record.sectors, to: record.sectors },
    { field: 'summary' },
  ] as const;
  const publications = [
    FIRST,
    next('2026-11-02', { added: [{ id, title }] }),
    next('2026-11-03', { changed: [{ id, title, fields }], removed: [{ id: 'gone', title: 'Gone' }] }),
  ];
  const entries = entriesOf(publications);
  expect(entries).toMatchObject([
    {
      ...{ day: '2026-11-03', term: 'changed', page: `${id}.html` },
      lines: [
        'Date: 2019 → May 2019',
        'Kind: Talks → Memorandum',
        'Stage: lost-term → Signed',
        'Parties: China → China, India',
        'Validity: not stated → 2019 to 2024',
        'Title: Old → New',
        'Sectors: changed',
        'Summary: changed',
      ],
    },
    { day: '2026-11-03', term: 'removed', title: 'Removed: Gone', page: 'index.html' },
    { day: '2026-11-02', term: 'added', page: `${id}.html` },
    { day: '2026-11-01', term: 'published' },
  ]);
  // What was told stays as it was, also where the beginning of the history was cut off.
  expect(entriesOf(publications.slice(1)).slice(0, 2)).toEqual(entries.slice(0, 2));
  expect(entriesOf(publications.slice(0, 2))).toEqual(entries.slice(2));
  expect(new Set(entries.map((entry) => entry.id)).size).toBe(4);
  expect(entriesOf(publications, 'ru')[0]?.lines[0]).toBe('Дата: 2019 → май 2019 г.');
  expect(entriesOf(publications, 'zh')[0]?.lines.at(-1)).toBe('摘要：已更改');
});

test('an added record is told as it was then, whatever it has become', () => {
  const added = [{ id, title: 'Then', date: '1999', parties: ['CHN', 'RUS'], summary: 'As it was.' }];
  const linesOf = (records: Publication['added']) =>
    entriesOf([FIRST, next('2026-11-02', { added: records })])[0]?.lines;
  expect(linesOf(added)).toEqual(['1999 · China, Russia', 'As it was.']);
  expect(linesOf([{ id: 'gone', title: 'Then', parties: [] }])).toEqual(['No date']);
  expect(linesOf([{ id, title: 'Then' }])).toEqual(['Then']);
});

test('a record that is removed, added, removed and added again on one day is told four times', () => {
  const [gone, back] = [{ removed: [{ id, title }] }, { added: [{ id, title }] }];
  const publications = [FIRST, ...[gone, back, gone, back].map((changes) => next('2026-11-02', changes))];
  const entries = entriesOf(publications);
  expect(entries.map(({ term }) => term)).toEqual(['added', 'removed', 'added', 'removed', 'published']);
  expect(new Set(entries.map((entry) => entry.id)).size).toBe(5);
});

test('a feed tells what changed in its language only', () => {
  const changed = [{ id, title, fields: [{ field: 'summary', in: ['ru'] }] }] as const;
  const about = [{ field: 'description', in: ['zh'] }] as const;
  const publications = [FIRST, next('2026-11-02', { changed, about })];
  const terms = (language: Language) => entriesOf(publications, language).map(({ term }) => term);
  expect(LANGUAGES.map(terms)).toEqual([['published'], ['changed', 'published'], ['published', 'published']]);
  const pages = (language: Language) =>
    new RecordPages(contextOf(publications, language)).page(contextOf(publications).columns.rowOf(id) ?? -1);
  expect(pages('ru')).toContain('Последнее изменение: 2 ноября 2026 г.');
  expect(pages('en')).not.toContain('Last changed');
});

test('a feed in a language begins when the dataset was first published in it', () => {
  const changed = [{ id, title, fields: [{ field: 'summary' }] }] as const;
  const publications = [
    { ...FIRST, languages: ['en'] },
    { ...next('2026-11-02', { changed }), languages: ['en'] },
    next('2026-11-03', { changed }),
  ];
  expect(entriesOf(publications, 'ru')).toMatchObject([{ day: '2026-11-03', term: 'published' }]);
  expect(entriesOf(publications).map(({ term }) => term)).toEqual(['changed', 'changed', 'published']);
});

test('a feed in a language that went and came back begins again', () => {
  const changed = [{ id, title, fields: [{ field: 'summary' }] }] as const;
  const publications = [
    FIRST,
    next('2026-11-02', { changed }),
    { ...next('2026-11-03', { changed }), languages: ['en'] },
    next('2026-11-04', { changed }),
  ];
  expect(entriesOf(publications, 'ru')).toMatchObject([{ day: '2026-11-04', term: 'published' }]);
  expect(entriesOf([...publications, next('2026-11-05', { changed })], 'ru')).toMatchObject([
    { day: '2026-11-05', term: 'changed' },
    { day: '2026-11-04', term: 'published' },
  ]);
  expect(daysOfChange(publications, 'ru').size).toBe(0);
  expect(daysOfChange(publications, 'en').get(id)).toBe('2026-11-04');
});

test('a feed that has no room for all changes of a publication says so', () => {
  const added = Array.from({ length: 250 }, (_, i) => ({ id: `r-${i}`, title: `R ${i}` }));
  const about = [{ field: 'version' }, { field: 'licenses' }] as const;
  const entries = entriesOf([FIRST, next('2026-11-02', { version: '2', records: 277, added, about })]);
  expect(entries).toHaveLength(100);
  expect(entries[0]?.title).toBe('Published: version 2');
  expect(entries[0]?.lines).toEqual([
    '277 records',
    'Added: 250',
    'Licence: changed',
    '151 more changes are not listed in this feed',
  ]);

  const few = (day: string, count: number) => next(day, { added: added.slice(0, count) });
  const later = entriesOf([FIRST, few('2026-11-02', 60), few('2026-11-03', 60)]);
  expect(later).toHaveLength(100);
  expect(later[60]).toMatchObject({ day: '2026-11-02', term: 'published' });
  expect(later[60]?.lines.at(-1)).toBe('21 more changes are not listed in this feed');
  const whole = entriesOf([FIRST, few('2026-11-02', 40), few('2026-11-03', 60)]);
  expect(whole.filter(({ term }) => term === 'added')).toHaveLength(100);
});
