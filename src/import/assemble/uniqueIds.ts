import { hash32, hash32OfBytes } from '../../core/slug.ts';
import { type TextColumn, TextColumnBuilder } from '../../data/packed/textColumn.ts';
import type { TextSpans } from '../read/textSpans.ts';
import { PlaceTable } from './placeTable.ts';

/** Longest id that gets a number without being cut. */
const MAX_STEM = 92;

/**
 * Unique ids: the second "a" becomes "a-2". They are slugs, so ASCII; a million of them need no strings, only their
 * bytes and a table of their places.
 */
export class UniqueIds {
  readonly #ids: TextColumnBuilder;
  readonly #places: PlaceTable;
  /** For an id that was requested again: the number to try next. */
  readonly #next = new Map<string, number>();

  /** @param expected approximate number of ids */
  constructor(usedIds: Iterable<string> = [], expected = 0) {
    this.#ids = new TextColumnBuilder(expected);
    this.#places = new PlaceTable(expected);
    for (const id of usedIds) this.take(id);
  }

  /** Takes an id or, if it is taken, the first free one with a number added. @returns the id taken */
  take(id: string): string {
    if (this.#add(id)) return id;
    let number = this.#next.get(id) ?? 2;
    let free = `${id.slice(0, MAX_STEM)}-${number}`;
    while (!this.#add(free)) free = `${id.slice(0, MAX_STEM)}-${++number}`;
    this.#next.set(id, number + 1);
    return free;
  }

  /** Takes the ASCII id of a row, if it is free. @returns whether it was free */
  takeSpan({ bytes, view, starts, lengths }: TextSpans, i: number): boolean {
    const [start, length] = [starts[i] ?? 0, lengths[i] ?? 0];
    const isSame = (place: number) => this.#ids.holdsBytes(place, view, start, length);
    if (this.#places.find(hash32OfBytes(bytes, start, length), isSame) >= 0) return false;
    this.#places.add();
    this.#ids.addBytes(view, start, length);
    return true;
  }

  /** All ids in the order in which they were taken. */
  done(): TextColumn {
    return this.#ids.done();
  }

  #add(id: string): boolean {
    if (this.#places.find(hash32(id), (place) => this.#ids.holds(place, id)) >= 0) return false;
    this.#places.add();
    this.#ids.add(id);
    return true;
  }
}
