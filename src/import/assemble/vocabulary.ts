import type { Sector, VocabularyTerm } from '../../core/dataset.ts';
import { hashOf, idOf } from '../../core/slug.ts';
import type { Language } from '../../core/viewState.ts';
import { UniqueIds } from './uniqueIds.ts';

/** The sector of records that name none. */
export const UNSTATED_SECTOR: Sector = {
  id: 'unstated',
  label: { en: 'Not stated', ru: 'Не указано', zh: '未说明' } satisfies Record<Language, string>,
  crossCutting: true,
};

/** Letters of an id that are kept if a hash follows. */
const MAX_STEM = 80;
const HASH = 6;

const hashed = (id: string, label: string) =>
  `${id.slice(0, MAX_STEM)}-${hashOf(label.toLowerCase()).slice(0, HASH)}`;

/**
 * Ids for the labels of a table's own sectors or terms, in the same order. Links contain them, so they depend only on
 * the labels, never on the order of rows: labels that would share an id each get a hash.
 *
 * @param usedIds ids in use for something else
 */
export function termIds(labels: readonly string[], usedIds: readonly string[]): string[] {
  const wanted = labels.map(idOf);
  const met = new Set(usedIds);
  const shared = new Set<string>();
  for (const id of wanted) {
    if (met.has(id)) shared.add(id);
    met.add(id);
  }
  const unique = new UniqueIds(usedIds);
  const ids = new Map<string, string>();
  for (const [i, label] of [...labels.entries()].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const id = wanted[i] ?? '';
    ids.set(label, unique.take(shared.has(id) ? hashed(id, label) : id));
  }
  return labels.map((label) => ids.get(label) ?? '');
}

/** Values of a facet in order of appearance: first those of the atlas's own list, then the table's own. */
export class FacetTerms {
  readonly #codes = new Map<string, number>();
  /** The table's own values: the first spelling met, and the alphabetically first one, which the id is made from. */
  readonly #own: { readonly label: string; idLabel: string }[] = [];
  /** Index of the table's own values, by lower-case text. */
  readonly #places = new Map<string, number>();
  /** Code for "not stated". */
  readonly unstated: number;

  /**
   * @param known values of the atlas's own list
   * @param mapped what a value of the table is mapped to, by trimmed text; null or absent: kept as it is
   */
  constructor(
    private readonly known: readonly string[],
    private readonly mapped: Readonly<Record<string, string | null>> = {},
  ) {
    this.unstated = known.indexOf('unstated');
  }

  /** Code for a trimmed text; a text met for the first time becomes a new value. */
  codeOf(text: string): number {
    const met = this.#codes.get(text);
    if (met !== undefined) return met;
    const code = this.#codeOfNew(text);
    this.#codes.set(text, code);
    return code;
  }

  #codeOfNew(text: string): number {
    const target = Object.hasOwn(this.mapped, text) ? this.mapped[text] : undefined;
    const place = target ? this.known.indexOf(target) : -1;
    if (place >= 0) return place;
    const folded = text.toLowerCase();
    const alike = this.#places.get(folded) ?? this.#own.length;
    const met = this.#own[alike];
    if (!met) {
      this.#places.set(folded, alike);
      this.#own.push({ label: text, idLabel: text });
    } else if (text < met.idLabel) met.idLabel = text;
    return this.known.length + alike;
  }

  /**
   * The word for a code: the first spelling met for a table's own value, the id for one of the atlas's own list, '' for
   * "not stated".
   */
  wordOf(code: number): string {
    if (code === this.unstated) return '';
    return this.known[code] ?? this.#own[code - this.known.length]?.label ?? '';
  }

  /** The table's own values, in order of first appearance. */
  get own(): readonly VocabularyTerm[] {
    const labels = this.#own.map(({ idLabel }) => idLabel);
    const ids = termIds(labels, this.known);
    return this.#own.map(({ label }, i) => ({ id: ids[i] ?? '', label }));
  }

  /**
   * Orders the table's own values by how many rows have them.
   * @param codes codes by row, as returned by {@link codeOf}
   * @returns the own values in that order, all values by their new code, and the new codes by row
   */
  byFrequency(codes: Uint16Array): {
    readonly own: readonly VocabularyTerm[];
    readonly values: readonly string[];
    readonly codes: Uint16Array;
  } {
    const known = this.known.length;
    const counts = new Uint32Array(known + this.#own.length);
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    const order = this.own
      .map((term, i) => ({ term, code: known + i }))
      .sort((a, b) => (counts[b.code] ?? 0) - (counts[a.code] ?? 0) || a.code - b.code);
    const newCode = Uint16Array.from(counts.keys());
    for (const [i, { code }] of order.entries()) newCode[code] = known + i;
    const own = order.map(({ term }) => term);
    return {
      own,
      values: [...this.known, ...own.map(({ id }) => id)],
      codes: codes.map((code) => newCode[code] ?? 0),
    };
  }
}
