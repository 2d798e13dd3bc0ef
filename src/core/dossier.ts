import { addRowsOfCodes } from './codeCounts.ts';
import type { Agreement } from './dataset.ts';
import { dateInWords } from './dateWords.ts';
import type { Names, Translate } from './names.ts';
import type { Snapshot } from './snapshot.ts';
import type { Pair } from './viewState.ts';

/** People who speak for a party; null if the source names no party. */
export interface SideOfPair {
  readonly side: string | null;
  readonly persons: readonly { readonly name: string; readonly roles: string }[];
}

/** Everyone named, each once with all their roles, grouped by side; the sides of the pair come first. */
export function peopleBySide(agreements: readonly Agreement[], pair: Pair, names: Names): SideOfPair[] {
  const sides = new Map<string | null, Map<string, Set<string>>>(pair.map((code) => [code, new Map()]));
  for (const { people } of agreements)
    for (const person of people ?? []) {
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

/** How many of the records shown have each sector, most first. */
export function sectorCounts({ columns, result }: Pick<Snapshot, 'columns' | 'result'>) {
  const { values } = columns.domains.sector;
  const rows = addRowsOfCodes(columns.sector, result.rows, new Uint32Array(values.length));
  return values
    .map((id, code) => ({ id, count: rows[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** Every amount, each with a unique key. */
export const amountsOf = (agreements: readonly Agreement[]) =>
  agreements.flatMap(({ id, amounts = [] }) => amounts.map((amount, i) => ({ key: `${id} ${i}`, amount })));

/** Each source once, with the number of its sections that the records cite. */
export function sourcesOf(
  agreements: readonly Agreement[],
  names: Names,
  t: Translate,
): { readonly title: string; readonly locators: number }[] {
  const sources = new Map<string, Set<string>>();
  for (const each of agreements)
    for (const { publisher, title, date, locator } of each.sources) {
      const day = date === undefined || date === '' ? '' : dateInWords(date, t, names.locale);
      const parts = [publisher ?? '', names.text(title), day].filter((part) => part !== '');
      const key = parts.join(', ');
      const locators = sources.get(key) ?? new Set<string>();
      sources.set(key, locators);
      if (locator !== undefined) locators.add(names.text(locator));
    }
  return [...sources].map(([title, locators]) => ({ title, locators: locators.size }));
}
