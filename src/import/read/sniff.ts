import type { ByteSource } from './table.ts';

/** What the first bytes of a file say it is. */
export type Sniffed = 'zip' | 'gzip' | 'parquet' | 'pdf' | 'legacy-xls' | 'html' | 'binary' | 'text';

/** Bytes at the start of a file that are looked at. */
export const HEAD_BYTES = 4096;

const MAGIC: readonly (readonly [Sniffed, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['legacy-xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b, 0x08]],
];

/** Share of control characters above which no text is meant. */
const CONTROL_SHARE = 0.05;

function isMarkup(head: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(head.subarray(0, 512)).replace(/^(ï»¿)?\s*/, '');
  return /^<(!doctype|html|head|body|table|script|\?xml|!--)/i.test(start);
}

/** Control characters other than NUL, which a text may hold by accident, and tab, line breaks and separators. */
function controlShare(head: Uint8Array): number {
  let controls = 0;
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x1c)) controls++;
  return head.length === 0 ? 0 : controls / head.length;
}

/**
 * Says what a file is by its first bytes (at most {@link HEAD_BYTES}), whatever its name.
 * @param utf16 whether the bytes were recognised as UTF-16, whose NULs are no sign of a binary file.
 */
export function sniff(head: Uint8Array, utf16: boolean): Sniffed {
  for (const [kind, magic] of MAGIC) if (magic.every((byte, i) => head[i] === byte)) return kind;
  if (utf16) return 'text';
  if (isMarkup(head)) return 'html';
  return controlShare(head) > CONTROL_SHARE ? 'binary' : 'text';
}

/** The file's ending in lower case, without the dot: "csv"; empty where there is none. */
export function endingOf(source: ByteSource): string {
  return /\.([a-z0-9]+)$/i.exec(source.name)?.[1]?.toLowerCase() ?? '';
}
