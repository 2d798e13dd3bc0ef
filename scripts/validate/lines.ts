/** Maximum width of an aligned cell, in terminal columns. */
const WIDEST = 60;

const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uff01-\uff60]/u;

/** Escapes the characters that control a terminal. */
export const plain = (text: string): string =>
  text.replace(CONTROL, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);

const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0);

function cut(text: string): string {
  if (widthOf(text) <= WIDEST) return text;
  let [kept, width] = ['', 1];
  for (const sign of text) {
    width += widthOf(sign);
    if (width > WIDEST) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** Formats rows of cells as lines with aligned columns; the last cell of a row is never cut. */
export function aligned(rows: readonly (readonly string[])[], indent: string): string[] {
  const cells = rows.map((row) =>
    row.map((cell, i) => (i < row.length - 1 ? cut(plain(cell)) : plain(cell))),
  );
  const widths: number[] = [];
  for (const row of cells)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
    });
  return cells.map((row) =>
    (
      indent + row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell))).join('   ')
    ).trimEnd(),
  );
}
