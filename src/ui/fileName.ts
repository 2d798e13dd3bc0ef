/** Maximum number of bytes of a name before its extension: file systems allow 255, and some programs add to it. */
const MAX_BYTES = 160;
const MAX_LETTERS = 80;
/** Names that Windows reserves for devices, also if followed by a dot and more. */
const RESERVED = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\..*)?$/i;

/** A number cut at the end of a name, which would then be a different number, with the punctuation before it. */
const HALF_NUMBER = /[\p{N}\p{P} ]+$/u;

/** As many whole characters as fit, without a number that was cut. */
function cut(text: string): string {
  const name = lettersThatFit(text);
  const isInNumber = /\p{N}$/u.test(name) && /^[.,–-]?\p{N}/u.test(text.slice(name.length));
  return isInNumber ? name.replace(HALF_NUMBER, '') : name;
}

function lettersThatFit(text: string): string {
  const encoder = new TextEncoder();
  let name = '';
  let bytes = 0;
  for (const letter of [...text].slice(0, MAX_LETTERS)) {
    bytes += encoder.encode(letter).length;
    if (bytes > MAX_BYTES) break;
    name += letter;
  }
  return name;
}

/** A file name from a text: letters of any script, digits and some punctuation; never empty, and safe on any system. */
export function fileName(text: string, extension: string): string {
  const words = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} .,()&'’–—，、：-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = cut(words).replace(/^[. ]+|[. ]+$/g, '');
  const safe = name === '' || RESERVED.test(name) ? `records ${name}`.trim() : name;
  return `${safe}.${extension}`;
}
