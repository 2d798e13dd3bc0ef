import { hashOfText } from './wordWriter.ts';

/** Hashes of texts that are kept; those of the columns are fewer. */
const KEPT = 10_000;

/** Hashes of texts, of which each is made once. */
export class TextHashes {
  readonly #known = new Map<string, Int32Array>();

  of(text: string): Int32Array {
    let known = this.#known.get(text);
    if (!known) {
      known = hashOfText(text);
      if (this.#known.size >= KEPT) this.#known.clear();
      this.#known.set(text, known);
    }
    return known;
  }
}
