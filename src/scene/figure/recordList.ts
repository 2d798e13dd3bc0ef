import { dateInWords } from '../../core/dateWords';
import type { Snapshot } from '../../core/snapshot';
import { partOf } from '../omissions';
import { type Palette, sectorSwatches, swatchColour } from '../palette';
import { element, textElement } from '../svgText';
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
  const rows = [...result.rows.subarray(0, shown)].flatMap((record, i) => {
    const agreement = columns.recordOf(record);
    if (!agreement) return [];
    const y = (i + 0.5) * row + size * 0.35;
    const date = dateInWords(agreement.date, t, names.locale);
    const fill = swatchColour(palette, swatches.get(agreement.sectors[0] ?? '') ?? -1);
    const line = { x1: 0, x2: width, y1: (i + 1) * row, y2: (i + 1) * row, stroke: palette.line };
    return [
      element('circle', { cx: 6, cy: (i + 0.5) * row, r: Math.min(6, size / 3), fill }),
      textElement(cutText(date, size, width * 0.25), { x: 22, y, 'font-size': size, fill: palette.muted }),
      textElement(cutText(names.text(agreement.title), size, width * 0.69, true), {
        x: width * 0.3,
        y,
        'font-size': size,
        'font-weight': 600,
        fill: palette.ink,
      }),
      element('line', line),
    ];
  });
  return {
    width,
    height,
    content: rows.join('\n'),
    omissions: partOf('records', shown, result.rows.length),
  };
}
