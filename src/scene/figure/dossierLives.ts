import { colourField } from '../../core/colourField.ts';
import { datedRows, undatedRows } from '../../core/dated.ts';
import { dateInWords } from '../../core/dateWords.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Pair } from '../../core/viewState.ts';
import { livesLeftOut } from '../omissions.ts';
import { type Palette, valueColour } from '../palette.ts';
import type { Pen } from '../pen/pen.ts';
import { cutText } from '../pen/text.ts';
import { drawTicks, drawTickTexts } from '../timeline/drawTimeline.ts';
import { drawLife, lifecycle } from '../timeline/lifecycle.ts';
import { tickText } from '../timeline/timeScale.ts';
import { markUses } from './legend.ts';
import { drawLifeWords, type LifeRow, lifeWords } from './lifeWords.ts';
import type { Picture, PictureFrame } from './pictures.ts';
import { standingInWords } from './recordCells.ts';

/** Rows of titles in two lines, in one with more below it, and in one alone. */
export const LIFE_ROWS = {
  three: { step: 47, titles: 2, says: true },
  two: { step: 33, titles: 1, says: true },
  one: { step: 20, titles: 1, says: false },
} as const satisfies Record<string, LifeRow>;
/** px of the axis above, and of the remark below. */
const AXIS = 19;
const REMARK = 17;
const MARK = 12;
/** px of the type of the remark. */
const SMALL = 10.5;
/** Share of the width that dates and titles take: more of a narrow one. */
const WORDS = { wide: 0.56, narrow: 0.66, until: 720 } as const;
/** px of the plot that a mark may reach over its scale, on either side. */
const OVER = 12;
/** px that the lives of so many records take. */
export const livesHeight = (count: number, { step }: LifeRow): number => AXIS + count * step + REMARK;

/**
 * The records of a pair as lives along one axis, one to a row: the latest that there is room for, then those
 * without a date; whether some of its words are cut. `named`: values whose colours are explained beside them.
 */
export function dossierLives(
  snapshot: Snapshot,
  pair: Pair,
  { width, height, t, row: set }: PictureFrame & { readonly row: LifeRow },
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
      if (its) pen.group({ y: AXIS + i * step }, () => drawLifeWords(pen, its, titleStart, set, palette));
      if (!agreement || !life) continue;
      const date = dateInWords(agreement.date, t, names.locale);
      const name = `${names.text(agreement.title)}, ${date}, ${standingInWords(snapshot, agreement, row, t)}`;
      const colour = valueColour(palette, field, life.style.value);
      pen.group({ x: plotStart + OVER, y: AXIS + (i + 0.5) * step, name }, () =>
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
    omissions: livesLeftOut(columns, dated.subarray(0, left), undated.length - rest.length),
    key: { marks: { ...uses, values }, values },
    isCut,
  };
}
