import { colourField } from '../../core/colourField.ts';
import { datedRows, undatedRows } from '../../core/columns.ts';
import type { Agreement } from '../../core/dataset.ts';
import { dateInWords, intervalInWords } from '../../core/dateWords.ts';
import type { Translate } from '../../core/names.ts';
import { linkInWords } from '../../core/pairWords.ts';
import { shortName } from '../../core/shortName.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Pair } from '../../core/viewState.ts';
import { livesLeftOut } from '../omissions.ts';
import { type Palette, STEPPED_BACK, valueColour } from '../palette.ts';
import type { Pen } from '../pen/pen.ts';
import { cutText, textWidth } from '../pen/text.ts';
import { drawLines, wrapText } from '../pen/wrapText.ts';
import { drawTicks, drawTickTexts } from '../timeline/drawTimeline.ts';
import { drawLife, lifecycle } from '../timeline/lifecycle.ts';
import { tickText } from '../timeline/timeScale.ts';
import { BOLD_ROOM } from './dossierFacts.ts';
import { markUses } from './legend.ts';
import { type Picture, type PictureRow, type RowsFrame, steppedBack } from './pictures.ts';
import { standingInWords } from './recordCells.ts';

/** Layout of the rows: height of each in px, lines of its title, and whether another line of text follows. */
export interface LifeRow {
  readonly step: number;
  readonly titles: 1 | 2;
  readonly says: boolean;
}

/** Type sizes of a row, and of its smaller text and the remark, and line height, px. */
const SIZE = 12;
export const SMALL = 10.5;
const LINE = 14.5;
const GAP = 12;
/** Share of the width that dates may take, and the maximum of their lines in a row with text below the title. */
const DATES = 0.36;
const DATE_LINES = 2;
/** Maximum length of a title, in characters. */
const MAX_TITLE = 240;
/** Share of a one-line row that the record's link to the pair may take. */
const LINK = 0.45;

/** The texts of a record beside its life; `small` stands below the title, or after it. */
interface LifeWords {
  readonly dates: readonly string[];
  readonly titles: readonly string[];
  readonly small: string;
}

/**
 * Date, title, stage, validity and link of records within `width` px. `titleStart`: px where titles start; `isCut`:
 * whether some texts are cut.
 */
function lifeWords(
  snapshot: Snapshot,
  pair: Pair,
  rows: readonly number[],
  { width, row: set, t }: { readonly width: number; readonly row: LifeRow; readonly t: Translate },
) {
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
    const title = shortName(names.text(agreement.title), MAX_TITLE);
    const link = linkInWords(agreement, pair, names.partner, t);
    const dates = wrapped(date, dateRoom, set.says ? DATE_LINES : 1, false);
    if (set.says) {
      const parts = [standingInWords(snapshot, agreement, row, t), validityOf(agreement, snapshot, t), link];
      const small = parts.filter((part) => part !== '').join(' · ');
      const titles = wrapped(title, room * BOLD_ROOM, set.titles, true);
      return { dates, titles, small: cutText(small, SMALL, room) };
    }
    // The link to the pair is shown even without a second line.
    const small = link === '' ? '' : cutText(link, SMALL, room * LINK);
    const taken = small === '' ? 0 : textWidth(small, SMALL) + GAP;
    return { dates, titles: wrapped(title, (room - taken) * BOLD_ROOM, 1, true), small };
  });
  return { words, titleStart, isCut };
}

const validityOf = ({ validity }: Agreement, { names }: Snapshot, t: Translate): string =>
  validity === undefined ? '' : t('pair.valid', { interval: intervalInWords(validity, t, names.locale) });

