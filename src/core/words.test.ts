import { describe, expect, test } from 'vitest';
import { loadLanguage, translatorOf } from '../i18n/languages.ts';
import { buildColumns } from '../testing/buildColumns.ts';
import { columns, dataset, names, namesIn } from '../testing/builtIn.ts';
import { translate as t } from '../testing/translate.ts';
import { withoutDates } from '../testing/withoutDates.ts';
import { NO_PARTNER } from './columns.ts';
import type { Agreement } from './dataset.ts';
import { dateInWords, intervalInWords, precisionInWords } from './dateWords.ts';
import { queryOf, runQuery } from './query.ts';
import { sentence } from './sentence.ts';
import { FACETS, type FacetId } from './taxonomy.ts';
import { DEFAULT_VIEW, LANGUAGES, type Language, type ViewState } from './viewState.ts';

test.each<[Language, string, string]>([
  ['en', '500 BC', '500 BC or earlier'],
  ['ru', '500 г. до н. э.', '500 г. до н. э. или раньше'],
  ['zh', '公元前500年', '公元前500年或更早'],
])('a year before our era says so in %s', async (locale, year, earlier) => {
  await loadLanguage(locale);
  const t = translatorOf(locale);
  expect(dateInWords('-0499', t, locale)).toBe(year);
  expect(dateInWords('[..-0499]', t, locale)).toBe(earlier);
});

await Promise.all([loadLanguage('ru'), loadLanguage('zh')]);

describe('dates in words', () => {
  test.each([
    ['2024-06-17', '17 June 2024', 'exact to the day'],
    ['2022-06', 'June 2022', 'exact to the month'],
    ['2017', '2017', 'exact to the year'],
    ['[2022-09-21..2022-09-30]', 'one day between 21 and 30 September 2022', 'exact day unknown'],
    ['[2022-09-21..2022-10-03]', 'one day between 21 September and 3 October 2022', 'exact day unknown'],
    ['201X', '2010 to 2019', 'exact to the decade'],
    ['2001-24', 'winter 2001', 'exact to the season'],
    ['-0499', '500 BC', 'exact to the year'],
    ['-0044-03-15', '15 March 45 BC', 'exact to the day'],
    ['0000', '1 BC', 'exact to the year'],
    ['0843-08', 'August 843', 'exact to the month'],
    ['-044X', '450 BC to 441 BC', 'exact to the decade'],
    ['-0430-21', 'spring 431 BC', 'exact to the season'],
    ['[..1949]', '1949 or earlier', 'exact day unknown'],
    ['[1951-06..]', 'June 1951 or later', 'exact day unknown'],
    ['[..-0499-05-01]', '1 May 500 BC or earlier', 'exact day unknown'],
    ['1984?', '1984 (uncertain)', 'exact to the year'],
    ['2004-06~', 'about June 2004', 'exact to the month'],
  ])('%s', (edtf, words, precision) => {
    expect(dateInWords(edtf, t, 'en')).toBe(words);
    expect(precisionInWords(edtf, t)).toBe(precision);
  });

  test.each([
    ['2024/2026', '2024 to 2026'],
    ['1996-04-25/2021', '25 April 1996 to 2021'],
    ['/2035', 'until 2035; start date not stated'],
    ['2024/..', 'from 2024, no end date'],
  ])('validity %s', (edtf, words) => {
    expect(intervalInWords(edtf, t, 'en')).toBe(words);
  });
});

function sentenceFor(
  facets: Partial<Record<FacetId, readonly string[]>>,
  rest: Partial<ViewState> = {},
): string {
  const view = { ...DEFAULT_VIEW, ...rest, facets: { ...DEFAULT_VIEW.facets, ...facets } };
  const result = runQuery(columns, queryOf(view));
  return sentence({ dataset, columns, view, result, names }, t);
}

