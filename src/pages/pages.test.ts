// @vitest-environment jsdom
import { dirname, posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../core/dataset.ts';
import { LANGUAGES, type Language } from '../core/viewState.ts';
import { loadLanguage, loadLaterEnglish, translatorOf } from '../i18n/languages.ts';
import { parseView } from '../state/viewUrl.ts';
import { bundleOf, dataset } from '../testing/builtIn.ts';
import type { PageContext, PageSite } from './context.ts';
import { feedText } from './feed.ts';
import { indexPages, MANY } from './indexPage.ts';
import { Paths, recordPagePath } from './paths.ts';
import { RecordPages } from './recordPage.ts';
import { robotsText, sitemaps } from './sitemap.ts';

const HASH = 'f153894a42c307216e83';
const PUBLICATION = { day: '2026-11-30', version: '1.3.0', hash: HASH, languages: LANGUAGES, records: 27 };
const SITE: PageSite = {
  url: null,
  languages: LANGUAGES,
  pictureOf: () => 'pictures/all.png',
  pictureSize: { width: 1200, height: 630 },
  publications: [PUBLICATION],
};
const URL_KNOWN = 'https://atlas.example/a/';

function contextOf(of: Dataset, language: Language, site = SITE): PageContext {
  return { ...bundleOf(of, language), language, hash: HASH, t: translatorOf(language), site };
}

/** All pages of a dataset by their path from the top of the site. */
function pagesOf(of: Dataset, site = SITE): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const language of site.languages) {
    const context = contextOf(of, language, site);
    const [paths, records] = [new Paths(context), new RecordPages(context)];
    for (const { path, text } of indexPages(context)) pages.set(path, text);
    for (let row = 0; row < context.columns.n; row++)
      pages.set(paths.record(context.columns.idOf(row)), records.page(row));
  }
  return pages;
}

const parsed = (text: string) => new DOMParser().parseFromString(text, 'text/html');
const parsedXml = (text: string) => new DOMParser().parseFromString(text, 'text/xml');
const jsonLdOf = (page: Document): Record<string, unknown> =>
  JSON.parse(page.querySelector('script')?.textContent ?? '');

beforeAll(async () => {
  await Promise.all([loadLaterEnglish(), loadLanguage('ru'), loadLanguage('zh')]);
});

