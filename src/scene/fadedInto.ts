import { rgb } from 'd3';
import { type Palette, STEPPED_BACK } from './palette.ts';

/** A colour that steps back into the paper, as `#rrggbb`, where opacity can't be set. */
export function fadedInto({ paper }: Pick<Palette, 'paper'>, colour: string): string {
  const [below, above] = [rgb(paper), rgb(colour)];
  const channel = (key: 'r' | 'g' | 'b') => below[key] + (above[key] - below[key]) * STEPPED_BACK;
  return rgb(channel('r'), channel('g'), channel('b')).formatHex();
}
