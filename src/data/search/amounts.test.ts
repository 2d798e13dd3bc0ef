import { expect, test } from 'vitest';
import { passageOf } from '../../core/passage.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import { sentence } from '../../core/sentence.ts';
import { DEFAULT_VIEW, type Language } from '../../core/viewState.ts';
import { loadLanguage, translatorOf } from '../../i18n/languages.ts';
import { columns, dataset, namesIn, places } from '../../testing/builtIn.ts';
import { buildLocalIndex } from './textIndex.ts';

await Promise.all([loadLanguage('ru'), loadLanguage('zh')]);

const index = buildLocalIndex(columns, (code) => places.get(code)?.name);

/** The ids that words find. */
function found(words: string): string[] {
  const { ranked } = index.find(words);
  return [...ranked].sort((a, b) => a - b).map((row) => columns.idOf(row));
}

test.each([
  '2.5 billion',
  '2.5bn',
  '₽2.5 billion',
  'RUB 2.5 billion',
  'rub 2.5bn',
  '2.5 billion roubles',
  '2,5 млрд рублей',
  '2,5 млрд руб.',
  '2,5 миллиарда RUB',
  '25亿卢布',
  '2,5 млрд',
  '2,5 миллиарда',
  '25亿',
  '25 億',
  '2,500,000,000',
  '2 500 000 000',
  '2500000000',
])('%s finds the amount and no scattered digits', (words) => {
  expect(found(words)).toEqual(['tjk-digital-projects-2024']);
});

test.each([
  ...['2.6 billion', '25 billion', '2,5 млн', '25万', '250亿'],
  ...['$2.5 billion', '2.5 billion euros', 'KZT 2.5 billion', '2,5 млрд долларов', '25亿美元'],
])('%s finds no other amount', (words) => {
  expect(found(words)).toEqual([]);
});

test.each<[Language, string, string, string]>([
  ['en', '2.5 billion', 'matching “2.5 billion”', '2.5 billion'],
  ['ru', '2,5 млрд', 'по запросу «2,5 млрд»', '2,5 миллиарда'],
  ['zh', '25亿', '匹配“25亿”', '25亿'],
])('what an amount matches is said and shown in %s', (language, words, heading, marked) => {
  const t = translatorOf(language);
  const names = namesIn(dataset, columns, language);
  const hits = index.find(words);
  const view = { ...DEFAULT_VIEW, words };
  const result = runQuery(columns, queryOf(view, hits.mask));
  expect(sentence({ dataset, columns, view, result, names }, t)).toContain(heading);
  const record = columns.recordOf(hits.ranked[0] ?? -1);
  if (!record) throw new Error('Nothing was found');
  const shown = passageOf(record, hits.terms, names, t)?.segments ?? [];
  expect(shown.filter(({ hit }) => hit).map(({ text }) => text.replace(/\s/g, ' '))).toContain(marked);
});

test('a match in another language is shown in that language', () => {
  const t = translatorOf('en');
  const names = namesIn(dataset, columns);
  const hits = index.find('совместные');
  for (const row of hits.ranked) {
    const record = columns.recordOf(row);
    expect(record && passageOf(record, hits.terms, names, t)?.lang).toBe('ru');
  }
  expect(hits.ranked.length).toBeGreaterThan(0);
});
