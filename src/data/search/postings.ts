import { isRun } from '../../core/tokens.ts';
import { pairsOf } from '../../core/wordMatch.ts';
import { GrowingArray, type Runs, RunsBuilder } from './runs.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Entries of term i: `entries[offsets[i] .. offsets[i + 1])`, ascending, with the fields that hold it as bits. */
export interface Postings {
  readonly vocabulary: Vocabulary;
  readonly offsets: Uint32Array;
  readonly entries: Uint32Array;
  readonly fields: Uint8Array;
  readonly runs: Runs;
}

/** Builds postings, entry after entry. */
export class PostingsBuilder {
  /** By term: its number, in order of appearance. */
  readonly #numbers = new Map<string, number>();
  /** Terms of the entries, one entry after another, each term once per entry. */
  readonly #terms = new GrowingArray(Uint32Array);
  readonly #fields = new GrowingArray(Uint8Array);
  /** By entry: where its terms begin. */
  readonly #begins = new GrowingArray(Uint32Array);
  /** By number of a term: the index of its last occurrence plus one, and the number of entries that have it. */
  readonly #lasts = new GrowingArray(Uint32Array);
  readonly #counts = new GrowingArray(Uint32Array);
  readonly #runs = new RunsBuilder();
  #begin = 0;

  /** Begins the next entry; the first is 0. */
  next(): void {
    this.#begin = this.#terms.length;
    this.#begins.push(this.#begin);
  }

  /** Adds folded terms of one field of the current entry; `field` is its bit. */
  add(terms: readonly string[], field: number): void {
    for (const term of terms)
      if (isRun(term)) this.#addRun(term, field);
      else if (term !== '') this.#addTerm(term, field);
  }

  #addRun(run: string, field: number): void {
    this.#runs.add(this.#begins.length - 1, run, field);
    for (const pair of pairsOf(run)) this.#addTerm(pair, field);
  }

  #addTerm(term: string, field: number): void {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
      this.#lasts.push(0);
      this.#counts.push(0);
    }
    const last = this.#lasts.values[number] ?? 0;
    if (last > this.#begin) {
      const fields = this.#fields.values;
      fields[last - 1] = (fields[last - 1] ?? 0) | field;
      return;
    }
    this.#terms.push(number);
    this.#fields.push(field);
    this.#lasts.values[number] = this.#terms.length;
    this.#counts.values[number] = (this.#counts.values[number] ?? 0) + 1;
  }

  /** The postings; the builder can't be used afterwards. */
  done(): Postings {
    const sorted = [...this.#numbers.keys()].sort();
    const size = this.#terms.length;
    const offsets = new Uint32Array(sorted.length + 1);
    // By number of a term: index for its next entry.
    const places = new Uint32Array(sorted.length);
    sorted.forEach((term, i) => {
      const number = this.#numbers.get(term) ?? 0;
      places[number] = offsets[i] ?? 0;
      offsets[i + 1] = (offsets[i] ?? 0) + (this.#counts.values[number] ?? 0);
    });
    this.#numbers.clear();
    const [entries, fields] = [new Uint32Array(size), new Uint8Array(size)];
    this.next();
    const [terms, begins, bits] = [this.#terms.values, this.#begins.values, this.#fields.values];
    for (let entry = 0; entry < this.#begins.length - 1; entry++) {
      const end = begins[entry + 1] ?? 0;
      for (let i = begins[entry] ?? 0; i < end; i++) {
        const number = terms[i] ?? 0;
        const place = places[number] ?? 0;
        entries[place] = entry;
        fields[place] = bits[i] ?? 0;
        places[number] = place + 1;
      }
    }
    return { vocabulary: vocabularyOf(sorted), offsets, entries, fields, runs: this.#runs.done() };
  }
}
