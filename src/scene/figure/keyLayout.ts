import type { Drawing, Pen, TextStyle } from '../pen/pen.ts';
import { textWidth } from '../pen/text.ts';
import { wrapText } from '../pen/wrapText.ts';

/** A sign with its meaning; the sign is drawn around the middle of a box `width` px wide. */
export interface KeyEntry {
  readonly width: number;
  readonly text: string;
  draw(pen: Pen): void;
}

/** Entries under one heading. */
export interface KeyGroup {
  readonly heading: string;
  readonly entries: readonly KeyEntry[];
}

/** Type size, px. */
export const SIZE = 11;
const LINE = 18;
const SIGN_GAP = 5;
const ENTRY_GAP = 14;
const GROUP_GAP = 26;
/** The width of bold faces varies more than the estimate allows for. */
const BOLD_ROOM = 1.1;

/** Sets the groups one after the other, in rows of at most `width` px. */
export function drawGroups(groups: readonly KeyGroup[], width: number, ink: string, muted: string): Drawing {
  const drawn: ((pen: Pen) => void)[] = [];
  let [x, y] = [0, LINE / 2];
  const room = (wanted: number) => {
    if (x > 0 && x + wanted > width) [x, y] = [0, y + LINE];
  };
  const write = (text: string, at: number, style: TextStyle) => {
    const base = y + 4;
    drawn.push((pen) => pen.text(text, at, base, style));
  };
  for (const { heading, entries } of groups) {
    const [first] = entries;
    if (heading !== '') {
      const headingWidth = textWidth(heading, SIZE, true) * BOLD_ROOM;
      room(headingWidth + ENTRY_GAP + (first ? first.width + textWidth(first.text, SIZE) : 0));
      write(heading, x, { size: SIZE, weight: 600, fill: ink });
      x += headingWidth + ENTRY_GAP / 2;
    }
    for (const { draw, width: signWidth, text } of entries) {
      const before = signWidth + SIGN_GAP;
      room(before + textWidth(text, SIZE));
      const middle = { x: Math.round(x + signWidth / 2), y };
      drawn.push((pen) => pen.group(middle, () => draw(pen)));
      const start = x + before;
      // Only a text wider than a whole row has more than one line.
      for (const [i, line] of wrapText(text, SIZE, Math.max(SIZE, width - start)).entries()) {
        if (i > 0) y += LINE;
        write(line, start, { size: SIZE, fill: muted });
        x = start + textWidth(line, SIZE) + ENTRY_GAP;
      }
    }
    if (heading !== '') x += GROUP_GAP - ENTRY_GAP;
  }
  return {
    width,
    height: groups.length > 0 ? y + LINE / 2 : 0,
    draw: (pen) => {
      for (const each of drawn) each(pen);
    },
  };
}
