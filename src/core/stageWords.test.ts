import { describe, expect, test } from 'vitest';
import { loadLanguage, translatorOf } from '../i18n/languages.ts';
import { dataset, names } from '../testing/builtIn.ts';
import { translate as t } from '../testing/translate.ts';
import type { Agreement } from './dataset.ts';
import type { Day } from './days.ts';
import { parseEdtf } from './edtf.ts';
import {
  beyondSources,
  joinOf,
  lastReported,
  markBeyond,
  stageInline,
  stageInWords,
  statusInWords,
} from './stageWords.ts';
import type { Language } from './viewState.ts';

await Promise.all([loadLanguage('ru'), loadLanguage('zh')]);

const record = (id: string) => dataset.agreements.find((each) => each.id === id) as Agreement;
const dayOf = (iso: string) => parseEdtf(iso)?.min as Day;

describe('the stage in words', () => {
  test('of a record whose validity has a stated end names the end, not that it holds', () => {
    const ended = record('chn-competition-1996');
    expect(stageInWords(ended, names, t)).toBe('In force until 31 December 2021');
    expect(stageInline(ended, names, t)).toBe('in force until 31 December 2021');
    expect(stageInWords(ended, { ...names, locale: 'ru' }, translatorOf('ru'))).toBe(
      'В силе по 31 декабря 2021 г.',
    );
    expect(stageInWords(ended, { ...names, locale: 'zh' }, translatorOf('zh'))).toBe(
      '有效期至2021年12月31日',
    );
  });

  test.each([
    ['in-force', undefined, 'In force'],
    ['in-force', '1996/..', 'In force'],
    ['in-force', '1996/', 'In force'],
    ['in-force', '1996/2021', 'In force until 2021'],
    ['signed', '2024/2026', 'Signed'],
  ])('%s, valid %s: %s', (stage, validity, expected) => {
    const like = { stage, ...(validity === undefined ? {} : { validity }) } as Agreement;
    expect(stageInWords(like, names, t)).toBe(expected);
  });
});

test.each([
  ['2017', 'span'],
  ['2017-06', 'span'],
  ['2017-05-05', 'day'],
  ['201X', 'range'],
  ['[2017-05-05..2017-05-09]', 'range'],
])('%s is joined as a %s', (edtf, join) => {
  expect(joinOf(edtf)).toBe(join);
});

describe('talks on a later day', () => {
  test.each([
    ['2017-06', 'last reported in June 2017'],
    ['2017-06-08', 'last reported on 8 June 2017'],
    ['2017', 'last reported in 2017'],
    ['[2017-06-08..2017-06-10]', 'last reported one day between 8 and 10 June 2017'],
  ])('of %s are %s', (date, expected) => {
    expect(lastReported({ date }, 'under-discussion', dayOf('2022-03-01'), names, t)).toBe(expected);
  });

  test('say so in Russian and Chinese', () => {
    const say = (locale: 'ru' | 'zh') =>
      lastReported(
        { date: '2017-06' },
        'under-discussion',
        dayOf('2022-03-01'),
        { ...names, locale },
        translatorOf(locale),
      );
    expect(say('ru')).toBe('последнее сообщение: июнь 2017 г.');
    expect(say('zh')).toBe('最近报道：2017年6月');
  });

  test('not on their own day, nor of another status', () => {
    expect(
      lastReported({ date: '2017-06-08' }, 'under-discussion', dayOf('2017-06-08'), names, t),
    ).toBeNull();
    expect(lastReported({ date: '2017-06-08' }, 'signed', dayOf('2022-03-01'), names, t)).toBeNull();
  });
});

describe('a day beyond the sources', () => {
  const sources = (...dates: (string | undefined)[]) => ({
    sources: dates.map((date) => ({ title: 'S', ...(date === undefined ? {} : { date }) })),
  });
  const remarkOn = (dates: readonly (string | undefined)[], day: string) =>
    beyondSources(sources(...dates) as never, dayOf(day), names, t);

  test('says when they were last updated', () => {
    expect(beyondSources(dataset, dayOf('2024-10-12'), names, t)).toMatch(
      /^The source was last updated on 11 October 2024/,
    );
    expect(beyondSources(dataset, dayOf('2024-10-11'), names, t)).toBeNull();
    expect(remarkOn(['2023', '2024-05'], '2025-01-01')).toMatch(/^The sources were last updated in May 2024/);
  });

  test('is none where a source may know of it', () => {
    expect(remarkOn(['2023', undefined], '2025-01-01')).toBeNull();
    expect(remarkOn([], '2025-01-01')).toBeNull();
    expect(remarkOn(['2025'], '2025-06-01')).toBeNull();
  });
});

describe('what has ended, or was last heard of long ago', () => {
  const own = { stage: 'effective', validity: '1996/2021' };
  test.each<[Language, string, string]>([
    ['en', 'Effective (valid until 2021)', 'Discussed or proposed (last reported in June 2017)'],
    [
      'ru',
      'Effective (срок действия — по 2021)',
      'Обсуждалось или предложено (последнее сообщение: июнь 2017 г.)',
    ],
    ['zh', 'Effective（有效期至2021年）', '曾商谈或提议（最近报道：2017年6月）'],
  ])('says so in %s, at a stage of the dataset’s own and as a status too', (locale, stage, status) => {
    const its = { ...names, locale, value: () => 'Effective', inline: () => 'Effective' };
    const t = translatorOf(locale);
    expect(stageInWords(own, its, t)).toBe(stage);
    expect(stageInline(own, its, t)).toBe(stage);
    expect(statusInWords({ date: '2017-06' }, 'under-discussion', dayOf('2022-03-01'), its, t)).toBe(status);
    expect(statusInWords({ date: '2017-06' }, 'ended', dayOf('2022-03-01'), its, t)).toBe(t('status.ended'));
  });
});

test.each<[Language, string, string]>([
  ['en', 'that day', 'that day (after the source of 11 October 2024)'],
  ['ru', 'тот день', 'тот день (позже даты источника: 11 октября 2024 г.)'],
  ['zh', '那天', '那天（晚于来源日期2024年10月11日）'],
])('a time after the source is marked in %s', (locale, phrase, marked) => {
  const its = { ...names, locale };
  const t = translatorOf(locale);
  expect(markBeyond(phrase, dataset, dayOf('2024-10-12'), its, t)).toBe(marked);
  expect(markBeyond(phrase, dataset, dayOf('2024-10-11'), its, t)).toBe(phrase);
  expect(markBeyond(phrase, dataset, undefined, its, t)).toBe(phrase);
});
