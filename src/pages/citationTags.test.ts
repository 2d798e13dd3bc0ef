// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import type { Agreement, Dataset } from '../core/dataset.ts';
import type { Language } from '../core/viewState.ts';
import { loadLanguage, loadLaterEnglish, translatorOf } from '../i18n/languages.ts';
import { bundleOf, dataset } from '../testing/builtIn.ts';
import type { PageContext } from './context.ts';
import { indexPages } from './indexPage.ts';
import { RecordPages } from './recordPage.ts';

const SITE = 'https://atlas.example/';
const FOLDER = `${SITE}records/russia-digital-economy/`;

const PUBLICATION = { day: '2026-11-30', version: '1.0.0', hash: '', languages: ['en', 'ru'], records: 27 };

function contextOf(of: Dataset, language: Language = 'en', url: string | null = SITE): PageContext {
  const site = {
    url,
    languages: ['en', 'ru'] as const,
    pictureOf: () => 'pictures/all.png',
    pictureSize: { width: 1200, height: 630 },
    publications: [PUBLICATION],
  };
  return { ...bundleOf(of, language), language, hash: 'f153894a42c3', t: translatorOf(language), site };
}

/** What the tags and links in the head of a page say, by name; of several with one name, all. */
function headOf(text: string): (name: string) => string | readonly string[] | null {
  const { head } = new DOMParser().parseFromString(text, 'text/html');
  return (name) => {
    const found = [...head.querySelectorAll(`[name="${name}"], [property="${name}"], [rel="${name}"]`)];
    const contents = found.map((each) => each.getAttribute('content') ?? each.getAttribute('href') ?? '');
    return contents.length > 1 ? contents : (contents[0] ?? null);
  };
}

const [first] = dataset.agreements;
if (!first) throw new Error('no records');

/** The head of the page of a record that is like the first one except for some fields. */
const recordHead = (fields: Partial<Agreement>, of: Partial<Dataset> = {}, url: string | null = SITE) =>
  headOf(
    new RecordPages(
      contextOf({ ...dataset, ...of, agreements: [{ ...first, relations: [], ...fields }] }, 'en', url),
    ).page(0),
  );

beforeAll(async () => {
  await Promise.all([loadLaterEnglish(), loadLanguage('ru')]);
});

