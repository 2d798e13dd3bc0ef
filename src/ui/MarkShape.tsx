import { memo } from 'react';
import { PAGE_PALETTE } from '../scene/palette.ts';
import { drawMark } from '../scene/timeline/drawMark.ts';
import type { MarkStyle } from '../scene/timeline/marks.ts';
import { Drawn } from './Drawn.tsx';

interface Props {
  readonly style: MarkStyle;
  /** px, about the middle. */
  readonly width: number;
  readonly size: number;
  readonly colour: string;
}

/** A mark about its own middle, in the colours of the page. */
export const MarkShape = memo(function MarkShape({ style, width, size, colour }: Props) {
  return <Drawn draw={(pen) => drawMark(pen, { style, width, size, colour, palette: PAGE_PALETTE })} />;
}, isSame);

function isSame(a: Props, b: Props): boolean {
  const { style: before } = a;
  const { style: after } = b;
  return (
    a.width === b.width &&
    a.size === b.size &&
    a.colour === b.colour &&
    before.shape === after.shape &&
    before.fill === after.fill &&
    before.reported === after.reported
  );
}
