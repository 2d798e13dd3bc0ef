import type { Agreement } from '../../core/dataset.ts';
import { dateInWords, intervalInWords } from '../../core/dateWords.ts';
import type { Translate } from '../../core/names.ts';
import { linkInWords } from '../../core/pairWords.ts';
import { shortName } from '../../core/shortName.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Pair } from '../../core/viewState.ts';
import type { Palette } from '../palette.ts';
import type { Pen } from '../pen/pen.ts';
import { cutText, drawLines, textWidth, wrapText } from '../pen/text.ts';
import { BOLD_ROOM } from './factList.ts';
import { standingInWords } from './recordCells.ts';

/** How the rows of lives are set: px of each, lines of its title, and whether more is said below that. */
export interface LifeRow {
  readonly step: number;
  readonly titles: 1 | 2;
  readonly says: boolean;
}

/** px of the type of a row, of its smaller type, and from line to line. */
const SIZE = 12;
const SMALL = 10.5;
const LINE = 14.5;
const GAP = 12;
/** Share of the width that dates may take, and lines where more is said below the title. */
const DATES = 0.36;
const DATE_LINES = 2;
/** Characters of a title. */
const MOST = 240;
/** Share of a row of one line that how its record joins the pair may take. */
const LINK = 0.45;

/** What is said of a record beside its life. */
export interface LifeWords {
  readonly dates: readonly string[];
  readonly titles: readonly string[];
  /** Below the title, or after it. */
  readonly small: string;
}

/** The words of rows, set in a width. */
export interface LifeWordsSet {
  readonly words: readonly LifeWords[];
  /** px from the left that dates have, with the room after them. */
  readonly titleStart: number;
  /** Some date or title ends in an ellipsis. */
  readonly isCut: boolean;
}

/** Sets what is said of records in `width` px: date, title, and stage, validity and link. */
export function lifeWords(
  snapshot: Snapshot,
  pair: Pair,
  rows: readonly number[],
  { width, row: set, t }: { readonly width: number; readonly row: LifeRow; readonly t: Translate },
): LifeWordsSet {
  const { columns, names } = snapshot;
  const said = rows.map((row) => {
    const agreement = columns.recordOf(row);
    return { row, agreement, date: agreement ? dateInWords(agreement.date, t, names.locale) : '' };
  });
  const longest = Math.max(0, ...said.map(({ date }) => textWidth(date, SIZE)));
  const dateRoom = Math.min(longest, width * DATES);
  const titleStart = dateRoom + GAP;
  const room = Math.max(1, width - titleStart - GAP);
  let isCut = false;
  const wrapped = (text: string, px: number, most: number, bold: boolean) => {
    isCut ||= wrapText(text, SIZE, px, most + 1, bold).length > most;
    return wrapText(text, SIZE, px, most, bold);
  };
  const words = said.map(({ row, agreement, date }): LifeWords => {
    if (!agreement) return { dates: [], titles: [], small: '' };
    const title = shortName(names.text(agreement.title), MOST);
    const link = linkInWords(agreement, pair, names.partner, t);
    const dates = wrapped(date, dateRoom, set.says ? DATE_LINES : 1, false);
    if (set.says) {
      const parts = [standingInWords(snapshot, agreement, row, t), validityOf(agreement, snapshot, t), link];
      const small = parts.filter((part) => part !== '').join(' · ');
      const titles = wrapped(title, room * BOLD_ROOM, set.titles, true);
      return { dates, titles, small: cutText(small, SMALL, room) };
    }
    // How a record joins the two is never left out for want of a second line.
    const small = link === '' ? '' : cutText(link, SMALL, room * LINK);
    const taken = small === '' ? 0 : textWidth(small, SMALL) + GAP;
    return { dates, titles: wrapped(title, (room - taken) * BOLD_ROOM, 1, true), small };
  });
  return { words, titleStart, isCut };
}

const validityOf = ({ validity }: Agreement, { names }: Snapshot, t: Translate): string =>
  validity === undefined ? '' : t('pair.valid', { interval: intervalInWords(validity, t, names.locale) });

/** Draws the words of a row from its upper left. */
export function drawLifeWords(
  pen: Pen,
  { dates, titles, small }: LifeWords,
  titleStart: number,
  { step, says }: LifeRow,
  palette: Palette,
): void {
  const base = says ? SIZE + 2 : step / 2 + SIZE * 0.35;
  const muted = { fill: palette.muted };
  drawLines(pen, dates, 0, base, LINE, { size: SIZE, ...muted });
  drawLines(pen, titles, titleStart, base, LINE, { size: SIZE, weight: 600, fill: palette.ink });
  const style = { size: SMALL, ...muted };
  if (says) pen.text(small, titleStart, base + titles.length * LINE - 0.5, style);
  else
    pen.text(small, titleStart + textWidth(titles[0] ?? '', SIZE, true) / BOLD_ROOM + GAP / 2, base, style);
}
