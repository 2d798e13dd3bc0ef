import { expect, test } from 'vitest';
import { loadLanguage, translatorOf } from '../i18n/languages.ts';
import { buildColumns } from '../testing/buildColumns.ts';
import { columns, dataset, namesIn } from '../testing/builtIn.ts';
import type { Agreement, Dataset } from './dataset.ts';
import { pairWith } from './pair.ts';
import { linkInWords } from './pairWords.ts';
import { queryOf, runQuery } from './query.ts';
import { sentence } from './sentence.ts';
import { DEFAULT_VIEW, type Language, type Pair } from './viewState.ts';

await Promise.all([loadLanguage('ru'), loadLanguage('zh')]);

const AFRICA = dataset.agreements
  .flatMap(({ parties }) => parties)
  .find(({ type }) => type === 'region')?.code;
if (AFRICA === undefined) throw new Error('The built-in dataset has no region');

function headingOf(of: Dataset, pair: Pair, language: Language): string {
  const its = of === dataset ? columns : buildColumns(of);
  const t = translatorOf(language);
  const names = namesIn(of, its, language);
  const view = { ...DEFAULT_VIEW, pair };
  return sentence({ dataset: of, columns: its, view, result: runQuery(its, queryOf(view)), names }, t);
}

test.each<[Language, string, string]>([
  [
    'en',
    '1 statement with Algeria and Egypt as members of one party, 2023',
    'both only as members of Africa',
  ],
  [
    'ru',
    '1 заявление — Алжир и Египет в составе одной стороны, 2023',
    'обе — только в составе стороны «Африка»',
  ],
  ['zh', '1份声明，阿尔及利亚与埃及同为其中一方的成员，2023', '两者仅作为非洲的成员'],
])('two members of one party are not said to have a record between them in %s', (language, heading, link) => {
  const t = translatorOf(language);
  const pair: Pair = ['DZA', 'EGY'];
  const { partner } = namesIn(dataset, columns, language);
  const record = columns.recordOf(columns.rowOf('africa-digital-offer-2023') ?? -1);
  if (!record) throw new Error('The built-in dataset has no statement of Africa');
  expect(headingOf(dataset, pair, language)).toBe(heading);
  expect(linkInWords(record, pair, partner, t)).toBe(link);
});

test.each<[Language, string, string]>([
  ['en', '1 statement with Algeria only as a member of Africa, 2023', 'Algeria only as a member of Africa'],
  [
    'ru',
    '1 заявление — Алжир только в составе стороны «Африка», 2023',
    'Алжир — только в составе стороны «Африка»',
  ],
  ['zh', '1份声明，阿尔及利亚仅作为非洲的成员，2023', '阿尔及利亚仅作为非洲的成员'],
])('a group and its member are not said to have a record between them in %s', (language, heading, link) => {
  const t = translatorOf(language);
  const { partner } = namesIn(dataset, columns, language);
  const record = columns.recordOf(columns.rowOf('africa-digital-offer-2023') ?? -1);
  if (!record) throw new Error('The built-in dataset has no statement of Africa');
  expect(headingOf(dataset, ['DZA', AFRICA], language)).toBe(heading);
  expect(linkInWords(record, ['DZA', AFRICA], partner, t)).toBe(link);
});

const CLUB = { type: 'organisation', code: 'CLUB', name: 'Club', members: ['KAZ', 'UZB'] } as const;
const country = (code: string) => ({ type: 'country', code }) as const;
const of = (id: string, parties: Agreement['parties']): Agreement => ({
  ...{
    id,
    title: id,
    summary: id,
    date: '2020',
    dateBasis: 'event',
    kind: 'talks',
    stage: 'held',
    level: 'state',
  },
  ...{ sectors: [dataset.sectors[0]?.id ?? ''], sources: [{ title: 'A source' }], parties },
});
const { hub: _, ...withoutHub } = dataset;
const mixed: Dataset = {
  ...withoutHub,
  agreements: [
    of('own', [country('KAZ'), country('UZB')]),
    of('club', [country('RUS'), CLUB]),
    of('both', [country('KAZ'), CLUB]),
  ],
};

test.each<[Language, string, string]>([
  [
    'en',
    '3 rounds of talks between Kazakhstan and Uzbekistan (1 of them as members of one party), 2020',
    '2 rounds of talks between Kazakhstan and Club (1 of them with Kazakhstan only as a member of Club), 2020',
  ],
  [
    'ru',
    '3 раунда переговоров — Казахстан и Узбекистан (в том числе в составе одной стороны: 1), 2020',
    '2 раунда переговоров — Казахстан и Club (в том числе Казахстан только в составе стороны «Club»: 1), 2020',
  ],
  [
    'zh',
    '3轮会谈，哈萨克斯坦与乌兹别克斯坦（其中1条中双方仅同为一方的成员），2020',
    '2轮会谈，哈萨克斯坦与Club（其中1条中哈萨克斯坦仅作为Club的成员），2020',
  ],
])('records of one party among others are counted apart in %s', (language, members, group) => {
  expect(headingOf(mixed, ['KAZ', 'UZB'], language)).toBe(members);
  expect(headingOf(mixed, ['KAZ', 'CLUB'], language)).toBe(group);
});

test('a group that alone stands for a party is not its counterpart', () => {
  expect(
    pairWith(buildColumns({ ...mixed, agreements: mixed.agreements.slice(1, 2) }), undefined, 'UZB'),
  ).toEqual(['UZB', 'RUS']);
});
