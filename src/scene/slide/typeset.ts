import {
  type BlockStyle,
  type Line,
  lineText,
  type PagePen,
  type SetLine,
  type SetText,
  type TextRun,
} from '../pen/pen.ts';
import { cutText, lineWidth } from '../pen/text.ts';
import { brokenInto, jointAfter, piecesOf } from '../pen/wrapText.ts';
import { type MarkupLine, parseMarkup } from './markup.ts';

/** How a text is set; px. */
export interface Setting {
  readonly size: number;
  readonly width: number;
  readonly weight?: number;
  /** Height of a line per px of type. */
  readonly leading?: number;
}

const LEADING = 1.32;
/** Height of a blank line, as a share of a line. */
const BLANK = 0.5;
/** Room above each further item or paragraph, as a share of a line. */
const ABOVE = 0.18;
/** Width of the sign of a list item with the gap after it, in ems. */
const SIGN = 1;

/** The part of some runs between two characters. */
function sliceRuns(runs: readonly TextRun[], from: number, to: number): readonly TextRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** The runs without spaces at the end. */
function trimmed(runs: readonly TextRun[]): readonly TextRun[] {
  const last = runs.at(-1);
  return last ? [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() }] : runs;
}

/** Runs in lines of at most `width` px. */
export function wrapRuns(runs: readonly TextRun[], { size, width, weight = 400 }: Setting): readonly Line[] {
  const fits = (line: readonly TextRun[]) => lineWidth(trimmed(line), size, weight) <= width;
  const lines: Line[] = [];
  let [start, end] = [0, 0];
  const flush = () => {
    lines.push(trimmed(sliceRuns(runs, start, end)));
    start = end;
  };
  for (const whole of piecesOf(lineText(runs))) {
    const isWhole = fits(sliceRuns(runs, end, end + whole.length));
    const widest = isWhole ? [whole] : brokenInto(whole, (part) => lineWidth(part, size, 700) <= width);
    for (const piece of widest) {
      if (end > start && !fits(sliceRuns(runs, start, end + piece.length))) flush();
      end += piece.length;
    }
  }
  flush();
  return lines;
}

function setLines(all: readonly MarkupLine[], setting: Setting): SetText {
  const { size, width, leading = LEADING } = setting;
  const step = size * leading;
  const lines: SetLine[] = [];
  let y = 0;
  let item = -1;
  for (const [i, { sign, runs }] of all.entries()) {
    if (i > 0) y += step * ABOVE;
    if (runs.length === 0) {
      y += step * BLANK;
      continue;
    }
    item++;
    const x = sign === '' ? 0 : size * Math.max(SIGN, sign.length * 0.7);
    let rest = lineText(runs);
    for (const [j, line] of wrapRuns(runs, { ...setting, width: Math.max(size, width - x) }).entries()) {
      rest = rest.slice(lineText(line).length);
      const [joint = ''] = /^\s*/.exec(rest) ?? [];
      rest = rest.slice(joint.length);
      lines.push({ sign: j === 0 ? sign : '', line, x, y, item, joint });
      y += step;
    }
  }
  return { size, width, step, lines, height: y };
}

/** Sets a text in Markdown. */
export const setMarkup = (text: string, setting: Setting): SetText => setLines(parseMarkup(text), setting);

/** Sets a plain text: a title or a name. */
export const setPlain = (text: string, setting: Setting): SetText =>
  setLines(
    text.split('\n').map((line) => ({ sign: '', runs: line === '' ? [] : [{ text: line }] })),
    setting,
  );

/** Lines that were broken elsewhere, paragraph by paragraph; px. */
export function setBroken(
  paragraphs: readonly (readonly string[])[],
  { size, width, leading = LEADING }: Setting,
): SetText {
  const step = size * leading;
  const lines = paragraphs.flatMap((paragraph, item) =>
    paragraph.map((line) => ({ sign: '', line, x: 0, item, joint: jointAfter(line) })),
  );
  return {
    ...{ size, width, step, height: lines.length * step },
    lines: lines.map((line, i) => ({ ...line, y: i * step })),
  };
}

/** A text that fits, and whether it was cut for that. */
export interface FittedText extends SetText {
  readonly isCut: boolean;
}

/** The first lines of a set text that fit into `height` px, the last with an ellipsis if there are more. */
function cutTo(
  text: SetText,
  { width, weight = 400, leading = LEADING }: Setting,
  height: number,
): FittedText {
  const { size, lines } = text;
  const fitting = lines.filter(({ y }) => y + size * leading <= height + 0.01);
  if (fitting.length === lines.length) return { ...text, isCut: false };
  const last = fitting.at(-1);
  if (!last) return { ...text, lines: [], height: 0, isCut: true };
  const cut = { ...last, line: cutText(`${lineText(last.line)}…`, size, width - last.x, weight >= 600) };
  return { ...text, lines: [...fitting.slice(0, -1), cut], height: last.y + size * leading, isCut: true };
}

/** Whether a word is broken between two lines because it is wider than a line. */
const hasBrokenWord = ({ lines }: SetText): boolean =>
  lines.some(({ line, joint, item }, i) => {
    const next = lines[i + 1];
    if (joint !== '' || next?.item !== item) return false;
    return jointAfter(lineText(line)) === ' ' && jointAfter(lineText(next.line).slice(0, 1)) === ' ';
  });

/**
 * A text at the first of `sizes` (px) at which `set` fits into `height` px and no word is broken; at the last one it is
 * cut if need be.
 */
export function fitText(
  set: (size: number) => SetText,
  sizes: readonly [number, ...number[]],
  height: number,
  setting: Omit<Setting, 'size'>,
): FittedText {
  for (const size of sizes) {
    const text = set(size);
    if (text.height <= height + 0.01 && !hasBrokenWord(text)) return { ...text, isCut: false };
  }
  const last = sizes.at(-1) ?? sizes[0];
  return cutTo(set(last), { ...setting, size: last }, height);
}

/** Draws a set text whose upper left corner is at `x`, `y` px. */
export const drawText = (pen: PagePen, text: SetText, x: number, y: number, style: BlockStyle): void =>
  pen.block(text, x, y, style);
