import type { Paint, Stroke } from '../../scene/pen/pen.ts';
import { type Colours, mixed } from './colours.ts';
import { emu } from './sheet.ts';
import { el } from './xml.ts';

/** What shapes inherit from their group: the factor by which they are enlarged, and their opacity. */
interface Inherited {
  readonly scale: number;
  readonly opacity: number;
}

/** The line of a shape. */
export function lineXml(
  { colour, width, opacity = 1, dashes, round }: Stroke,
  inherited: Inherited,
  colours: Colours,
): string {
  return el(
    'a:ln',
    { w: emu(width * inherited.scale), cap: round ? 'rnd' : 'flat' },
    colours.fill(colour, opacity * inherited.opacity),
    dashes ? el('a:prstDash', { val: dashes[0] > dashes[1] ? 'sysDash' : 'sysDot' }) : '',
    round ? el('a:round') : '',
  );
}

/** The fill and the line of a shape. */
export function paintXml(
  { fill, fillOpacity = 1, ground, stroke }: Paint,
  inherited: Inherited,
  colours: Colours,
): string {
  const line = stroke ? lineXml(stroke, inherited, colours) : el('a:ln', {}, el('a:noFill'));
  if (fill === undefined) return el('a:noFill') + line;
  if (typeof fill === 'object') return colours.hatch(fill) + line;
  if (ground === undefined) return colours.fill(fill, inherited.opacity * fillOpacity) + line;
  // On its own ground, a translucent colour becomes a lighter opaque one.
  const shade = fillOpacity < 1 ? mixed(ground, fill, fillOpacity) : fill;
  return colours.fill(shade, inherited.opacity) + line;
}
