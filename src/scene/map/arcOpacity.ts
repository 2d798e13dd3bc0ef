import type { Emphasis } from './emphasis.ts';

const OPACITY = { base: 0.45, muted: 0.12, highlighted: 0.76 } as const;
/** Lines up to which each is drawn as firmly as can be; of more, each is fainter, so that land is seen below them. */
const FEW = 40;

/** Opacity of a line among `count` lines. */
export function arcOpacity(emphasis: Emphasis, count: number): number {
  const opacity = OPACITY[emphasis];
  return emphasis === 'highlighted' ? opacity : opacity * Math.min(1, (FEW / count) ** 0.75);
}
