import { sum } from 'd3';
import { listedOf, type Omission, withoutParts } from '../omissions.ts';
import type { Palette } from '../palette.ts';
import type { Pen } from '../pen/pen.ts';
import { wrapText } from '../pen/wrapText.ts';

/** An entry of a block: a text with a smaller one below it. */
export interface BlockEntry {
  readonly main: string;
  /** '' if there is none. */
  readonly small: string;
  /** Colour of the swatch in front of it. */
  readonly swatch?: string | undefined;
  /** Web address of what it names; figures don't show it. */
  readonly address?: string | undefined;
}

/** A labelled part of a card. */
export interface Block {
  /** Message key of its label. */
  readonly label: string;
  /** The label in words; '' if none is drawn. */
  readonly heading: string;
  readonly entries: readonly BlockEntry[];
  /** Whether its entries are running text, of any number of lines. */
  readonly isProse?: boolean;
}

/** Type sizes of a card at a scale of 1, px. */
const SIZE = { label: 12, main: 14, small: 12 } as const;
/** Line height per px of type; gap between blocks, px. */
const LINE = 1.32;
const GAP = 11;
/** Width of a swatch with the gap after it, px. */
const SWATCH = 18;
/** Maximum number of lines of an entry that isn't running text, and of its smaller text. */
const MAX_LINES = 3;

interface Line {
  readonly text: string;
  readonly size: number;
  readonly isMain: boolean;
  readonly swatch: string | null;
  readonly indent: number;
}

/** Height from the top of the first line to below the last, px. */
const heightOf = (lines: readonly Line[]): number => sum(lines, ({ size }) => size * LINE);

function linesOf(entry: BlockEntry, width: number, scale: number, most: number): readonly Line[] {
  const indent = entry.swatch === undefined ? 0 : SWATCH * scale;
  const set = (text: string, size: number, isMain: boolean, lines: number) =>
    wrapText(text, size, Math.max(size, width - indent), lines).map(
      (line, i): Line => ({
        text: line,
        size,
        isMain,
        indent,
        swatch: isMain && i === 0 ? (entry.swatch ?? null) : null,
      }),
    );
  return [
    ...set(entry.main, SIZE.main * scale, true, most),
    ...(entry.small === '' ? [] : set(entry.small, SIZE.small * scale, false, MAX_LINES)),
  ];
}

/** Blocks stacked in a column, as many as fit. */
export interface BlockColumn {
  /** Blocks with the lines that fit; `y`: px from the top of the column. */
  readonly placed: readonly { readonly block: Block; readonly y: number; readonly lines: readonly Line[] }[];
  /** Their height together, px. */
  readonly height: number;
  /** Whether nothing is left out or cut. */
  readonly isWhole: boolean;
  readonly omissions: readonly Omission[];
}

const labelHeight = ({ heading }: Block, scale: number): number =>
  heading === '' ? 0 : SIZE.label * scale * LINE;

/** The lines of as many entries of a block as fit into `room` px. */
function fitting(block: Block, width: number, room: number, scale: number) {
  const lines: Line[] = [];
  let [entries, isCut] = [0, false];
  for (const entry of block.entries) {
    const left = room - heightOf(lines);
    const whole = linesOf(entry, width, scale, block.isProse ? Number.POSITIVE_INFINITY : MAX_LINES);
    if (heightOf(whole) <= left + 0.01) lines.push(...whole);
    else {
      const most = Math.floor(left / (SIZE.main * scale * LINE));
      if (lines.length > 0 || most < 1) break;
      // The first entry of a block is shown at least in part.
      lines.push(...linesOf({ ...entry, small: '' }, width, scale, most));
      isCut = true;
    }
    entries++;
    if (isCut) break;
  }
  return { lines, entries, isCut };
}

/** Sets blocks in a column of `width` by `height` px; each leaves room for the first lines of those below it. */
export function blockColumn(
  blocks: readonly Block[],
  width: number,
  height: number,
  scale: number,
): BlockColumn {
  const gap = GAP * scale;
  const leastOf = (block: Block) => labelHeight(block, scale) + SIZE.main * scale * LINE + gap;
  const placed: BlockColumn['placed'][number][] = [];
  const omissions: Omission[] = [];
  const without: string[] = [];
  let [y, isWhole] = [0, true];
  for (const [i, block] of blocks.entries()) {
    const below = sum(blocks.slice(i + 1), leastOf);
    const label = labelHeight(block, scale);
    const all = height - y - label;
    // If there isn't room for all, the first blocks take precedence.
    const least = SIZE.main * scale * LINE;
    const room = Math.max(all - below, Math.min(all, least));
    const { lines, entries, isCut } = fitting(block, width, room, scale);
    if (isCut || entries < block.entries.length) isWhole = false;
    if (lines.length === 0) {
      without.push(block.label);
      continue;
    }
    omissions.push(...listedOf(block.label, entries, block.entries.length));
    placed.push({ block, y, lines });
    y += label + heightOf(lines) + gap;
  }
  return {
    placed,
    height: Math.max(0, y - gap),
    isWhole,
    omissions: [...omissions, ...withoutParts(without)],
  };
}

/** Draws a column; the origin is its upper left corner. */
export function drawBlocks(pen: Pen, { placed }: BlockColumn, scale: number, palette: Palette): void {
  for (const { block, y, lines } of placed) {
    const label = SIZE.label * scale;
    if (block.heading !== '')
      pen.text(block.heading, 0, y + label, { size: label, weight: 600, fill: palette.muted });
    let top = y + labelHeight(block, scale);
    for (const line of lines) {
      const { size, swatch } = line;
      const side = size * 0.75;
      if (swatch !== null)
        pen.rect({ x: 0, y: top + size * 0.28, width: side, height: side, rx: 2 }, { fill: swatch });
      pen.text(line.text, line.indent, top + size, {
        size,
        fill: line.isMain ? palette.ink : palette.muted,
      });
      top += size * LINE;
    }
  }
}
