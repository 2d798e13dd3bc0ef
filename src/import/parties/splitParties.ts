import { bracketedItems } from './bracketed.ts';
import type { PartyNames } from './partyNames.ts';
import { readParty } from './readParty.ts';

/** In order of preference if they do equally well. */
const PATTERNS = {
  ';': /[;；؛]/gu,
  '|': /[|｜]/gu,
  '\n': /\r\n?|\n/gu,
  ',': /[,，،]/gu,
  '、': /、/gu,
  '/': /[/／]/gu,
  '+': /[+＋]/gu,
  '×': /×/gu,
  ' - ': /(?<=\s)[-‐‑–—−](?=\s)/gu,
  ' and ': /(?<=\s)and(?=\s)|&/giu,
  ' и ': /(?<=\s)и(?=\s)/giu,
  ' et ': /(?<=\s)et(?=\s)/giu,
  ' y ': /(?<=\s)[ye](?=\s)/giu,
  和: /[和与與及]/gu,
  ' vs ': /(?<=\s)vs?\.?(?=\s)/giu,
  '-': /[-‐‑–—−]/gu,
} as const;

type Mark = keyof typeof PATTERNS;

/** Separator of the parties in a cell; null if a cell is one party. */
export type PartySeparator = Mark | null;

const MARKS = Object.keys(PATTERNS) as readonly Mark[];

/** Separators of lists that may have a word before the last party: "A, B and C". */
const LISTS: ReadonlySet<PartySeparator> = new Set([';', ',', '、', '\n', '|']);
const LAST_WORD = /(?:^|\s)(?:and|и|et|y|e)\s|&|[和与與及]/iu;
const LAST_WORDS = new RegExp(LAST_WORD, 'giu');

