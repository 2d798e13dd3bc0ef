import type { Grid, GridCell, Rect } from '../../scene/pen/pen.ts';
import { setBroken } from '../../scene/slide/typeset.ts';
import type { PageLook } from './page.ts';
import type { TableForm } from './table.ts';
import { DEPTH, paragraphs } from './text.ts';

/** A grid as a native table in a box, enlarged by `scale`. */
export function gridForm(
  { width, columns, rows, size, step, base, rules }: Grid,
  box: Rect,
  scale: number,
  { colours, language }: PageLook,
): TableForm {
  const ends = [...columns.slice(1).map(({ x }) => x), width];
  const cellOf = ({ lines, style }: GridCell, i: number) => {
    const { x = 0, room = width } = columns[i] ?? {};
    const text = setBroken([lines], { size, width: room, leading: step / size });
    return {
      content: paragraphs(text, scale, style, language, colours),
      right: Math.max(0, (ends[i] ?? width) - x - room) * scale,
    };
  };
  return {
    box,
    columns: columns.map(({ x }, i) => ((ends[i] ?? width) - x) * scale),
    rows: rows.map((row) => ({ height: row.height * scale, cells: row.cells.map(cellOf) })),
    margin: { x: 0, top: Math.max(0, base + size * DEPTH - step) * scale, bottom: 0 },
    rules,
  };
}
