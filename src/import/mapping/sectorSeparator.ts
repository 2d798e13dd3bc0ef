import type { SectorSeparator } from './mapping.ts';

type Separator = Exclude<SectorSeparator, null>;

/** Separators that only occur between items of a list. */
const ALWAYS: readonly (readonly [Separator, RegExp])[] = [
  [';', /[;；]/u],
  ['|', /[|｜]/u],
  ['\n', /\r\n?|\n/u],
  ['、', /、/u],
];
/** Separators that also occur within names of sectors. */
const SOMETIMES: readonly (readonly [Separator, RegExp])[] = [
  [',', /[,，]/u],
  ['/', /[/／]/u],
];
/** Cells are lists if at least this share of their items occurs in other cells too. */
const MIN_SHARED = 0.5;

const partsOf = (cell: string, mark: RegExp): string[] =>
  cell
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Whether the items of cells occur in other cells too, as items of lists do. */
function areLists(cells: ReadonlySet<string>, mark: RegExp): boolean {
  const counts = new Map<string, number>();
  for (const cell of cells)
    for (const part of new Set(partsOf(cell, mark))) counts.set(part, (counts.get(part) ?? 0) + 1);
  const listed = new Set([...cells].filter((cell) => mark.test(cell)).flatMap((cell) => partsOf(cell, mark)));
  const shared = [...listed].filter((part) => (counts.get(part) ?? 0) > 1).length;
  return listed.size > 0 && shared / listed.size >= MIN_SHARED;
}

/**
 * Guesses the separator of sectors in a column's cells. A comma or slash counts only if most of the items it separates
 * occur in other cells too: "Trade, Energy" beside "Energy", but not "Food, drink and tobacco".
 */
export function guessSectorSeparator(cells: Iterable<string>): SectorSeparator {
  const texts = new Set([...cells].map((cell) => cell.trim()).filter((cell) => cell !== ''));
  for (const [mark, pattern] of ALWAYS)
    if ([...texts].some((cell) => partsOf(cell, pattern).length > 1)) return mark;
  return SOMETIMES.find(([, pattern]) => areLists(texts, pattern))?.[0] ?? null;
}