describe('the sentence', () => {
  test.each(FACETS)('says which %s is selected', (facet) => {
    const { values } = columns.domains[facet];
    const result = runQuery(columns, queryOf(DEFAULT_VIEW));
    const said = (facets: ViewState['facets']) =>
      sentence({ dataset, columns, view: { ...DEFAULT_VIEW, facets }, result, names }, t);
    const without = said(DEFAULT_VIEW.facets);
    for (const count of [1, 2, 4])
      expect(said({ ...DEFAULT_VIEW.facets, [facet]: values.slice(0, count) })).not.toBe(without);
  });

  test('names a sector, level, stage or kind that is not stated as none', () => {
    expect(sentenceFor({ sector: ['unstated'] })).toContain('with no sector stated');
    expect(sentenceFor({ level: ['unstated'], stage: ['unstated'] })).toContain(
      'with no level stated with no stage stated',
    );
    expect(sentenceFor({ kind: ['unstated'] })).toMatch(/^No records with no kind stated/);
    const { facets } = { ...DEFAULT_VIEW, facets: { ...DEFAULT_VIEW.facets, sector: ['unstated'] } };
    const view = { ...DEFAULT_VIEW, facets };
    const result = runQuery(columns, queryOf(view));
    for (const [language, words] of [
      ['ru', 'без указания темы'],
      ['zh', '未注明领域'],
    ] as const)
      expect(
        sentence(
          { dataset, columns, view, result, names: namesIn(dataset, columns, language) },
          translatorOf(language),
        ),
      ).toContain(words);
  });

  test('says how many records have no date, and how many a period leaves out for that', () => {
    const some = withoutDates(dataset, (place) => place < 3);
    const table = buildColumns(some);
    const sentenceOf = (change: Partial<ViewState>) => {
      const view = { ...DEFAULT_VIEW, ...change };
      const result = runQuery(table, queryOf(view));
      return sentence({ dataset: some, columns: table, view, result, names }, t);
    };
    expect(sentenceOf({})).toMatch(/to 2024; 3 undated$/);
    expect(sentenceOf({ from: '1000' })).toMatch(/since 1000; 3 undated, not in any period$/);
    expect(dateInWords(undefined, t, 'en')).toBe('No date');
  });

  test('does not count records that name no partner as records with partners', () => {
    const [first, ...others] = dataset.agreements;
    if (!first) throw new Error('no records');
    const alone = { ...first, parties: first.parties.filter(({ code }) => code === 'RUS') };
    const some = { ...dataset, agreements: [alone, ...others] };
    const table = buildColumns(some);
    const input = { dataset: some, columns: table, view: DEFAULT_VIEW, names };
    const view = { ...DEFAULT_VIEW, facets: { ...DEFAULT_VIEW.facets, partner: [NO_PARTNER] } };
    expect(sentence({ ...input, view, result: runQuery(table, queryOf(view)) }, t)).toMatch(
      /of Russia with no other party named/,
    );
    expect(sentence({ ...input, result: runQuery(table, queryOf(DEFAULT_VIEW)) }, t)).toBe(
      '27 records of Russia with 10 partners or none named, 1996 to 2024',
    );
  });

  test.each([
    [sentenceFor({}), '27 records between Russia and 10 partners, 1996 to 2024'],
    [sentenceFor({ partner: ['CHN'] }), '10 records between Russia and China, 1996 to 2024'],
    [sentenceFor({ partner: ['COG'] }), '1 agreement between Russia and the Republic of the Congo, 2022'],
    [
      sentenceFor({ partner: ['CHN'], sector: ['trade-payments'] }, { from: '2017', to: '2024' }),
      '1 statement and 1 programme between Russia and China on digital trade & payments, 2017 to 2024',
    ],
    [
      sentenceFor({ stage: ['signed', 'in-force'], kind: ['agreement', 'memorandum'] }, { from: '2021' }),
      '5 agreements and 2 memoranda between Russia and 5 partners at the stage “signed or in force” in the source, since 2021',
    ],
    [
      sentenceFor({ partner: ['KAZ', 'BLR'] }, { matchAll: ['partner'] }),
      '1 proposal between Russia and Kazakhstan and Belarus, 2017',
    ],
    [
      sentenceFor({ kind: ['agreement', 'project', 'strategy'], partner: ['CHN'] }),
      '2 agreements, projects or strategies between Russia and China, 1996 to 2022',
    ],
    [sentenceFor({ level: ['city'] }), '1 programme between Russia and China at city level, 2024'],
    [
      sentenceFor({ kind: ['talks'], partner: ['COG'] }),
      'No talks between Russia and the Republic of the Congo',
    ],
    [
      sentenceFor({ kind: ['talks'], stage: ['launched'] }),
      'No talks of Russia at the stage “launched” in the source',
    ],
    [
      sentenceFor({ sector: ['connectivity', 'regulation', 'industry', 'general'] }),
      '23 records between Russia and 9 partners on any of 4 sectors, 1996 to 2024',
    ],
  ])('%s', (actual, expected) => {
    expect(actual).toBe(expected);
  });
});

test.each([
  ['ru', '2 проекта и 1 стратегия — Россия и Таджикистан, 2024'],
  ['zh', '2个项目和1项战略，俄罗斯与塔吉克斯坦，2024'],
] as const)('names few kinds in %s', (locale, expected) => {
  const view = { ...DEFAULT_VIEW, facets: { ...DEFAULT_VIEW.facets, partner: ['TJK'] } };
  const result = runQuery(columns, queryOf(view));
  const input = {
    dataset,
    columns,
    view,
    result,
    names: namesIn(dataset, columns, locale),
  };
  expect(sentence(input, translatorOf(locale))).toBe(expected);
});

