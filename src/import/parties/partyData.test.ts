import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCountries } from '../../data/countries.ts';
import { foldText } from './fold.ts';
import { parsePartyNames } from './partyNames.ts';

const readData = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../public/data', name), 'utf8'));
const input = readData('party-names.json') as {
  readonly parties: readonly (readonly [string, string | null, string | null, readonly string[]])[];
  readonly codes: Readonly<Record<string, string>>;
};
const names = parsePartyNames(input);

describe('the data', () => {
  it('gives no folded name to two codes', () => {
    const owners = new Map<string, Set<string>>();
    for (const [code, , , list] of input.parties)
      for (const name of list) {
        const { key } = foldText(name);
        expect(key, name).not.toBe('');
        owners.set(key, (owners.get(key) ?? new Set()).add(code));
      }
    expect([...owners].filter(([, codes]) => codes.size > 1)).toEqual([]);
    expect(names.size).toBe(owners.size);
  });

  it('finds every country by its codes and by its names in the table of countries', () => {
    const missed: string[] = [];
    for (const { code, m49, name } of parseCountries(readData('countries.json')).values()) {
      const own = input.codes[code] ?? code;
      const texts = [code, code.toLowerCase(), ...(typeof name === 'string' ? [name] : Object.values(name))];
      if (m49 !== null && own === code) texts.push(m49, String(Number(m49)));
      for (const text of texts) if (names.codeOf(text) !== own) missed.push(`${code}: ${text}`);
    }
    // In lower case it is a word before it is a code.
    expect(missed).toEqual(['AND: and', 'ISL: isl']);
  });

  it('finds every name it has, as it is written and in capitals', () => {
    const missed: string[] = [];
    for (const [code, , , list] of input.parties)
      for (const name of list)
        for (const text of [name, name.toUpperCase(), ` ${name}* `])
          if (names.codeOf(text) !== code) missed.push(`${code}: ${text}`);
    expect(missed).toEqual([]);
  });

  it('has no other code that is one of a country', () => {
    const own = new Set(input.parties.flatMap((party) => party.slice(0, 3)));
    expect(Object.keys(input.codes).filter((code) => own.has(code))).toEqual([]);
    for (const code of Object.values(input.codes)) expect(own).toContain(code);
  });

  it('is refused in another shape', () => {
    for (const other of [null, 1, 'x', [], {}, { parties: [['X']], codes: {}, hints: [] }])
      expect(() => parsePartyNames(other)).toThrow('unexpected shape');
  });
});
