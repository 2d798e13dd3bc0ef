import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCountries } from '../../data/countries.ts';
import { foldText } from './fold.ts';
import { parsePartyNames } from './partyNames.ts';

const readData = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../public/data', name), 'utf8'));
type Meaning = readonly [string, string, string];

const input = readData('party-names.json') as {
  readonly parties: readonly (readonly [
    string,
    string | null,
    string | null,
    readonly string[],
    readonly string[],
  ])[];
  readonly unclear: readonly (readonly [readonly Meaning[], readonly string[]])[];
  readonly numbers: readonly (readonly [string, readonly Meaning[]])[];
  readonly codes: Readonly<Record<string, string>>;
};
const names = parsePartyNames(input);

type Named = readonly [string, readonly string[]];
const parties = input.parties.map(([code, , , list]): Named => [code, list]);
const former = input.parties.map(([code, , , , list]): Named => [code, list]);
const unclear = input.unclear.map(([meanings, list]): Named => [meanings.join('|'), list]);
const codesOf = (text: string) => names.meaningOf(text)?.meanings.map(({ code }) => code) ?? [];

describe('the data', () => {
  it('gives no folded name to two codes', () => {
    const owners = new Map<string, Set<string>>();
    for (const [code, list] of [...parties, ...former, ...unclear])
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
      for (const text of [code, ...(typeof name === 'string' ? [name] : Object.values(name))])
        if (!codesOf(text).includes(own)) missed.push(`${code}: ${text}`);
      if (m49 === null || own !== code) continue;
      const numeric = names.under('numeric');
      for (const text of [m49, String(Number(m49))])
        if (numeric.codeOf(text) !== own) missed.push(`${code}: ${text}`);
    }
    expect(missed).toEqual([]);
  });

  it('has places for all the states that its names and numbers mean', () => {
    const places = parseCountries(readData('countries.json'));
    const states = [...input.unclear, ...input.numbers].flatMap(
      ([first, second]) =>
        (typeof first === 'string' ? second : first) as readonly (readonly [string, string, string])[],
    );
    expect(states.filter(([code]) => !places.has(code))).toEqual([]);
  });

  it('finds every name it has, as it is written and in capitals', () => {
    const missed: string[] = [];
    const check = (list: readonly Named[], isFormerName: boolean) => {
      for (const [code, all] of list)
        for (const name of all)
          for (const text of [name, name.toUpperCase(), ` ${name}* `]) {
            const means = names.meaningOf(text);
            if (means?.meanings[0]?.code !== code || means.isFormerName !== isFormerName)
              missed.push(`${code}: ${text}`);
          }
    };
    check(parties, false);
    check(former, true);
    expect(missed).toEqual([]);
  });

  it('has no number of the Correlates of War list that means two states at a time', () => {
    for (const [number, meanings] of input.numbers) {
      const days = meanings.map(([, from, to]) => [from || '0000', to || '9999'] as const);
      for (const [i, [from]] of days.entries())
        if (i > 0) expect(from > (days[i - 1]?.[1] ?? ''), number).toBe(true);
    }
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
