import type { Path, PathSink } from '../pen/pen.ts';
import type { PlacedLabel } from './labels.ts';
import { lineStart, type ValidityLine } from './marks.ts';
import type { PlacedMark } from './placedLane.ts';

/** px of the head at the end of a line that goes on, of half its height, and of the dots before it where the end is open. */
const HEAD = { length: 5, half: 3.5, dots: 15 } as const;
/** px of a dot and from it to the next. */
const DOT = { length: 2, gap: 3 } as const;

/**
 * A line along time that ends at `to`: with a stroke across where it ends there, with a head where it goes on, and with
 * dots before the head where nothing is to end it.
 */
export function traceLine(
  sink: PathSink,
  from: number,
  y: number,
  { x1: to, goesOn, isOpen }: ValidityLine,
): void {
  const forward = Math.sign(to - from) || 1;
  const along = (start: number, end: number) => {
    sink.moveTo(start, y);
    sink.lineTo(end, y);
  };
  const isDotted = goesOn && isOpen && Math.abs(to - from) > 2 * HEAD.dots;
  along(from, isDotted ? to - forward * HEAD.dots : to);
  if (!goesOn) {
    sink.moveTo(to, y - HEAD.half);
    sink.lineTo(to, y + HEAD.half);
    return;
  }
  for (let dot = to - forward * (HEAD.dots - DOT.gap), i = 0; isDotted && i < 3; i++) {
    along(dot, dot + forward * DOT.length);
    dot += forward * (DOT.length + DOT.gap);
  }
  const barb = to - forward * HEAD.length;
  sink.moveTo(barb, y - HEAD.half);
  sink.lineTo(to - forward * 0.5, y);
  sink.lineTo(barb, y + HEAD.half);
}

/** What shows from when and how long a record holds, before and after its mark; null where nothing does. */
export function validityPath(
  { y, validity, lead }: Pick<PlacedMark, 'y' | 'validity' | 'lead'>,
  label: Pick<PlacedLabel, 'side' | 'box'> | undefined,
): Path | null {
  if (!validity && !lead) return null;
  return (to) => {
    if (lead) traceLine(to, lead.x1, y, { ...lead, x1: lead.x0 });
    if (validity) traceLine(to, lineStart(validity, label?.side === 'right' ? label.box : null), y, validity);
  };
}
