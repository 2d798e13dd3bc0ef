import { svgFile } from '../pen/svgNode.ts';
import { svgNodes } from '../pen/svgPen.ts';
import { slideDrawing } from './slideDrawing.ts';
import type { SlideInput } from './stage.ts';

/** A slide as an SVG file of its stage's size. */
export function slideFile(input: SlideInput): string {
  const { width, height } = input.stage;
  return svgFile(width, height, input.palette.paper, input.slide.title, svgNodes(slideDrawing(input).draw));
}
