import { amountsIn, amountTermsOf } from './amountTerms.ts';
import { currencyBeside } from './currencyBeside.ts';
import { fold } from './fold.ts';
import { shortName } from './shortName.ts';

/** A term of a text: its spelling, its position, and its folded form for comparison. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, without diacritics; see {@link fold}. */
  readonly folded: string;
}

const ASCII = /^\p{ASCII}*$/u;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Han, kana and Hangul, which don't separate words: a sequence of such letters is one term, a run. */
const RUN = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;
const PART =
  /(?:[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]\p{M}*)+|[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]+/gu;
/** No letter of a run comes before this one. */
const FIRST_OF_RUNS = '\u1100';

/** Whether a term is a run of Han, kana or Hangul. A search finds sequences anywhere within it. */
export const isRun = (term: string): boolean => term >= FIRST_OF_RUNS && RUN.test(term);

/** A word's letters, split where a run begins or ends. */
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

/** The folded terms of a text, in order. */
export function foldedTerms(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return tokensOf(text).map(({ folded }) => folded);
}

/** Terms for amounts that a text doesn't spell out, in the form of {@link moneyTerm}. */
const UNSPELT = /#[\d.]+#[a-z]*/g;

/** Everything a text is found by: its folded terms, its amounts, and amounts that it contains as terms. */
export function indexedTerms(text: string): string[] {
  const unspelt = text.match(UNSPELT);
  const spelt = unspelt ? text.replace(UNSPELT, ' ') : text;
  return [...foldedTerms(spelt), ...amountTermsOf(spelt), ...(unspelt ?? [])];
}

/** Folded terms, as needed for highlighting. */
export type TermSet = Pick<ReadonlySet<string>, 'has' | 'size'> & {
  /** Folded sequences that are hits anywhere within a run. */
  readonly sequences?: readonly string[];
  /** Terms of amounts that are hits, however they are written. */
  readonly amounts?: readonly string[];
};

/** A piece of a text, and whether it is a hit. */
export interface TextSegment {
  readonly text: string;
  readonly hit: boolean;
}

/** A letter with everything that combines with it: marks and Hangul vowels, both also in half width. */
const LETTER = /.[\p{M}\u1160-\u11ff\uff9e\uff9f\uffc2-\uffdc]*/gsu;

/** By index in the folded run, including its end: the index in the run as written. */
function writtenAt(run: string): number[] {
  const places: number[] = [];
  for (const { 0: letter, index } of run.matchAll(LETTER)) {
    const folded = fold(letter);
    for (let i = 0; i < folded.length; i++) places.push(folded === letter ? index + i : index);
  }
  return [...places, run.length];
}

type Span = readonly [number, number];

/** Where sequences occur in a run of a text, in order; adjacent ones are merged. */
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

/** Where amounts that are hits occur: "2.5 billion", or its number alone. */
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

/** Splits a text into hits and the parts between them. */
export function highlight(text: string, hits: TermSet): TextSegment[] {
  const segments: TextSegment[] = [];
  let done = 0;
  for (const [start, end] of hitPlaces(text, hits)) {
    if (start < done) continue;
    if (start > done) segments.push({ text: text.slice(done, start), hit: false });
    segments.push({ text: text.slice(start, end), hit: true });
    done = end;
  }
  if (done < text.length) segments.push({ text: text.slice(done), hit: false });
  return segments;
}

/** The first `max` characters of a text in segments, with an ellipsis; unchanged if it isn't longer. */
export function cutSegments(segments: readonly TextSegment[], max: number): readonly TextSegment[] {
  let room = max;
  const cut: TextSegment[] = [];
  for (const segment of segments) {
    const text = shortName(segment.text, room);
    cut.push(text === segment.text ? segment : { ...segment, text });
    if (text !== segment.text) return cut;
    room -= text.length;
    if (room <= 0) return segment === segments.at(-1) ? segments : [...cut, { text: '…', hit: false }];
  }
  return segments;
}
