import { dateInWords } from '../../core/dateWords';
import type { Snapshot } from '../../core/snapshot';
import { partOf } from '../omissions';
import { type Palette, sectorSwatches, swatchColour } from '../palette';
import type { Pen } from '../pen/pen';
import { cutText } from '../textWidth';
import type { Picture, PictureFrame } from './pictures';
import { rowOf, sizeOf } from './rows';

/** The records of a view one below the other, as many as there is room for. */
export function recordList(
  { columns, dataset, names, result }: Snapshot,
  { width, height, t }: PictureFrame,
  palette: Palette,
): Picture {
  const row = rowOf(height, result.rows.length);
  const shown = Math.min(result.rows.length, Math.floor(height / row));
  const size = sizeOf(row);
  const swatches = sectorSwatches(dataset.sectors);
  const draw = (pen: Pen) =>
    result.rows.subarray(0, shown).forEach((record, i) => {
      const agreement = columns.recordOf(record);
      if (!agreement) return;
      const y = (i + 0.5) * row + size * 0.35;
      const date = dateInWords(agreement.date, t, names.locale);
      const fill = swatchColour(palette, swatches.get(agreement.sectors[0] ?? '') ?? -1);
      pen.circle(6, (i + 0.5) * row, Math.min(6, size / 3), { fill });
      pen.text(cutText(date, size, width * 0.25), 22, y, { size, fill: palette.muted });
      const title = cutText(names.text(agreement.title), size, width * 0.69, true);
      pen.text(title, width * 0.3, y, { size, weight: 600, fill: palette.ink });
      pen.line(0, (i + 1) * row, width, (i + 1) * row, { colour: palette.line, width: 1 });
    });
  return { width, height, draw, omissions: partOf('records', shown, result.rows.length) };
}
