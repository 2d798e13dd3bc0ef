import { describe, expect, test } from 'vitest';
import { publicJson } from '../testing/builtIn.ts';
import { validateDataset } from './validate.ts';

/** The built-in dataset as loose JSON, to be spoilt. */
// biome-ignore lint/suspicious/noExplicitAny: the point is to put anything anywhere
const loose = (): any => publicJson('russia-digital-economy.json');

// biome-ignore lint/suspicious/noExplicitAny: as above
function problemsOf(spoil: (data: any) => void): readonly { path: string; message: string }[] {
  const data = loose();
  spoil(data);
  const result = validateDataset(data);
  return result.ok ? [] : result.problems;
}

describe('a dataset that is wrong', () => {
  test.each([
    ['$.agreements[0].title', (d: ReturnType<typeof loose>) => delete d.agreements[0].title],
    ['$.agreements[1].kind', (d: ReturnType<typeof loose>) => (d.agreements[1].kind = 'treaty')],
    [
      '$.agreements[2].parties[1].code',
      (d: ReturnType<typeof loose>) => (d.agreements[2].parties[1].code = 'China'),
    ],
    ['$.agreements[0].colour', (d: ReturnType<typeof loose>) => (d.agreements[0].colour = 'red')],
    ['$.agreements[3].title.en', (d: ReturnType<typeof loose>) => (d.agreements[3].title = { en: 4 })],
    ['$.agreements[4].date', (d: ReturnType<typeof loose>) => (d.agreements[4].date = '2014-02-31')],
    ['$.agreements[4].validity', (d: ReturnType<typeof loose>) => (d.agreements[4].validity = '2026/2024')],
    ['$.agreements[5].id', (d: ReturnType<typeof loose>) => (d.agreements[5].id = d.agreements[4].id)],
    ['$.agreements[6].sectors[0]', (d: ReturnType<typeof loose>) => (d.agreements[6].sectors = ['space'])],
    [
      '$.agreements[7].relations[0].to',
      (d: ReturnType<typeof loose>) => (d.agreements[7].relations[0].to = 'gone'),
    ],
    ['$.agreements[8].parties', (d: ReturnType<typeof loose>) => (d.agreements[8].parties = 'CHN')],
    [
      '$.agreements[1].people[0].side',
      (d: ReturnType<typeof loose>) => (d.agreements[1].people[0].side = 'USA'),
    ],
    [
      '$.agreements[0].sources[0].url',
      (d: ReturnType<typeof loose>) => (d.agreements[0].sources[0].url = 'javascript:alert(1)'),
    ],
    ['$.agreements[2].stage', (d: ReturnType<typeof loose>) => (d.agreements[2].stage = 'maybe')],
    ['$.sectors', (d: ReturnType<typeof loose>) => (d.sectors = [])],
  ])('%s is named', (path, spoil) => {
    expect(problemsOf(spoil).map((problem) => problem.path)).toContain(path);
  });

  test('all problems are reported at once', () => {
    const problems = problemsOf((d) => {
      delete d.title;
      d.agreements[0].stage = 7;
      d.agreements[9].level = 3;
    });
    expect(problems.map((problem) => problem.path)).toEqual([
      '$.title',
      '$.agreements[0].stage',
      '$.agreements[9].level',
    ]);
  });

  test.each([
    ['nothing', null],
    ['a number', 5],
    ['a text', '<html>'],
    ['a list', []],
    ['an empty object', {}],
    ['prototype keys', JSON.parse('{"__proto__": {"a": 1}, "constructor": 5}')],
    ['a very deep list', Array.from({ length: 5000 }).reduce<unknown>((inner) => [inner], [])],
  ])('%s is refused without a throw', (_, input) => {
    const result = validateDataset(input);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems[0]?.message).toBeTruthy();
  });
});
