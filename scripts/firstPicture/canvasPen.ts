// Stands in for `src/ui/canvasPen.ts` where the first picture is drawn: what the page draws on canvases becomes SVG.
import type { Line, Paint, Path, PathPlace, TextStyle } from '../../src/scene/pen/pen.ts';
import { SvgPen } from '../../src/scene/pen/svgPen.ts';

/** A path that is drawn in px of the world at zoom 0. */
export interface PlacedPath {
  readonly path: Path;
  readonly paint: Paint;
  readonly place: PathPlace;
}

/** Name of the attribute that marks a group as a text with an outline of that colour. */
export const HALO = 'halo ';

/** A context of `stage.mjs`. */
export interface NotedContext {
  readonly pens: readonly { readonly pen: CanvasPen; readonly origin: readonly [x: number, y: number] }[];
  addPen(pen: CanvasPen): void;
}

export class CanvasPen extends SvgPen {
  readonly placed: PlacedPath[] = [];

  constructor(context: NotedContext) {
    super('pen-');
    context.addPen(this);
  }

  override path(path: Path, paint: Paint, place?: PathPlace): void {
    if (place) this.placed.push({ path, paint, place });
    super.path(path, paint, place);
  }

  override text(line: Line, x: number, y: number, { halo, ...style }: TextStyle): void {
    if (halo === undefined) super.text(line, x, y, style);
    else this.group({ record: HALO + halo }, () => super.text(line, x, y, style));
  }
}

export const path2d = (): null => null;
export const usePageFont = (): string => '';
