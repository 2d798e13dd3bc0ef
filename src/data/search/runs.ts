import { grown } from '../../core/codeLists.ts';

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A list of numbers that grows as they are added. */
export class GrowingArray<A extends Numbers> {
  #values: A;
  length = 0;

  constructor(type: new (length: number) => A) {
    this.#values = new type(1 << 10);
  }

  /** The numbers so far, followed by unused room; may be a different array after the next {@link push}. */
  get values(): A {
    return this.#values;
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#values = grown(this.#values, 2 * this.length);
    this.#values[this.length++] = value;
  }
}

/**
 * Runs of Han, kana and Hangul, in which to look for sequences: those of entry i are in `letters[starts[i] .. starts[i
 * + 1])`, each preceded by the bit of its field, which is never a letter of a run.
 */
export interface Runs {
  readonly letters: Uint16Array;
  /** Ends with the last entry that has runs. */
  readonly starts: Uint32Array;
}

/** Builds runs, entry after entry. Trailing entries without runs take no room. */
export class RunsBuilder {
  readonly #letters = new GrowingArray(Uint16Array);
  readonly #starts = new GrowingArray(Uint32Array);

  /** Adds a folded run of a field of the last entry or a later one; `field` is its bit. */
  add(entry: number, run: string, field: number): void {
    while (this.#starts.length <= entry) this.#starts.push(this.#letters.length);
    this.#letters.push(field);
    for (let i = 0; i < run.length; i++) this.#letters.push(run.charCodeAt(i));
  }

  /** The runs, copied to arrays without spare room. */
  done(): Runs {
    return {
      letters: this.#letters.values.slice(0, this.#letters.length),
      starts: this.#starts.values.slice(0, this.#starts.length),
    };
  }
}

/** Smallest code of a letter in a run; larger than any field bit. */
const LETTERS_FROM = 0x1100;

/** The fields of an entry that contain a sequence, as bits. */
export function fieldsWith({ letters, starts }: Runs, entry: number, sequence: string): number {
  const [from, to] = [starts[entry] ?? letters.length, starts[entry + 1] ?? letters.length];
  const first = sequence.charCodeAt(0);
  let [fields, field] = [0, 0];
  for (let at = from; at < to; at++) {
    const letter = letters[at] ?? 0;
    if (letter < LETTERS_FROM) field = letter;
    else if (letter === first && (fields & field) === 0) {
      let i = 1;
      while (i < sequence.length && letters[at + i] === sequence.charCodeAt(i)) i++;
      if (i === sequence.length) fields |= field;
    }
  }
  return fields;
}
