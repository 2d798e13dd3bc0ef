/** How a text file's bytes become text. */
export interface Encoding {
  /** As TextDecoder names it: "utf-8", "utf-16le", "windows-1251". */
  readonly label: string;
  /** Bytes of the byte order mark at the start. */
  readonly mark: number;
  /** Whether the bytes seen were all ASCII, so that later ones may still say otherwise. */
  readonly ascii: boolean;
}

/** Valid multi-byte sequences of UTF-8 and bytes that belong to none. */
function utf8Counts(bytes: Uint8Array): { sequences: number; strays: number } {
  let sequences = 0;
  let strays = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    let k = 1;
    while (k < length && i + k < bytes.length && ((bytes[i + k] ?? 0) & 0xc0) === 0x80) k++;
    // A sequence that the end of the sample cuts is no stray.
    if (length > 0 && (k === length || i + k === bytes.length)) {
      sequences++;
      i += k - 1;
    } else strays++;
  }
  return { sequences, strays };
}

/**
 * windows-1251 or windows-1252, by whether the letters beyond ASCII stand together, as in Cyrillic words, or alone
 * among Latin ones.
 */
function singleByte(bytes: Uint8Array): string {
  let letters = 0;
  let together = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0xc0) continue;
    letters++;
    if ((bytes[i - 1] ?? 0) >= 0xc0 || (bytes[i + 1] ?? 0) >= 0xc0) together++;
  }
  return letters > 0 && together / letters > 0.5 ? 'windows-1251' : 'windows-1252';
}

/** UTF-16 without a byte order mark: NULs at every other place, in one half only. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length, 4096) >> 1;
  let first = 0;
  let second = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) first++;
    if (bytes[2 * i + 1] === 0) second++;
  }
  if (pairs < 2 || Math.max(first, second) < pairs * 0.1) return null;
  if (second > first * 5) return 'utf-16le';
  return first > second * 5 ? 'utf-16be' : null;
}

/** The encoding of bytes beyond ASCII where no mark says it: UTF-8 even with a few broken places, else a Windows one. */
export function encodingOfBytes(bytes: Uint8Array): string {
  const { sequences, strays } = utf8Counts(bytes);
  return strays * 10 <= sequences ? 'utf-8' : singleByte(bytes);
}

/** The encoding of a file by its first bytes; `asked` is taken where TextDecoder knows it. */
export function detectEncoding(bytes: Uint8Array, asked?: string): Encoding {
  const [a, b, c] = bytes;
  const marked =
    a === 0xef && b === 0xbb && c === 0xbf
      ? { label: 'utf-8', mark: 3 }
      : a === 0xff && b === 0xfe
        ? { label: 'utf-16le', mark: 2 }
        : a === 0xfe && b === 0xff
          ? { label: 'utf-16be', mark: 2 }
          : null;
  const known = asked === undefined ? null : labelOf(asked);
  if (known !== null) return { label: known, mark: marked?.label === known ? marked.mark : 0, ascii: false };
  if (marked) return { ...marked, ascii: false };
  const wide = utf16WithoutMark(bytes);
  if (wide) return { label: wide, mark: 0, ascii: false };
  const ascii = !bytes.some((byte) => byte >= 0x80);
  return { label: ascii ? 'utf-8' : encodingOfBytes(bytes), mark: 0, ascii };
}

function labelOf(asked: string): string | null {
  try {
    return new TextDecoder(asked).encoding;
  } catch {
    return null;
  }
}
