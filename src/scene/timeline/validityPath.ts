import type { PlacedLabel } from './labels';
import { lineStart, type ValidityLine } from './marks';
import type { PlacedMark } from './timelineScene';

/** px of the head at the end of a line that goes on, of half its height, and of the dots before it where the end is open. */
export const HEAD = { length: 5, half: 3.5, dots: 15 } as const;
/** px of a dot and from it to the next. */
const DOT = { length: 2, gap: 3 } as const;

/**
 * A line along time that ends at `to`: with a stroke across where it ends there, with a head where it goes on, and with
 * dots before the head where nothing is to end it.
 */
function linePath(from: number, to: number, y: number, { goesOn, isOpen }: ValidityLine): string {
  const forward = Math.sign(to - from) || 1;
  if (!goesOn) return `M${from} ${y}H${to}M${to} ${y - HEAD.half}v${2 * HEAD.half}`;
  const tip = to - forward * 0.5;
  const head = `M${to - forward * HEAD.length} ${y - HEAD.half}L${tip} ${y}L${to - forward * HEAD.length} ${y + HEAD.half}`;
  const isDotted = isOpen && Math.abs(to - from) > 2 * HEAD.dots;
  if (!isDotted) return `M${from} ${y}H${to}${head}`;
  const step = forward * (DOT.length + DOT.gap);
  const first = to - forward * HEAD.dots + forward * DOT.gap;
  const dots = [0, 1, 2].map((i) => `M${first + i * step} ${y}h${forward * DOT.length}`);
  return `M${from} ${y}H${to - forward * HEAD.dots}${dots.join('')}${head}`;
}

/** What shows from when and how long a record holds, before and after its mark, as an SVG path; '' where nothing does. */
export function validityPath(
  { y, validity, lead }: Pick<PlacedMark, 'y' | 'validity' | 'lead'>,
  label: Pick<PlacedLabel, 'side' | 'box'> | undefined,
): string {
  const before = lead ? linePath(lead.x1, lead.x0, y, lead) : '';
  if (!validity) return before;
  const start = lineStart(validity, label?.side === 'right' ? label.box : null);
  return before + linePath(start, validity.x1, y, validity);
}
