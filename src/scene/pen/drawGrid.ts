import type { Grid, Pen } from './pen.ts';
import { drawLines } from './wrapText.ts';

/** Draws a grid text by text, with a rule below each row. */
export function drawGrid(pen: Pen, { width, columns, rows, size, step, base, rules }: Grid): void {
  let y = 0;
  for (const [i, { height, cells }] of rows.entries()) {
    for (const [j, { lines, style }] of cells.entries())
      drawLines(pen, lines, columns[j]?.x ?? 0, y + base, step, { size, ...style });
    y += height;
    pen.line(0, y - 0.5, width, y - 0.5, { colour: rules[i === 0 ? 0 : 1], width: 1 });
  }
}
