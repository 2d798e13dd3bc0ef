import { bracketedItems } from './bracketed.ts';
import type { PartyNames } from './partyNames.ts';
import { readParty } from './readParty.ts';

/** In the order in which they are preferred where they do equally well. */
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

/** What stands between the parties of one cell; null if a cell is one party. */
export type PartySeparator = Mark | null;

const MARKS = Object.keys(PATTERNS) as readonly Mark[];

/** Marks of lists whose last two parties may have a word between them: "A, B and C". */
const LISTS: ReadonlySet<PartySeparator> = new Set([';', ',', '、', '\n', '|']);
const LAST_WORD = /(?:^|\s)(?:and|и|et|y|e)\s|&|[和与與及]/iu;
const LAST_WORDS = new RegExp(LAST_WORD, 'giu');

/** A name with a separator within has at most so many pieces. */
const MOST_PIECES = 4;
/** As many different cells tell how parties are separated. */
const SAMPLE = 300;
/** A cell as long is not read for the guess. */
const LONG_CELL = 2000;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Brackets behind a name: what parts parties within them parts something else, "Japan (2016-2018)". */
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

/** A list with commas in a table that has other marks elsewhere, where each of its parts is known; else null. */
function commaList(piece: string, names: PartyNames): string[] | null {
  for (const mark of [',', '、'] as const) {
    if (piece.search(PATTERNS[mark]) < 0) continue;
    const parts = piecesOf(piece, PATTERNS[mark], names).flatMap((part) => lastOfList(part, names));
    if (parts.length > 1 && parts.every((part) => names.knows(part))) return parts;
  }
  return null;
}

/** "B and C", and "and C", where each is known; else the piece as it is. */
function lastOfList(piece: string, names: PartyNames): string[] {
  if (!LAST_WORD.test(piece)) return [piece];
  const parts = piecesOf(piece, LAST_WORDS, names);
  return parts.every((part) => names.knows(part)) ? parts : [piece];
}

/** The pieces between separators; neighbours that only together are a name, as "Korea, Republic of", stay together. */
function piecesOf(text: string, pattern: RegExp, names: PartyNames): string[] {
  const spans = spansOf(text, pattern);
  const pieces: string[] = [];
  for (let i = 0; i < spans.length; ) {
    const from = spans[i]?.from ?? 0;
    let next = i + 1;
    for (let end = Math.min(i + MOST_PIECES, spans.length); end > i + 1; end--)
      if (names.knows(text.slice(from, spans[end - 1]?.to))) {
        next = end;
        break;
      }
    pieces.push(text.slice(from, spans[next - 1]?.to).trim());
    i = next;
  }
  return pieces;
}

/** Each once. */
const once = (parties: readonly string[]): string[] => [...new Set(parties)];

/** The parties of a cell that is parted by one mark alone; `more` parts what is no name. */
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
 * The parties of a cell, as they are written there: trimmed, each once. Lists in brackets are read as such; a cell
 * that is one known party is not split. Marks that no name has separate, whatever does so in other cells.
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

/** Marks that stand within names too: "Austria-Hungary", "Trinidad and Tobago". */
const IN_NAMES: ReadonlySet<PartySeparator> = new Set(['-', ' - ', '/', ' and ', ' и ', ' et ', ' y ', '和']);
/** Of the cells that such a mark parts, those that fall into known names alone. */
const MOSTLY = 0.8;

/** How a column's cells fall into pieces. */
interface Pieces {
  /** The share that are known countries: names of regions and organisations stand in other texts too. */
  readonly known: number;
  /** Cells that are parted, and of these the ones with no fragment. */
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
 * Guesses what separates the parties of a column's cells: that with which the largest share of pieces are known
 * countries; null if none does better than whole cells. A mark that stands in names is one only where what it parts are
 * names, a hyphen where most cells are such pairs.
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
