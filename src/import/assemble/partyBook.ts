import type { GroupParty } from '../../core/dataset.ts';
import { hashOf, slugOf } from '../../core/slug.ts';

/** Longest name of a party. */
const LONGEST = 300;

/** Code of a party that is not known: its letters and a hash, short enough for `pair=`. */
const ownCode = (name: string) =>
  `x${slugOf(name, LONGEST).replaceAll('-', '').slice(0, 9)}${hashOf(name.toLowerCase())}`.slice(0, 20);

/** The parties of a dataset by number, in the order in which they are met. */
export class PartyBook {
  readonly #numbers = new Map<string, number>();
  readonly #codes: string[] = [];
  readonly #groups = new Map<string, GroupParty>();

  /** Codes by number. */
  get codes(): readonly string[] {
    return this.#codes;
  }

  /** Parties that are no countries. */
  get groups(): readonly GroupParty[] {
    return [...this.#groups.values()];
  }

  /** Number of a country. */
  country(code: string): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    this.#numbers.set(code, this.#codes.length);
    this.#codes.push(code);
    return this.#codes.length - 1;
  }

  /** Number of a region or an organisation. */
  group(group: GroupParty): number {
    this.#groups.set(group.code, group);
    return this.country(group.code);
  }

  /** Number of a party that the atlas does not know, in the table's own words. */
  other(words: string): number {
    const name = words.slice(0, LONGEST);
    const code = ownCode(name);
    if (!this.#groups.has(code)) this.#groups.set(code, { type: 'other', code, name, members: [] });
    return this.country(code);
  }
}
