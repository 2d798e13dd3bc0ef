import type { ByteSource } from '../table.ts';

/** Bytes examined at the start of a file. */
export const HEAD_BYTES = 4096;

/** Kinds recognised by their first bytes. */
const MAGIC = {
  zip: ['PK\x03\x04', 'PK\x05\x06'],
  parquet: ['PAR1'],
  pdf: ['%PDF-'],
  compound: ['\xd0\xcf\x11\xe0'],
  gzip: ['\x1f\x8b\x08'],
  archive: ['7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07', '\xfd7zXZ\0', '\x28\xb5\x2f\xfd'],
  database: ['SQLite format 3\0'],
  stata: ['<stata_dta>'],
  spss: ['$FL2', '$FL3'],
  'r-data': ['RDX2\n', 'RDX3\n', 'RDA2\n', 'RDA3\n', 'X\n\0\0\0', 'A\n2\n', 'A\n3\n'],
  arrow: ['ARROW1', 'FEA1'],
} as const;
/** Kinds recognised by bytes further on, with their offset. */
const INNER_MAGIC = [
  ['archive', 'ustar', 257],
  ['database', 'Standard Jet DB', 4],
  ['database', 'Standard ACE DB', 4],
  ['sas', '\xc2\xea\x81\x60\xb3\x14\x11\xcf\xbd\x92\x08\x00\x09\xc7\x31\x8c', 12],
] as const;

type Signed = keyof typeof MAGIC | 'sas';
/** What a file is, judged by its first bytes. */
export type Sniffed = Signed | 'excel-xml' | 'flat-ods' | 'html' | 'binary' | 'text';

/** Share of control characters above which a file is not text. */
const CONTROL_SHARE = 0.05;

/** Older Stata files: a version from 8 to 15, a byte order, and two bytes that never change. */
const isOldStata = ([version = 0, order, one, zero]: Uint8Array): boolean =>
  ((version >= 0x69 && version <= 0x73) || version === 0x6c) &&
  (order === 1 || order === 2) &&
  one === 1 &&
  zero === 0;

function markupOf(head: Uint8Array): Sniffed | null {
  const start = new TextDecoder('latin1').decode(head).replace(/^(ï»¿)?\s*/, '');
  if (/^<\?xml|^<(\w+:)?(Workbook|document)\b/.test(start)) {
    if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'excel-xml';
    if (start.includes('opendocument:xmlns:office')) return 'flat-ods';
  }
  return /^<(!doctype|html|head|body|meta|table|thead|tbody|tr|div|script|style|\?xml|!--)/i.test(start)
    ? 'html'
    : null;
}

/**
 * Share of control characters, not counting NUL, which a text may contain by accident, and tab, line breaks and
 * separators.
 */
function controlShare(head: Uint8Array): number {
  let controls = 0;
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x1c)) controls++;
  return head.length === 0 ? 0 : controls / head.length;
}

/** The kind that a file's signature states; null if there is no signature. */
function signedAs(head: Uint8Array): Signed | null {
  const start = String.fromCharCode(...head.subarray(0, 300));
  for (const [kind, all] of Object.entries(MAGIC))
    if (all.some((magic) => start.startsWith(magic))) return kind as Signed;
  const inner = INNER_MAGIC.find(([, magic, at]) => start.startsWith(magic, at));
  return inner?.[0] ?? (isOldStata(head) ? 'stata' : null);
}

/** Whether a file has a signature, so that no text encoding has to be found. */
export const isSigned = (head: Uint8Array): boolean => signedAs(head) !== null;

/**
 * Tells what a file is by its first bytes (at most {@link HEAD_BYTES}), whatever its name.
 * @param hasControls whether the text's encoding (UTF-16, ISO-2022) uses control bytes, so that they don't mean a binary file
 */
export function sniff(head: Uint8Array, hasControls: boolean): Sniffed {
  const signed = signedAs(head);
  if (signed) return signed;
  const markup = markupOf(hasControls ? head.filter((byte) => byte !== 0) : head);
  if (markup) return markup;
  if (hasControls) return 'text';
  return controlShare(head) > CONTROL_SHARE ? 'binary' : 'text';
}

/** The file extension in lower case, without the dot: "csv"; empty if there is none. */
export function endingOf(source: Pick<ByteSource, 'name'>): string {
  return /\.([a-z0-9]+)$/i.exec(source.name)?.[1]?.toLowerCase() ?? '';
}
