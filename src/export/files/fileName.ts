/** Bytes of a name before its extension: file systems take 255, and some programs add to it. */
const MOST_BYTES = 160;
const MOST_LETTERS = 80;
/** Names that Windows keeps for devices, with whatever follows a dot. */
const RESERVED = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\..*)?$/i;

/** A number at the end that was cut, which then says another, with what led up to it. */
const HALF_NUMBER = /[\p{N}\p{P} ]+$/u;

/** As many whole letters as fit, without half a number at the end. */
function cut(text: string): string {
  const name = lettersThatFit(text);
  const isInNumber = /\p{N}$/u.test(name) && /^[.,–-]?\p{N}/u.test(text.slice(name.length));
  return isInNumber ? name.replace(HALF_NUMBER, '') : name;
}

function lettersThatFit(text: string): string {
  const encoder = new TextEncoder();
  let name = '';
  let bytes = 0;
  for (const letter of [...text].slice(0, MOST_LETTERS)) {
    bytes += encoder.encode(letter).length;
    if (bytes > MOST_BYTES) break;
    name += letter;
  }
  return name;
}

/** A file name of a text: letters of any script, digits and a few signs; never empty, and safe on any system. */
export function fileName(text: string, extension: string): string {
  const words = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} .,()&'’–-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = cut(words).replace(/^[. ]+|[. ]+$/g, '');
  const safe = name === '' || RESERVED.test(name) ? `records ${name}`.trim() : name;
  return `${safe}.${extension}`;
}