describe('the period of the sentence', () => {
  const en = { locale: 'en', t };
  const ru = { locale: 'ru', t: translatorOf('ru') };
  const zh = { locale: 'zh', t: translatorOf('zh') };
  test.each([
    [en, '2020-12-31', '2020-12-31', 'on 31 December 2020'],
    [en, '2020-12', '2020-12', 'in December 2020'],
    [en, '2020', '2020', 'in 2020'],
    [en, '[2020-12-01..2020-12-05]', '[2020-12-01..2020-12-05]', 'one day between 1 and 5 December 2020'],
    [en, '201X', '201X', '2010 to 2019'],
    [en, '2020-12-01', '2020-12-31', '1 to 31 December 2020'],
    [en, '2020-03-03', '2020-05-05', '3 March to 5 May 2020'],
    [en, '2019-12-31', '2020-01-01', '31 December 2019 to 1 January 2020'],
    [en, '2020-03', '2020-05', 'March to May 2020'],
    [en, '2017', '2024', '2017 to 2024'],
    [en, '2017', '2020-06', '2017 to June 2020'],
    [en, '2020-12-31', null, 'since 31 December 2020'],
    [en, null, '2020-12-31', 'until 31 December 2020'],
    [en, null, '2020', 'until 2020'],
    [ru, '2020-12-31', '2020-12-31', '31 декабря 2020 г.'],
    [ru, '2020-12-01', '2020-12-31', '1–31 декабря 2020 г.'],
    [ru, '[2020-12-01..2020-12-05]', '[2020-12-01..2020-12-05]', 'один из дней с 1 по 5 декабря 2020 г.'],
    [ru, '2020-03-03', '2020-05-05', '3 марта – 5 мая 2020 г.'],
    [ru, '2020-03', '2020-05', 'март – май 2020 г.'],
    [ru, '2020-12-31', null, '31 декабря 2020 г. и позднее'],
    [zh, '2020-12-31', '2020-12-31', '2020年12月31日'],
    [zh, '2020-12-01', '2020-12-31', '2020年12月1日至31日'],
    [zh, '[2020-11-29..2020-12-05]', '[2020-11-29..2020-12-05]', '2020年11月29日至12月5日之间的某一天'],
    [zh, '2020-03-03', '2020-05-05', '2020年3月3日至5月5日'],
    [zh, '2020-03', '2020-05', '2020年3月至5月'],
    [zh, null, '2020-12-31', '截至2020年12月31日'],
  ])('%#: %s to %s: %s', ({ locale, t: translated }, from, to, period) => {
    const view = { ...DEFAULT_VIEW, from, to };
    const input = { dataset, columns, view, result: runQuery(columns, queryOf(view)) };
    const heading = sentence({ ...input, names: { ...names, locale } }, translated);
    expect(heading.slice(-period.length - 1).replace(/^[ ，]/, '')).toBe(period);
  });
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a party named %s is called so in a sentence, in every language',
  (name) => {
    const view: ViewState = { ...DEFAULT_VIEW, facets: { ...DEFAULT_VIEW.facets, partner: [name] } };
    const input = { dataset, columns, view, result: runQuery(columns, queryOf(view)), names };
    for (const locale of LANGUAGES) expect(sentence(input, translatorOf(locale))).toContain(name);
  },
);

test.each<[Language, string, string]>([
  ['en', '(1 without Russia), 2020', '1 agreement with '],
  ['ru', '(из них без участия стороны «Россия»: 1), 2020', '1 соглашение — '],
  ['zh', '（其中1条没有俄罗斯参与），2020', '1项协议，合作方：'],
])(
  'a record that the country in the middle is no party to is not said to be its own in %s',
  (locale, some, one) => {
    const agreements = [['RUS', 'CHN'], ['KAZ', 'BLR'], []].map(
      (codes, i): Agreement => ({
        ...{ id: `r${i}`, title: 'A', summary: 'B', date: '2020', dateBasis: 'event', kind: 'agreement' },
        ...{ stage: 'signed', level: 'state', sectors: ['connectivity'], sources: [{ title: 'S' }] },
        parties: codes.map((code) => ({ type: 'country', code })),
      }),
    );
    const its = buildColumns({ ...dataset, agreements });
    const t = translatorOf(locale);
    const headingOf = (partner: readonly string[]) => {
      const view: ViewState = { ...DEFAULT_VIEW, facets: { ...DEFAULT_VIEW.facets, partner } };
      const result = runQuery(its, queryOf(view));
      return sentence({ dataset, columns: its, view, result, names: namesIn(dataset, its, locale) }, t);
    };
    expect(headingOf([])).toContain(some);
    expect(headingOf(['KAZ'])).toContain(one);
  },
);
