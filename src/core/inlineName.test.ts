import { expect, test } from 'vitest';
import { inlineName, lowerFirst } from './shortName.ts';

test('labels of the catalogue begin small in a sentence, abbreviations do not', () => {
  expect(lowerFirst('In force')).toBe('in force');
  expect(lowerFirst('В силе по 31 декабря 2021 г.')).toBe('в силе по 31 декабря 2021 г.');
  expect(lowerFirst('AI & emerging technology')).toBe('AI & emerging technology');
});

test("of a dataset's own labels only phrases do", () => {
  expect(inlineName('Telecoms & connectivity')).toBe('telecoms & connectivity');
  expect(inlineName('Телеком и связь')).toBe('телеком и связь');
  for (const name of [
    'Berne',
    'Arms Control',
    'Fisheries and Wildlife',
    'Treaty approved by Senate 100-0 (#173 Ex.)',
    '一带一路',
    'AI & emerging technology',
  ])
    expect(inlineName(name)).toBe(name);
});
