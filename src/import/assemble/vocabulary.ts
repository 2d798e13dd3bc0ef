import type { VocabularyTerm } from '../../core/dataset.ts';
import { canonical, termIds } from './termIds.ts';

/** Values of a facet as they are met: those of the atlas's own list first, then the table's own. */
export class Vocabulary {
  readonly #codes = new Map<string, number>();
  /** The table's own, as met first and as their ids are made of; by text in lower case: their places. */
  readonly #own: { readonly label: string; idLabel: string }[] = [];
  readonly #places = new Map<string, number>();
  /** Code of what says nothing. */
  readonly unstated: number;

  /**
   * @param known values of the atlas's own list
   * @param taken what a value of the table is taken for, by trimmed text; null or absent: kept as it is
   */
  constructor(
    private readonly known: readonly string[],
    private readonly taken: Readonly<Record<string, string | null>>,
  ) {
    this.unstated = known.indexOf('unstated');
  }

  /** Code of a trimmed text; a text met for the first time becomes a value of its own. */
  codeOf(text: string): number {
    const met = this.#codes.get(text);
    if (met !== undefined) return met;
    const code = this.#codeOfNew(text);
    this.#codes.set(text, code);
    return code;
  }

  #codeOfNew(text: string): number {
    const said = Object.hasOwn(this.taken, text) ? this.taken[text] : undefined;
    const place = said ? this.known.indexOf(said) : -1;
    if (place >= 0) return place;
    const folded = text.toLowerCase();
    const alike = this.#places.get(folded) ?? this.#own.length;
    const met = this.#own[alike];
    if (met) met.idLabel = canonical(met.idLabel, text);
    else {
      this.#places.set(folded, alike);
      this.#own.push({ label: text, idLabel: text });
    }
    return this.known.length + alike;
  }

  /** A value of the table's own in its words, as met first; of the atlas's own list, its id; '' for what says nothing. */
  wordOf(code: number): string {
    if (code === this.unstated) return '';
    return this.known[code] ?? this.#own[code - this.known.length]?.label ?? '';
  }

  /** Values by code. */
  get values(): readonly string[] {
    return [...this.known, ...this.own.map(({ id }) => id)];
  }

  /** The table's own values, in the order in which they were met. */
  get own(): readonly VocabularyTerm[] {
    const ids = termIds(
      this.#own.map(({ idLabel }) => idLabel),
      this.known,
    );
    return this.#own.map(({ label }, i) => ({ id: ids[i] ?? '', label }));
  }
}
