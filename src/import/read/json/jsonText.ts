import { MAX_DEPTH } from '../limits.ts';
import { FileFault } from '../table.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Index of the quote that ends the string starting at `start`; -1 if there is none. */
function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

/**
 * Checks that a JSON text is not nested too deeply to be parsed, without parsing it.
 * @throws FileFault `too-deep` beyond {@link MAX_DEPTH} levels of arrays and objects
 */
export function checkDepth(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at);
      if (at === -1) return;
    } else if (code === 0x7b || code === 0x5b) {
      if (++depth > MAX_DEPTH) throw new FileFault('too-deep', { limit: MAX_DEPTH });
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const SPACE = /[ \t\r\n]*/y;

/** Index after what `pattern` (sticky) matches at `at`; `at` itself if it does not match. */
function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/**
 * Index of the first character from `from` on that isn't part of a string's content: its closing quote, or something
 * invalid.
 */
function pastCharacters(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || code < 0x20) return at;
    const next = code === BACKSLASH ? past(ESCAPE, text, at) : at + 1;
    // An escape cut by the end of the text is only incomplete, not invalid.
    if (next === at) return /^\\(u[0-9a-fA-F]{0,3})?$/.test(text.slice(at, at + 6)) ? text.length : at;
    at = next;
  }
  return at;
}

/**
 * Where a text stops being JSON: the index of the first invalid character, or the text's length if only its end is
 * missing. For texts that JSON.parse has rejected; does not use recursion.
 */
export function jsonFaultAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let wants: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma' | 'nothing' = 'value';
  const afterValue = (): typeof wants => (open.length === 0 ? 'nothing' : 'comma');
  let at = past(SPACE, text, 0);
  while (at < text.length) {
    const character = text[at];
    let next = at + 1;
    if (wants === 'nothing') return at;
    if (wants === 'colon') {
      if (character !== ':') return at;
      wants = 'value';
    } else if ((character === '}' || character === ']') && (wants === 'comma' || wants.endsWith('-or-end'))) {
      if (open.pop() !== (character === '}' ? '{' : '[')) return at;
      wants = afterValue();
    } else if (wants === 'comma') {
      if (character !== ',') return at;
      wants = open.at(-1) === '{' ? 'key' : 'value';
    } else if (character === '"') {
      next = pastCharacters(text, next);
      if (text[next] !== '"') return next;
      next++;
      wants = wants.startsWith('key') ? 'colon' : afterValue();
    } else if (wants.startsWith('key')) return at;
    else if (character === '{' || character === '[') {
      open.push(character);
      wants = character === '{' ? 'key-or-end' : 'value-or-end';
    } else {
      next = past(SCALAR, text, at);
      if (next === at)
        return /^[-\w.+]*$/.test(text.slice(at, at + 40)) && text.length - at < 40 ? text.length : at;
      wants = afterValue();
    }
    at = past(SPACE, text, next);
  }
  return text.length;
}

const LONG_NUMBER = /\d{16}|\d[eE]\+?\d{3}/;
const NUMBERS = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Puts quotes around numbers that would lose digits, so that they are read as they are written. */
function withLongNumbersQuoted(text: string): string {
  if (!LONG_NUMBER.test(text)) return text;
  const parts: string[] = [];
  const quote = (number: string) => {
    const isExact = /^-?\d+$/.test(number) ? Number.isSafeInteger : Number.isFinite;
    return isExact(Number(number)) ? number : `"${number}"`;
  };
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('"', at);
    const outside = text.slice(at, open === -1 ? text.length : open);
    parts.push(outside.replace(NUMBERS, quote));
    if (open === -1) break;
    const close = stringEnd(text, open);
    parts.push(text.slice(open, close === -1 ? text.length : close + 1));
    at = close === -1 ? text.length : close + 1;
  }
  return parts.join('');
}

/** JSON.parse, but integers beyond 2^53 and numbers out of range keep their digits, as strings. */
export function parseExact(text: string): unknown {
  return JSON.parse(withLongNumbersQuoted(text));
}

/** @throws FileFault `truncated` if the end is missing, `bad-json` otherwise, with `line` and `column` from 1 */
function refuse(text: string, at: number): never {
  const before = text.slice(0, at).split(/\r\n?|\n/);
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  if (at >= text.length) throw new FileFault('truncated', place);
  throw new FileFault('bad-json', { ...place, found: text.slice(at, at + 20) });
}

/**
 * Parses a JSON text after checking its depth. A sequence of objects, on any number of lines each, becomes an array.
 * @throws FileFault `too-deep`; `truncated` if its end is missing, `bad-json` otherwise, with `line` and `column`
 */
export function parseJson(text: string): unknown {
  checkDepth(text);
  try {
    return parseExact(text);
  } catch {
    return parseSeveral(text);
  }
}

/** Parses a sequence of objects, as printed by tools that write one value at a time. */
function parseSeveral(text: string): unknown[] {
  const values: unknown[] = [];
  for (let start = 0; start < text.length; ) {
    const rest = text.slice(start);
    const end = jsonFaultAt(rest);
    const isLast = end >= rest.length;
    // After the end of a value, only another object may begin.
    if (!isLast && rest[end] !== '{') refuse(text, start + end);
    try {
      values.push(parseExact(rest.slice(0, end)));
    } catch {
      refuse(text, start + end);
    }
    start += end;
  }
  return values;
}
