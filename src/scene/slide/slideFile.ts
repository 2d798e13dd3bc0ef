import { svgFile } from '../pen/svgNode.ts';
import { svgNodes } from '../pen/svgPen.ts';
import { slideDrawing } from './slideDrawing.ts';
import type { SlideInput } from './stage.ts';
import { familyOf } from './typefaces.ts';

/** A slide as an SVG file of its stage's size. */
export function slideFile(input: SlideInput): string {
  const { stage, palette, slide, deckTheme } = input;
  const nodes = svgNodes(slideDrawing(input).draw);
  return svgFile(stage.width, stage.height, palette.paper, slide.title, nodes, familyOf(deckTheme));
}
