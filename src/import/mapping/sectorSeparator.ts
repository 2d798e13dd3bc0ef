import type { SectorSeparator } from './mapping.ts';

type Mark = Exclude<SectorSeparator, null>;

/** Marks that part a list wherever they stand, and marks that names of sectors have in them too. */
const CLEAR: readonly (readonly [Mark, RegExp])[] = [
  [';', /[;；]/u],
  ['|', /[|｜]/u],
  ['\n', /\r\n?|\n/u],
  ['、', /、/u],
];
const UNCLEAR: readonly (readonly [Mark, RegExp])[] = [
  [',', /[,，]/u],
  ['/', /[/／]/u],
];
/** Parts that stand in other cells as well, as a share: enough to call the cells lists. */
const SHARE = 0.5;

const partsOf = (cell: string, mark: RegExp): string[] =>
  cell
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Whether the parts of cells are found in other cells too, as those of lists are. */
function areLists(cells: ReadonlySet<string>, mark: RegExp): boolean {
  const counts = new Map<string, number>();
  for (const cell of cells)
    for (const part of new Set(partsOf(cell, mark))) counts.set(part, (counts.get(part) ?? 0) + 1);
  const listed = new Set([...cells].filter((cell) => mark.test(cell)).flatMap((cell) => partsOf(cell, mark)));
  const shared = [...listed].filter((part) => (counts.get(part) ?? 0) > 1).length;
  return listed.size > 0 && shared / listed.size >= SHARE;
}

/**
 * Guesses what separates the sectors of a column's cells. Commas and slashes do so only where most of what they part
 * stands in other cells too: "Trade, Energy" beside "Energy", but not "Food, drink and tobacco".
 */
export function guessSectorSeparator(cells: Iterable<string>): SectorSeparator {
  const texts = new Set([...cells].map((cell) => cell.trim()).filter((cell) => cell !== ''));
  for (const [mark, pattern] of CLEAR)
    if ([...texts].some((cell) => partsOf(cell, pattern).length > 1)) return mark;
  return UNCLEAR.find(([, pattern]) => areLists(texts, pattern))?.[0] ?? null;
}