describe('the pages of the built-in dataset', () => {
  test('are one for each record and language, and link only to each other, to their files and to the atlas', () => {
    const pages = pagesOf(dataset);
    expect(pages.size).toBe(LANGUAGES.length * (dataset.agreements.length + 1));
    for (const [path, text] of pages) {
      const page = parsed(text);
      const links = [...page.querySelectorAll('[href], [src]')].map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      );
      for (const link of links.filter((each) => !/^(https:|#)/.test(each))) {
        const [file = '', query] = link.split('?');
        const target = posix.normalize(posix.join(dirname(path), file));
        if (query !== undefined) {
          expect(target).toBe('./');
          expect(parseView(`?${query}`).ignored).toEqual([]);
        } else if (target.endsWith('.html')) expect([path, pages.has(target)]).toEqual([path, true]);
        else
          expect(target).toMatch(
            /^(records\/(records\.css|russia-digital-economy\/.*(feed\.xml|\.png))|data\/russia-digital-economy\.json|favicon\.svg)$/,
          );
      }
    }
  });

  test.each(LANGUAGES)('say in %s what the record says, in its language', (language) => {
    const context = contextOf(dataset, language);
    const records = new RecordPages(context);
    for (let row = 0; row < context.columns.n; row++) {
      const record = context.columns.recordOf(row);
      const page = parsed(records.page(row));
      const { text } = context.names;
      expect(page.documentElement.lang).toBe(language);
      expect(page.querySelector('h1')?.textContent).toBe(text(record?.title ?? ''));
      const words = page.body.textContent ?? '';
      for (const each of [record?.summary, ...(record?.commitments ?? []), ...(record?.notes ?? [])])
        expect(words).toContain(text(each ?? ''));
      for (const { to } of record?.relations ?? [])
        expect(page.querySelector(`dd a[href$="/${to}.html"]`)).not.toBeNull();
      expect(words).not.toMatch(/undefined|\bpage\.\w|\[object/);
    }
  });

  test('have no script but JSON, which describes the record and its dataset', () => {
    const context = contextOf(dataset, 'en', { ...SITE, url: URL_KNOWN });
    const row = context.columns.rowOf('chn-putin-xi-2023') ?? -1;
    const page = parsed(new RecordPages(context).page(row));
    expect([...page.scripts].map(({ type }) => type)).toEqual(['application/ld+json']);
    const address = `${URL_KNOWN}records/russia-digital-economy/chn-putin-xi-2023.html`;
    expect(jsonLdOf(page)).toMatchObject({
      '@type': 'CreativeWork',
      '@id': address,
      temporalCoverage: ['2023-03-21'],
      isPartOf: [{ '@type': 'Dataset', version: `${dataset.version}+${HASH.slice(0, 8)}` }],
    });
    const content = (name: string) =>
      page.querySelector(`[name="${name}"], [property="${name}"]`)?.getAttribute('content');
    expect(content('citation_author')).toBe('TAdviser');
    expect(content('citation_publication_date')).toBe('2024/10/11');
    expect(content('z:itemType')).toBe('webpage');
    expect(content('prism.publicationName')).toContain('version 1.3.0+f153894a');
    expect(content('og:image')).toBe(`${URL_KNOWN}records/russia-digital-economy/pictures/all.png`);
    expect(page.querySelector('.cite p')?.textContent).toContain(address);
    expect(page.querySelector('[rel=canonical]')?.getAttribute('href')).toBe(address);
    expect(page.querySelectorAll('[rel=alternate][hreflang]')).toHaveLength(LANGUAGES.length + 1);
  });
});

describe('the pages of other data', () => {
  const HOSTILE = '</script><img src=x onerror=alert(1)>"\'><b>&\u0000';
  const [first] = dataset.agreements;
  if (!first) throw new Error('no records');
  const bad: Dataset = {
    ...dataset,
    title: HOSTILE,
    licenses: [{ name: HOSTILE }],
    sources: [{ title: HOSTILE, publisher: HOSTILE }],
    agreements: [
      {
        ...first,
        id: 'index',
        title: HOSTILE,
        summary: HOSTILE,
        notes: [HOSTILE],
        people: [{ name: HOSTILE, role: HOSTILE }],
        parties: [{ type: 'other', code: 'X', name: HOSTILE, members: [] }],
        sources: [{ title: HOSTILE, publisher: HOSTILE, url: 'https://a.example/?"><b>' }],
        relations: [],
      },
    ],
  };

  test('hold hostile texts as texts', () => {
    const pages = pagesOf(bad);
    // The index of each language is not the page of the record with that id.
    expect(pages.size).toBe(2 * LANGUAGES.length);
    for (const text of pages.values()) {
      const page = parsed(text);
      expect(page.querySelectorAll('b, [onerror]')).toHaveLength(0);
      expect(page.querySelectorAll('img')).toHaveLength(1);
      expect(page.scripts).toHaveLength(1);
      expect(jsonLdOf(page).name).toBe(HOSTILE);
    }
    const publications = [
      ...SITE.publications,
      {
        ...PUBLICATION,
        hash: HASH,
        added: [{ id: 'index', title: HOSTILE, parties: [HOSTILE], summary: `${HOSTILE}.` }],
        removed: [{ id: 'x', title: HOSTILE }],
      },
    ];
    const feed = parsedXml(feedText(contextOf(bad, 'en', { ...SITE, publications })));
    const titles = [...feed.querySelectorAll('entry > title')].map(({ textContent }) => textContent);
    // XML can't hold the last character.
    const held = HOSTILE.replace('\u0000', ' ');
    expect(titles).toEqual([`Added: ${held}`, `Removed: ${held}`, 'Published: version 1.3.0']);
    for (const { textContent } of feed.querySelectorAll('entry > content'))
      expect(parsed(textContent ?? '').querySelectorAll('img, b, script')).toHaveLength(0);
  });

  test('mark texts in another language', () => {
    const german: Dataset = {
      ...dataset,
      agreements: [{ ...first, title: { de: 'Ein Abkommen' }, relations: [] }],
    };
    const page = parsed(new RecordPages(contextOf(german, 'en')).page(0));
    expect(page.querySelector('h1 [lang=de]')?.textContent).toBe('Ein Abkommen');
  });

  test('are listed by year in pages of their own if there are many', () => {
    const agreements = Array.from({ length: MANY }, (_, i) => {
      const { date: _date, ...rest } = first;
      return { ...rest, id: `r-${i}`, relations: [], ...(i < 9 ? {} : { date: `${1990 + (i % 3)}-05` }) };
    });
    const listings = indexPages(contextOf({ ...dataset, agreements }, 'en'));
    expect(listings.map(({ path }) => path.split('/').at(-1))).toEqual(
      ['index', 'year.1990', 'year.1991', 'year.1992', 'year.none'].map((name) => `${name}.html`),
    );
    const rows = listings.map(({ text }) => text.split('scope="row"').length - 1);
    expect(rows.reduce((sum, each) => sum + each)).toBe(MANY);
  });
});

test('sitemaps list every page, split where there are too many', () => {
  const paths = Array.from(
    { length: 50_001 },
    (_, i) => URL_KNOWN + recordPagePath('a', `r-${i}`, 'en', ['en']),
  );
  expect([...sitemaps(paths.slice(0, 9), URL_KNOWN).keys()]).toEqual(['sitemap.xml']);
  const several = sitemaps(paths, URL_KNOWN);
  expect([...several.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect(several.get('sitemap-2.xml')).toContain('r-50000.html');
  expect(robotsText(URL_KNOWN)).toContain(`Sitemap: ${URL_KNOWN}sitemap.xml`);
  expect(robotsText(null)).not.toContain('Sitemap');
});
