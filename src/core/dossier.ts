import type { Agreement, Amount } from './dataset';
import type { Names } from './names';
import type { Pair } from './viewState';

/** People who speak for a party; null where the source names none. */
export interface SideOfPair {
  readonly side: string | null;
  readonly persons: readonly { readonly name: string; readonly roles: string }[];
}

/** Everyone named, once each with all roles, by side: the pair's sides first. */
export function sidesOf(agreements: readonly Agreement[], pair: Pair, names: Names): readonly SideOfPair[] {
  const sides = new Map<string | null, Map<string, Set<string>>>(pair.map((code) => [code, new Map()]));
  for (const person of agreements.flatMap(({ people }) => people ?? [])) {
    const side = person.side ?? null;
    const persons = sides.get(side) ?? new Map<string, Set<string>>();
    sides.set(side, persons);
    const name = names.text(person.name);
    const roles = persons.get(name) ?? new Set<string>();
    persons.set(name, roles);
    if (person.role !== undefined) roles.add(names.text(person.role));
  }
  return [...sides]
    .filter(([, persons]) => persons.size > 0)
    .map(([side, persons]) => ({
      side,
      persons: [...persons].map(([name, roles]) => ({ name, roles: [...roles].join('; ') })),
    }));
}

/** Every amount of the records, in their order. */
export const amountsIn = (agreements: readonly Agreement[]): readonly Amount[] =>
  agreements.flatMap(({ amounts }) => amounts ?? []);
