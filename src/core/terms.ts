/** A term of a text: how it is written, where, and how it is compared. */
export interface Term {
  readonly start: number;
  readonly end: number;
  /** Lower case, without diacritics. */
  readonly folded: string;
}

const ASCII = /^\p{ASCII}*$/u;

/** Lower case without diacritics: "Popović" and "popovic" are the same, as are "ё" and "е". */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

/** Scripts written without blanks: every character is a term, so that any part of a word is found. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;

/** Letters that stand together, cut where a script without blanks begins. */
function parts(word: string): string[] {
  return CJK.test(word) && word.length > 1
    ? (word.match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
      ) ?? [])
    : [word];
}

/** The terms of a text, in order. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(WORD)) {
    let start = match.index;
    for (const part of parts(match[0])) {
      terms.push({ start, end: start + part.length, folded: fold(part) });
      start += part.length;
    }
  }
  return terms;
}

/** The terms of a text as they are compared, in order. */
export function foldedTerms(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return termsOf(text).map(({ folded }) => folded);
}

/** Folded terms, as far as highlighting needs them. */
export type TermSet = Pick<ReadonlySet<string>, 'has' | 'size'>;

/** A stretch of a text, and whether it is a hit. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** A text cut into hits and what lies between them; `hits` are folded terms. */
export function highlight(text: string, hits: TermSet): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { start, end, folded } of hits.size === 0 ? [] : termsOf(text)) {
    if (!hits.has(folded)) continue;
    if (start > done) stretches.push({ text: text.slice(done, start), hit: false });
    stretches.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), hit: false });
  return stretches;
}
