import { rgb } from 'd3';

/** A colour over a ground, as opaque as told. */
export function mixed(ground: string, colour: string, opacity: number): string {
  const [below, above] = [rgb(ground), rgb(colour)];
  const channel = (key: 'r' | 'g' | 'b') => below[key] + (above[key] - below[key]) * opacity;
  return rgb(channel('r'), channel('g'), channel('b')).formatHex();
}
