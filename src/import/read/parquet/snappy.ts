/** From this many bytes on, a block copy is faster than a loop. */
const LONG = 64;
/** Bytes copied at once, and how many too many that can be. */
const WORD = 4;
const BEYOND = WORD - 1;

const damaged = (what: string) => new Error(`snappy: ${what}`);

/** A number of up to four bytes, little-endian. */
function numberAt(input: Uint8Array, at: number, bytes: number): number {
  if (at + bytes > input.length) throw damaged('it ends within a number');
  let value = 0;
  for (let i = bytes - 1; i >= 0; i--) value = value * 256 + (input[at + i] ?? 0);
  return value;
}

/** Index of the first element, after the unpacked length. */
function afterLength(input: Uint8Array): number {
  let at = 0;
  while ((input[at] ?? 0) >= 0x80) at++;
  return at + 1;
}

/** Unpacks one block of Snappy. */
class Unpacker {
  readonly #to: DataView;
  readonly #from: DataView;
  #at = 0;

  constructor(
    private readonly input: Uint8Array,
    private readonly output: Uint8Array,
  ) {
    this.#to = new DataView(output.buffer, output.byteOffset, output.byteLength);
    this.#from = new DataView(input.buffer, input.byteOffset, input.byteLength);
  }

  unpack(): void {
    const { input } = this;
    for (let at = afterLength(input); at < input.length; ) {
      const tag = input[at++] ?? 0;
      const kind = tag & 3;
      if (kind === 0) {
        let length = (tag >>> 2) + 1;
        if (length > 60) {
          const bytes = length - 60;
          length = numberAt(input, at, bytes) + 1;
          at += bytes;
        }
        this.#literal(at, length);
        at += length;
      } else if (kind === 1) {
        this.#copy(((tag >>> 5) << 8) | numberAt(input, at, 1), ((tag >>> 2) & 7) + 4);
        at++;
      } else {
        const bytes = kind === 2 ? 2 : 4;
        this.#copy(numberAt(input, at, bytes), (tag >>> 2) + 1);
        at += bytes;
      }
    }
    if (this.#at !== this.output.length) throw damaged('it ends early');
  }

  /** Copies bytes from the input. */
  #literal(from: number, length: number): void {
    const at = this.#at;
    this.#at = at + length;
    if (from + length > this.input.length) throw damaged('it ends within a text');
    if (this.#at > this.output.length) throw damaged('it is longer than it says');
    if (length > LONG || from + length + BEYOND > this.input.length || this.#isNearEnd)
      this.output.set(this.input.subarray(from, from + length), at);
    else
      for (let i = 0; i < length; i += WORD)
        this.#to.setInt32(at + i, this.#from.getInt32(from + i, true), true);
  }

  /** Copies bytes unpacked earlier; they may overlap with those being written. */
  #copy(back: number, length: number): void {
    const at = this.#at;
    this.#at = at + length;
    if (back === 0 || back > at) throw damaged('it repeats what is not there');
    if (this.#at > this.output.length) throw damaged('it is longer than it says');
    const [to, output] = [this.#to, this.output];
    if (back < WORD || this.#isNearEnd) for (let i = at; i < this.#at; i++) output[i] = output[i - back] ?? 0;
    else for (let i = at; i < this.#at; i += WORD) to.setInt32(i, to.getInt32(i - back, true), true);
  }

  /** Whether a word that begins before the current position may end beyond the output. */
  get #isNearEnd(): boolean {
    return this.#at + BEYOND > this.output.length;
  }
}

/**
 * Unpacks a block of Snappy, a word at a time, into an output of exactly its size.
 * @throws Error if it is damaged or has another size; the content of `output` is then undefined
 */
export function unpackSnappy(input: Uint8Array, output: Uint8Array): void {
  new Unpacker(input, output).unpack();
}
