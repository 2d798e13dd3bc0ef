import type { Term } from '../../core/dataset.ts';
import { idOf } from './slugs.ts';
import { UniqueIds } from './uniqueIds.ts';

/** Values of a facet as they are met: those of the atlas's own list first, then the table's own. */
export class Vocabulary {
  readonly #ids: string[];
  readonly #codes = new Map<string, number>();
  /** By code: the text by which it was met first. */
  readonly #words = new Map<number, string>();
  readonly #own: Term[] = [];
  readonly #unique: UniqueIds;
  readonly #known: number;
  /** Code of what says nothing. */
  readonly unstated: number;

  /**
   * @param known values of the atlas's own list
   * @param taken what a value of the table is taken for, by trimmed text; null or absent: kept as it is
   */
  constructor(
    known: readonly string[],
    private readonly taken: Readonly<Record<string, string | null>>,
  ) {
    this.#ids = [...known];
    this.#known = known.length;
    this.unstated = known.indexOf('unstated');
    this.#unique = new UniqueIds(known);
  }

  /** Code of a trimmed text; a text met for the first time becomes a value of its own. */
  codeOf(text: string): number {
    const met = this.#codes.get(text);
    if (met !== undefined) return met;
    const code = this.#codeOfNew(text);
    this.#codes.set(text, code);
    if (!this.#words.has(code)) this.#words.set(code, text);
    return code;
  }

  #codeOfNew(text: string): number {
    const said = Object.hasOwn(this.taken, text) ? this.taken[text] : undefined;
    if (said) {
      const place = this.#ids.indexOf(said);
      if (place >= 0 && place < this.#known) return place;
    }
    const folded = text.toLowerCase();
    const alike = this.#own.findIndex(({ label }) => String(label).toLowerCase() === folded);
    if (alike >= 0) return this.#known + alike;
    this.#own.push({ id: this.#unique.take(idOf(text)), label: text });
    this.#ids.push(this.#own.at(-1)?.id ?? '');
    return this.#ids.length - 1;
  }

  /** A code in the words of the table, as they were met first; '' for one not met. */
  wordOf(code: number): string {
    return this.#words.get(code) ?? '';
  }

  /** Values by code. */
  get values(): readonly string[] {
    return this.#ids;
  }

  /** The table's own values, in the order in which they were met. */
  get own(): readonly Term[] {
    return this.#own;
  }
}