/** Draws the words of a row; the origin is its upper left corner. */
function drawLifeWords(
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

/** Rows with a title of two lines and more below it, of one line and more below it, and of one line alone. */
export const LIFE_ROWS = {
  three: { step: 47, titles: 2, says: true },
  two: { step: 33, titles: 1, says: true },
  one: { step: 20, titles: 1, says: false },
} as const satisfies Record<string, LifeRow>;
/** Height of the axis above and of the remark below, px. */
const AXIS = 19;
const REMARK = 17;
const MARK = 12;
/** Share of the width for dates and titles; larger in a narrow dossier. */
const WORDS = { wide: 0.56, narrow: 0.66, until: 720 } as const;
/** How far marks may reach beyond the scale on either side, px. */
const OVER = 12;
/** Height of the lives of `count` records, px. */
export const livesHeight = (count: number, { step }: LifeRow): number => AXIS + count * step + REMARK;

/**
 * The records of a pair as lives along one axis, one per row: the latest ones that fit, then those without a date; and
 * whether any of the words is cut. `named`: values whose colours are explained next to them.
 */
export function dossierLives(
  snapshot: Snapshot,
  pair: Pair,
  { width, height, t, row: set, lit }: RowsFrame & { readonly row: LifeRow },
  palette: Palette,
  named: ReadonlySet<string>,
): Picture & { readonly isCut: boolean } {
  const { columns, names, result } = snapshot;
  const field = colourField(snapshot);
  const { step } = set;
  const dated = datedRows(columns, result.rows);
  const undated = undatedRows(columns, result.rows);
  const most = Math.max(0, Math.floor((height - AXIS - REMARK) / step));
  const left = Math.max(0, dated.length - most);
  const rows = [...dated.subarray(left)];
  const rest = [...undated.subarray(0, most - rows.length)];
  const plotStart = width * (width < WORDS.until ? WORDS.narrow : WORDS.wide);
  const plot = Math.max(80, width - plotStart - 2 * OVER);
  const scene = lifecycle(columns, dated, rows, plot, MARK, field.facet, result.status);
  const shown = rows.length + rest.length;
  const bottom = AXIS + shown * step;

  const all = [...rows, ...rest];
  const { words, titleStart, isCut } = lifeWords(snapshot, pair, all, { width: plotStart, row: set, t });

  const isBack = steppedBack({ lit }, all);
  const placedRows = all.map((row, i): PictureRow => {
    const { dates = [], titles = [], small = '' } = words[i] ?? {};
    const y = AXIS + i * step;
    const box = (lines: readonly string[], x: number, isBold: boolean) => ({
      x0: x,
      x1: Math.min(plotStart, x + Math.max(0, ...lines.map((line) => textWidth(line, SIZE, isBold)))),
      y0: y,
      y1: y + step,
    });
    const title = box(set.says ? [...titles, small] : [`${titles[0] ?? ''} ${small}`], titleStart, true);
    return { row, title, partners: title, texts: [box(dates, 0, false), title] };
  });

  const draw = (pen: Pen) => {
    if (shown === 0) return;
    pen.group({ x: plotStart + OVER }, () => {
      for (const { x0, x1 } of scene?.gaps ?? [])
        pen.rect(
          { x: x0, y: AXIS, width: x1 - x0, height: bottom - AXIS },
          { fill: palette.line, fillOpacity: 0.5 },
        );
      drawTicks(pen, scene?.ticks ?? [], AXIS, bottom, palette);
      const textOf = (tick: Parameters<typeof tickText>[0]) => tickText(tick, names.locale);
      drawTickTexts(pen, scene?.ticks ?? [], { y: AXIS, right: plot + OVER, textOf }, palette);
    });
    for (let i = 0; i <= shown; i++) {
      const y = AXIS + i * step;
      pen.line(0, y, width, y, { colour: palette.line, width: 1 });
    }
    for (const [i, row] of all.entries()) {
      const agreement = columns.recordOf(row);
      const life = i < rows.length ? scene?.lives[i] : undefined;
      const its = words[i];
      const opacity = isBack(row) ? STEPPED_BACK : 1;
      if (its)
        pen.group({ y: AXIS + i * step, opacity }, () => drawLifeWords(pen, its, titleStart, set, palette));
      if (!agreement || !life) continue;
      const date = dateInWords(agreement.date, t, names.locale);
      const name = `${names.text(agreement.title)}, ${date}, ${standingInWords(snapshot, agreement, row, t)}`;
      const colour = valueColour(palette, field, life.style.value);
      pen.group({ x: plotStart + OVER, y: AXIS + (i + 0.5) * step, name, opacity }, () =>
        drawLife(pen, life, { y: 0, size: MARK, colour, palette }),
      );
    }
    if ((scene?.gaps.length ?? 0) > 0)
      pen.text(cutText(t('pair.shaded'), SMALL, width), 0, bottom + REMARK - 4, {
        size: SMALL,
        fill: palette.muted,
      });
  };
  const uses = markUses(scene?.lives ?? []);
  const values = new Set([...uses.values].filter((value) => !named.has(value)));
  return {
    width,
    height: bottom + REMARK,
    draw,
    rows: placedRows,
    omissions: livesLeftOut(columns, dated.subarray(0, left), undated.length - rest.length),
    key: { marks: { ...uses, values }, values },
    isCut,
  };
}
