/** Hash of a span of bytes, computed four bytes at a time. */
export function hashOfSpan(bytes: DataView, start: number, length: number): number {
  let hash = length;
  const words = start + (length & ~3);
  for (let at = start; at < words; at += 4) hash = mixed(hash, bytes.getInt32(at, true));
  for (let at = words; at < start + length; at++) hash = mixed(hash, bytes.getInt8(at));
  return hash >>> 0;
}

function mixed(hash: number, part: number): number {
  const next = Math.imul(hash ^ part, 0x9e3779b1);
  return next ^ (next >>> 15);
}

/**
 * Finds the places 0, 1, 2, … of a list by the hash of their content. A hash table with open addressing, at most half
 * full.
 */
export class PlaceTable {
  /** Place plus one, in the slot of its hash or a later one; 0 for a free slot. */
  #slots: Uint32Array;
  /** Hash of each place, so that the table can grow without reading the list again. */
  #hashes: Uint32Array;
  #size = 0;
  /** The hash last looked up, and the slot where it would go. */
  #hash = 0;
  #slot = 0;

  /** @param expected approximate number of places */
  constructor(expected = 0) {
    let length = 1 << 10;
    while (length <= 2 * expected) length *= 2;
    this.#slots = new Uint32Array(length);
    this.#hashes = new Uint32Array(length / 2);
  }

  /** The place with this hash for which `isSame` holds; -1 if there is none, in which case {@link add} adds it. */
  find(hash: number, isSame: (place: number) => boolean): number {
    const [slots, hashes] = [this.#slots, this.#hashes];
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let place = slots[slot] ?? 0; place > 0; place = slots[slot] ?? 0) {
      if (hashes[place - 1] === hash && isSame(place - 1)) return place - 1;
      slot = (slot + 1) & mask;
    }
    this.#hash = hash;
    this.#slot = slot;
    return -1;
  }

  /** Adds the next place under the hash that {@link find} just failed to find. */
  add(): void {
    this.#hashes[this.#size++] = this.#hash;
    this.#slots[this.#slot] = this.#size;
    if (2 * this.#size >= this.#slots.length) this.#grow();
  }

  #grow(): void {
    const hashes = new Uint32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const slots = new Uint32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let place = 0; place < this.#size; place++) {
      let slot = (hashes[place] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.#slots = slots;
  }
}
