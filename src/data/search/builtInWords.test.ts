import { describe, expect, test } from 'vitest';
import { columns, places } from '../../testing/builtIn.ts';
import { buildLocalIndex } from './textIndex.ts';

const index = buildLocalIndex(columns, (code) => places.get(code)?.name);
const found = (words: string) => [...index.find(words).ranked].map((row) => columns.idOf(row));

describe('the words of the built-in dataset', () => {
  test.each([
    ['a prefix', 'satelli', 'sco-mobile-satellite-2017'],
    ['without diacritics', 'popovic', 'srb-digital-talks-2017'],
    ['with a typing error', 'blokchain', 'kaz-digital-technologies-2017'],
    ['a person', 'Yin Yong', 'chn-moscow-beijing-2024'],
    ['a body', 'Kurchatov', 'blr-union-state-strategy-2024'],
    ['a commitment', 'frequencies border', 'chn-ict-subcommittee-2017'],
    ['a country in Russian', 'Туркмен', 'tkm-ict-mou-2022'],
    ['a country in Chinese', '塔吉克', 'tjk-digital-projects-2024'],
  ])('%s: “%s” finds %s', (_, words, id) => {
    expect(found(words)).toContain(id);
  });

  test('every word must be found', () => {
    expect(found('Kurchatov satellite')).toEqual([]);
  });

  test('a title counts more than a note', () => {
    expect(found('satellite')[0]).toBe('sco-mobile-satellite-2017');
  });

  test('short words forgive nothing', () => {
    expect(found('IP')).not.toContain('cog-ict-2022');
  });

  test('the mask holds what the ranking holds', () => {
    const { mask, ranked } = index.find('digital');
    expect([...mask.keys()].filter((row) => mask[row] === 1)).toEqual([...ranked].sort((a, b) => a - b));
  });
});
