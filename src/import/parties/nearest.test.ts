import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { names } from '../../testing/guesses.ts';
import { agree, hasQualifier } from './nearest.ts';

describe('words that tell countries apart', () => {
  it.each([
    ['souht sudan', 'south sudan', true],
    ['sputh korea', 'south korea', true],
    ['suth korea', 'south korea', true],
    ['north sudan', 'south sudan', false],
    ['noth sudan', 'south sudan', false],
    ['sudan', 'south sudan', false],
    ['s sudan', 'sudan', false],
    ['s sudan', 'south sudan', true],
    ['eq guinea', 'guinea', false],
    ['new guinea', 'guinea', false],
    ['democratic republic korea', 'republic korea', false],
    ['южная корея', 'северная корея', false],
    ['kenyaa', 'kenya', true],
  ])('%j as a slip of %j: %s', (text, name, agrees) => expect(agree(text, name)).toBe(agrees));

  it('are found in any case', () => {
    expect(hasQualifier(['North', 'Sudan'])).toBe(true);
    expect(hasQualifier(['Ministry', 'Kenya'])).toBe(false);
  });
});

describe('a suggestion', () => {
  it.each([
    ['North Sudan', null],
    ['N. Sudan', null],
    ['West Guinea', null],
    ['Democratic Kenya', null],
    ['Is.', null],
    ['East Samoa', null],
    ['Ministry of Trade of North Sudan', null],
    ['Government of S. Kenya', null],
    ['North Korean', 'PRK'],
    ['Souht Sudan', 'SSD'],
    ['North Vietnm', 'VDR'],
  ])('for %j is %j', (text, code) => expect(names.suggest(text)).toBe(code));

  it('is never the country without the word that tells another apart', () => {
    const plain = [...names.codes.alpha3.values()].map((code) => [code, english.of(code)] as const);
    const known = plain.filter(
      ([, name]) => name !== undefined && !name.includes('.') && !hasQualifier(name.split(/[\s-]/)),
    );
    const words = [
      'North',
      'South',
      'East',
      'West',
      'N.',
      'S.',
      'E.',
      'W.',
      'Equatorial',
      'Eq.',
      'New',
      'Democratic',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom(...words), ([code, name], word) => {
        const text = `${word} ${name}`;
        const means = names.meaningOf(text)?.meanings.map((each) => each.code) ?? [];
        if (!means.includes(code)) expect(names.suggest(text), text).not.toBe(code);
      }),
      { numRuns: 1000 },
    );
  });
});

const regions = new Intl.DisplayNames('en', { type: 'region' });
const english = {
  of(code: string): string | undefined {
    const [alpha2] = [...names.codes.alpha2].find(([, alpha3]) => alpha3 === code) ?? [];
    return alpha2 && /^(?!UK|EL|SU|YU|DD|YD|VD|AN)[A-Z]{2}$/.test(alpha2) ? regions.of(alpha2) : undefined;
  },
};
