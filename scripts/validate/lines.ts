/** Widest cell of an aligned column, in places of a terminal. */
const WIDEST = 60;

const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uff01-\uff60]/u;

/** A text without signs that steer a terminal: they are written out. */
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

/** Rows of cells as lines whose columns stand under each other; the last cell of a row is never cut. */
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