describe('the tags of a record', () => {
  test('name it, its source and the dataset, with nothing cut short', () => {
    const summary = 'word '.repeat(200).trim();
    const tag = recordHead({ summary });
    expect(tag('z:itemType')).toBe('webpage');
    expect(tag('citation_title')).toBe(
      'Agreement with China on combating unfair competition and on antimonopoly policy',
    );
    expect(tag('citation_publication_date')).toBe('2024/10/11');
    expect(tag('DC.date')).toBe('2024-10-11');
    expect(tag('citation_public_url')).toBe(`${FOLDER}chn-competition-1996.html`);
    expect(tag('citation_abstract')).toBe(summary);
    expect(String(tag('description')).length).toBeLessThanOrEqual(300);
    expect(tag('prism.publicationName')).toBe(
      'Russia’s digital-economy cooperation, 1996–2024, version 1.3.0+f153894a',
    );
    expect(tag('DC.rights')).toBe('Creative Commons Zero 1.0');
    expect(tag('z:extra')).toMatch(/^Record dated 25 April 1996; TAdviser, Cooperation .*, 11 October 2024$/);
    // Zotero would show it as the type of the website, and styles would print it.
    expect(tag('DC.type')).toBeNull();
  });

  test('are in the language of the title', () => {
    const russian = headOf(new RecordPages(contextOf(dataset, 'ru')).page(0));
    expect(russian('citation_language')).toBe('ru');
    expect(russian('z:extra')).toMatch(/^Дата записи: 25 апреля 1996 г\.; TAdviser, /);
    expect(recordHead({ title: { de: 'Ein Abkommen' } })('citation_language')).toBe('de');
  });

  test.each<[date: string | undefined, tag: string | null]>([
    ['2022-06', '2022/06'],
    ['[2022-09-21..2022-09-30]', '2022'],
    ['[2021-12-30..2022-01-02]', null],
    ['2022~', null],
    [undefined, null],
  ])('date a source of %s as %s', (date, tag) => {
    const source = { title: 'A list', ...(date === undefined ? {} : { date }) };
    expect(recordHead({ sources: [source] })('citation_publication_date')).toBe(tag);
  });

  test('keep names whole: with a comma after them, or in the note if they have signs of their own', () => {
    const of = (publisher: string) => recordHead({ sources: [{ title: 'A list', publisher }] });
    expect(of('TAdviser')('citation_author')).toBe('TAdviser');
    expect(of('Министерство иностранных дел')('citation_author')).toBe('Министерство иностранных дел,');
    expect(of('Ministry of Foreign Affairs')('DC.creator')).toBe('Ministry of Foreign Affairs');
    for (const name of [
      'Ministry of Trade, Industry and Energy',
      'U.S. Department of State',
      'Agency; Fund',
    ]) {
      const tag = of(name);
      expect([tag('citation_author'), tag('DC.creator')]).toEqual([null, null]);
      expect(tag('z:extra')).toBe(`Author: ${name}\nRecord dated 25 April 1996; ${name}, A list`);
    }
  });

  test('describe a record without a summary by its facts, and have no abstract', () => {
    const tag = recordHead({ title: 'A treaty', summary: 'A treaty' });
    expect(tag('description')).toBe('25 April 1996 · Russia, China · Agreement');
    expect(tag('citation_abstract')).toBeNull();
  });

  test('say what to cite only where the address of the site is known', () => {
    expect(recordHead({})('cite-as')).toBe(`${FOLDER}chn-competition-1996.html`);
    const tag = recordHead({}, {}, null);
    expect([tag('cite-as'), tag('citation_public_url')]).toEqual([null, null]);
    expect(tag('canonical')).toBe('chn-competition-1996.html');
    expect(tag('license')).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
    expect(tag('collection')).toBe('../../records/russia-digital-economy/index.html');
  });
});

test('an index of a dataset without a description is described by its title and number of records', () => {
  const { description: _, ...undescribed } = dataset;
  const [index] = indexPages(contextOf(undescribed));
  const tag = headOf(index?.text ?? '');
  expect(tag('description')).toBe('Russia’s digital-economy cooperation, 1996–2024 · All 27 records');
  expect(tag('citation_abstract')).toBeNull();
});

test('the tags of an index offer the dataset with its version and those who wrote it', () => {
  const contributors = [
    { title: 'Ann Other', role: 'author' },
    { title: 'Institute of Treaty Law', role: 'author' },
    { title: 'A tool', role: 'wrangler' },
  ];
  const [index] = indexPages(contextOf({ ...dataset, contributors }));
  const tag = headOf(index?.text ?? '');
  expect(tag('z:itemType')).toBe('dataset');
  expect(tag('citation_title')).toBe('Russia’s digital-economy cooperation, 1996–2024');
  expect(tag('citation_author')).toEqual(['Ann Other,', 'Institute of Treaty Law,']);
  expect(tag('z:versionNumber')).toBe('1.3.0+f153894a');
  expect(tag('citation_abstract')).toMatch(/and the lists of members of the SCO and of Africa\.$/);
  expect(tag('citation_public_url')).toBe(`${FOLDER}index.html`);
  expect(tag('DC.rights')).toBe('Creative Commons Zero 1.0');
  expect(tag('item')).toBe('../../data/russia-digital-economy.json');
  const { head } = new DOMParser().parseFromString(index?.text ?? '', 'text/html');
  expect(JSON.parse(head.querySelector('script')?.textContent ?? '')).toMatchObject({
    creator: ['Ann Other', 'Institute of Treaty Law'],
    contributor: ['A tool'],
  });
});
