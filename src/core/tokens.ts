import { amountsIn, amountTermsOf } from './amountTerms.ts';
import { currencyBeside } from './currencyBeside.ts';
import { fold } from './fold.ts';
import { shortName } from './shortName.ts';

/** A term of a text: how it is written, where, and how it is compared. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, without diacritics; see {@link fold}. */
  readonly folded: string;
}

const ASCII = /^\p{ASCII}*$/u;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Han, kana and Hangul, whose words stand within others: letters of them in a row are a term, a run. */
const RUN = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;
const PART =
  /(?:[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]\p{M}*)+|[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]+/gu;
/** No letter of a run comes before it. */
const FIRST_OF_RUNS = '\u1100';

/** Whether a term is a run of Han, kana or Hangul. Sequences of it are found wherever they stand in it. */
export const isRun = (term: string): boolean => term >= FIRST_OF_RUNS && RUN.test(term);

/** Letters that stand together, cut where a run begins or ends. */
const parts = (word: string): string[] => (RUN.test(word) ? (word.match(PART) ?? []) : [word]);

/** The terms of a text, in order. */
export function tokensOf(text: string): Token[] {
  const terms: Token[] = [];
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
  return tokensOf(text).map(({ folded }) => folded);
}

/** Terms that a text says of an amount which it does not spell out, as {@link moneyTerm} writes them. */
const UNSPELT = /#[\d.]+#[a-z]*/g;

/** All that a text is found by: its folded terms, its amounts, and amounts that stand in it as terms. */
export function indexedTerms(text: string): string[] {
  const unspelt = text.match(UNSPELT);
  const spelt = unspelt ? text.replace(UNSPELT, ' ') : text;
  return [...foldedTerms(spelt), ...amountTermsOf(spelt), ...(unspelt ?? [])];
}

/** Folded terms, as far as highlighting needs them. */
export type TermSet = Pick<ReadonlySet<string>, 'has' | 'size'> & {
  /** Folded sequences that are hits wherever they stand in a run. */
  readonly sequences?: readonly string[];
  /** Terms of amounts that are hits, however they are written. */
  readonly amounts?: readonly string[];
};

/** A stretch of a text, and whether it is a hit. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** A letter with what is one with it: marks, vowels of Hangul, both also of half width. */
const LETTER = /.[\p{M}\u1160-\u11ff\uff9e\uff9f\uffc2-\uffdc]*/gsu;

/** By letter of a folded run, and for its end: where that is in the run as it is written. */
function writtenAt(run: string): number[] {
  const places: number[] = [];
  for (const { 0: letter, index } of run.matchAll(LETTER)) {
    const folded = fold(letter);
    for (let i = 0; i < folded.length; i++) places.push(folded === letter ? index + i : index);
  }
  return [...places, run.length];
}

type Span = readonly [number, number];

/** Where sequences stand in a run of a text, in order; those that touch are one. */
function placesIn(
  text: string,
  { start, end, folded }: Token,
  sequences: readonly string[],
): readonly Span[] {
  const found: [number, number][] = [];
  for (const sequence of sequences)
    for (let at = folded.indexOf(sequence); at >= 0; at = folded.indexOf(sequence, at + 1))
      found.push([at, at + sequence.length]);
  const places: [number, number][] = [];
  for (const [from, to] of found.sort(([a], [b]) => a - b)) {
    const last = places.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else places.push([from, to]);
  }
  const written = text.slice(start, end);
  if (places.length === 0 || written === folded)
    return places.map(([from, to]) => [start + from, start + to]);
  const at = writtenAt(written);
  return places.map(([from, to]) => [start + (at[from] ?? 0), start + (at[to] ?? 0)]);
}

/** Where amounts stand that are hits: "2.5 billion", or its number alone. */
const amountPlaces = (text: string, amounts: readonly string[]): Span[] =>
  amountsIn(text).flatMap(({ start, end, term }): Span[] => {
    const code = currencyBeside(text, start, end)?.code ?? '';
    const isAsked = (each: string) => amounts.some((asked) => `${each}${code}`.startsWith(asked));
    if (isAsked(term)) return [[start, end]];
    const number = text.slice(start, end).replace(/\D+$/u, '');
    return amountsIn(number).some((alone) => isAsked(alone.term)) ? [[start, start + number.length]] : [];
  });

function hitPlaces(text: string, hits: TermSet): Span[] {
  if (hits.size === 0) return [];
  const amounts = hits.amounts?.length ? amountPlaces(text, hits.amounts) : [];
  const words = tokensOf(text).flatMap((term): readonly Span[] => {
    if (hits.has(term.folded)) return [[term.start, term.end]];
    return hits.sequences && isRun(term.folded) ? placesIn(text, term, hits.sequences) : [];
  });
  return amounts.length === 0 ? words : [...amounts, ...words].sort(([a], [b]) => a - b);
}

/** A text cut into hits and what lies between them. */
export function highlight(text: string, hits: TermSet): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const [start, end] of hitPlaces(text, hits)) {
    if (start < done) continue;
    if (start > done) stretches.push({ text: text.slice(done, start), hit: false });
    stretches.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), hit: false });
  return stretches;
}

/** The first `most` characters of a text in stretches, with an ellipsis; the same stretches where it has no more. */
export function cutStretches(stretches: readonly Stretch[], most: number): readonly Stretch[] {
  let room = most;
  const cut: Stretch[] = [];
  for (const stretch of stretches) {
    const text = shortName(stretch.text, room);
    cut.push(text === stretch.text ? stretch : { ...stretch, text });
    if (text !== stretch.text) return cut;
    room -= text.length;
    if (room <= 0) return stretch === stretches.at(-1) ? stretches : [...cut, { text: '…', hit: false }];
  }
  return stretches;
}