/** Most pieces of a name that contains separators. */
const MAX_PIECES = 4;
/** This many distinct cells are enough to tell how parties are separated. */
const SAMPLE = 300;
/** Longer cells are not used for the guess. */
const LONG_CELL = 2000;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Brackets after a name: separators within them separate something else, "Japan (2016-2018)". */
const BRACKETS = /(?<=[^\s([（［]\s*)[([（［][^()[\]（）［］]*[)\]）］]/gu;

function spansOf(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  const brackets = /[([（［]/u.test(text) ? [...text.matchAll(BRACKETS)] : [];
  const isInside = (at: number) =>
    brackets.some(({ index, 0: bracket }) => index < at && at < index + bracket.length);
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (brackets.length > 0 && isInside(match.index)) continue;
    spans.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  spans.push({ from, to: text.length });
  return spans.filter((span) => text.slice(span.from, span.to).trim() !== '');
}

const STRONG: readonly Mark[] = [';', '|', '\n'];

/** Splits a list at commas in a table with other separators, if each part is known; else null. */
function commaList(piece: string, names: PartyNames): string[] | null {
  for (const mark of [',', '、'] as const) {
    if (piece.search(PATTERNS[mark]) < 0) continue;
    const parts = piecesOf(piece, PATTERNS[mark], names).flatMap((part) => lastOfList(part, names));
    if (parts.length > 1 && parts.every((part) => names.knows(part))) return parts;
  }
  return null;
}

/** Splits "B and C", and "and C", if each is known; else returns the piece unchanged. */
function lastOfList(piece: string, names: PartyNames): string[] {
  if (!LAST_WORD.test(piece)) return [piece];
  const parts = piecesOf(piece, LAST_WORDS, names);
  return parts.every((part) => names.knows(part)) ? parts : [piece];
}

/**
 * The pieces between separators; neighbouring pieces that only form a name together, such as "Korea, Republic of", are
 * kept together.
 */
function piecesOf(text: string, pattern: RegExp, names: PartyNames): string[] {
  const spans = spansOf(text, pattern);
  const pieces: string[] = [];
  for (let i = 0; i < spans.length; ) {
    const from = spans[i]?.from ?? 0;
    let next = i + 1;
    for (let end = Math.min(i + MAX_PIECES, spans.length); end > i + 1; end--)
      if (names.knows(text.slice(from, spans[end - 1]?.to))) {
        next = end;
        break;
      }
    pieces.push(text.slice(from, spans[next - 1]?.to).trim());
    i = next;
  }
  return pieces;
}

/** Removes duplicates. */
const once = (parties: readonly string[]): string[] => [...new Set(parties)];

/** The parties of a cell split by one separator only; `more` splits pieces that aren't names. */
function partedBy(
  text: string,
  separator: PartySeparator,
  names: PartyNames,
  more: (piece: string) => string[] | null = () => null,
): string[] {
  if (text === '') return [];
  const items = bracketedItems(text);
  if (items) return once(items);
  if (separator === null || names.knows(text)) return [text];
  const pieces = piecesOf(text, PATTERNS[separator], names);
  if (!LISTS.has(separator)) return once(pieces);
  return once(
    pieces.flatMap((piece) => (names.knows(piece) ? [piece] : (more(piece) ?? lastOfList(piece, names)))),
  );
}

/**
 * The parties of a cell as written there, trimmed and without duplicates. Lists in brackets are read as such; a cell
 * that is one known party is not split. Separators that occur in no name always separate, whatever separates other
 * cells.
 */
export function splitParties(cell: string, separator: PartySeparator, names: PartyNames): string[] {
  const text = cell.trim();
  if (separator === null || bracketedItems(text) || names.knows(text))
    return partedBy(text, separator, names);
  const strong = STRONG.find((mark) => mark !== separator && text.search(PATTERNS[mark]) >= 0);
  const parts = strong ? piecesOf(text, PATTERNS[strong], names) : [];
  if (parts.length > 1) return once(parts.flatMap((part) => splitParties(part, separator, names)));
  return partedBy(text, separator, names, (piece) => commaList(piece, names));
}

/** Separators that also occur within names: "Austria-Hungary", "Trinidad and Tobago". */
const IN_NAMES: ReadonlySet<PartySeparator> = new Set(['-', ' - ', '/', ' and ', ' и ', ' et ', ' y ', '和']);
/** Share of the cells split by such a separator that must consist only of known names. */
const MOSTLY = 0.8;

/** How a column's cells split into pieces. */
interface Pieces {
  /** The share of pieces that are known countries; names of regions and organisations also occur in other texts. */
  readonly known: number;
  /** Number of cells that were split, and of these the ones without a fragment. */
  readonly parted: number;
  readonly whole: number;
}

function piecesBy(cells: readonly string[], separator: PartySeparator, names: PartyNames): Pieces {
  let [known, all, parted, whole] = [0, 0, 0, 0];
  for (const cell of cells) {
    const read = partedBy(cell.trim(), separator, names).map((piece) => readParty(piece, names));
    const named = read.filter(({ name }) => name !== '');
    const countries = named.filter(({ means }) => means !== null).length;
    all += named.length;
    known += countries;
    if (read.length < 2) continue;
    parted++;
    if (named.every(({ means, group }) => means !== null || group !== null)) whole++;
  }
  return { known: all === 0 ? 0 : known / all, parted, whole };
}

/**
 * Guesses the separator of parties in a column's cells: the one with the largest share of known countries among the
 * pieces; null if none does better than whole cells. A separator that occurs in names counts only if what it separates
 * are names, a hyphen only if most cells are such pairs.
 */
export function guessSeparator(cells: readonly string[], names: PartyNames): PartySeparator {
  const sample = new Set<string>();
  for (const cell of cells) {
    if (cell.length <= LONG_CELL) sample.add(cell);
    if (sample.size >= SAMPLE) break;
  }
  const texts = [...sample];
  let best: PartySeparator = null;
  let share = piecesBy(texts, null, names).known;
  for (const mark of MARKS) {
    if (!texts.some((text) => text.search(PATTERNS[mark]) >= 0)) continue;
    const { known, parted, whole } = piecesBy(texts, mark, names);
    if (known <= share) continue;
    if (IN_NAMES.has(mark) && whole < MOSTLY * parted) continue;
    if (mark === '-' && 2 * parted < texts.length) continue;
    best = mark;
    share = known;
  }
  return best;
}
