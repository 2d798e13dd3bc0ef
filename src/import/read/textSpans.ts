import type { Cell, CellColumn } from './table.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

/** Bytes as text if they are UTF-8, else as hexadecimal digits after "0x". */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  }
}

/**
 * Texts stored as UTF-8 in the bytes of a file: the text of row i is `bytes[starts[i] .. starts[i] + lengths[i])`; a
 * length of -1 means there is none. A text becomes a string only when requested.
 */
export class TextSpans implements CellColumn {
  /** The same bytes, for reading several at a time. */
  readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    readonly starts: Uint32Array,
    readonly lengths: Int32Array,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.starts.length;
  }

  at(i: number): Cell {
    const length = this.lengths[i] ?? -1;
    if (length < 0) return null;
    const start = this.starts[i] ?? 0;
    return textOfBytes(this.bytes.subarray(start, start + length));
  }
}
