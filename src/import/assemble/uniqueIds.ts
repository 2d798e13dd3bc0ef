import { hash32, hash32OfBytes } from '../../core/slug.ts';
import { type TextColumn, TextColumnBuilder } from '../../data/packed/textColumn.ts';
import type { TextSpans } from '../read/textSpans.ts';

/** Longest id that is numbered as it is. */
const MOST = 92;

/**
 * Ids that are each unique: the second "a" is "a-2". They are slugs, so ASCII; a million of them take no strings, only
 * their bytes and a table of where each is, found by its hash.
 */
export class UniqueIds {
  readonly #ids: TextColumnBuilder;
  /** Place of an id plus one at its hash or beyond; 0 where there is none. */
  #table: Uint32Array;
  /** Hashes by place, so that the table can grow without reading the ids again. */
  #hashes: Uint32Array;
  /** By an id that was asked for again: the number to try next. */
  readonly #next = new Map<string, number>();

  /** @param expected how many ids there will be, about */
  constructor(taken: Iterable<string> = [], expected = 0) {
    let size = 1 << 10;
    while (size <= 2 * expected) size *= 2;
    this.#ids = new TextColumnBuilder(expected);
    this.#table = new Uint32Array(size);
    this.#hashes = new Uint32Array(size / 2);
    for (const id of taken) this.take(id);
  }

  /** Takes an id, or where it is taken, the first free one with a number. @returns the id taken */
  take(id: string): string {
    if (this.#add(id)) return id;
    let number = this.#next.get(id) ?? 2;
    let free = `${id.slice(0, MOST)}-${number}`;
    while (!this.#add(free)) free = `${id.slice(0, MOST)}-${++number}`;
    this.#next.set(id, number + 1);
    return free;
  }

  /** Takes the id that stands in a row as ASCII, if it is free. @returns whether it was */
  takeSpan({ bytes, view, starts, lengths }: TextSpans, i: number): boolean {
    const [start, length] = [starts[i] ?? 0, lengths[i] ?? 0];
    const hash = hash32OfBytes(bytes, start, length);
    const slot = this.#slotFor(hash, (place) => this.#ids.holdsBytes(place, view, start, length));
    if (slot < 0) return false;
    this.#hashes[this.#ids.length] = hash;
    this.#ids.addBytes(view, start, length);
    this.#enter(slot);
    return true;
  }

  /** All ids in the order in which they were taken. */
  done(): TextColumn {
    return this.#ids.done();
  }

  #add(id: string): boolean {
    const hash = hash32(id);
    const slot = this.#slotFor(hash, (place) => this.#ids.holds(place, id));
    if (slot < 0) return false;
    this.#hashes[this.#ids.length] = hash;
    this.#ids.add(id);
    this.#enter(slot);
    return true;
  }

  /** Where in the table an id of this hash would stand; -1 where one is there that is held to be the same. */
  #slotFor(hash: number, isSame: (place: number) => boolean): number {
    const mask = this.#table.length - 1;
    let slot = hash & mask;
    for (let place = this.#table[slot] ?? 0; place > 0; place = this.#table[slot] ?? 0) {
      if (this.#hashes[place - 1] === hash && isSame(place - 1)) return -1;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Notes where the id added last stands. */
  #enter(slot: number): void {
    this.#table[slot] = this.#ids.length;
    if (2 * this.#ids.length >= this.#table.length) this.#grow();
  }

  #grow(): void {
    const hashes = new Uint32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#table = new Uint32Array(2 * this.#table.length);
    const mask = this.#table.length - 1;
    for (let place = 0; place < this.#ids.length; place++) {
      let slot = (hashes[place] ?? 0) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = place + 1;
    }
  }
}
