import type PptxGenJS from 'pptxgenjs';
import type { FittedTimeline } from '../../scene/figure/pictures';
import { swatchColour } from '../../scene/palette';
import { cutText, textWidth } from '../../scene/textWidth';
import { densityBins, densityHeight } from '../../scene/timeline/density';
import { markGeometry } from '../../scene/timeline/markGeometry';
import { lineStart, type ValidityLine } from '../../scene/timeline/marks';
import { AXIS, NAME_ROOM, NAME_SIZE, TICK_GAP, TICK_SIZE, writtenTick } from '../../scene/timeline/svg';
import type { PlacedMark } from '../../scene/timeline/timelineScene';
import { HEAD } from '../../scene/timeline/validityPath';
import { type Box, hex, PALETTE, type Page } from './page';

/** Inches per px at 96 px to the inch. */
const INCH = 1 / 96;
/** Points per px. */
const POINT = 0.75;

const OPACITY = { counted: 1, possible: 0.5, 'not-yet': 0.25 } as const;

/** Puts shapes on a page at px of the drawing. */
class Pen {
  constructor(
    private readonly page: Page,
    /** Inches. */
    private readonly x: number,
    private readonly y: number,
    /** Inches per px of the drawing. */
    private readonly unit: number,
  ) {}

  line(
    name: string,
    from: readonly [number, number],
    to: readonly [number, number],
    line: PptxGenJS.ShapeLineProps,
  ) {
    const [x0, y0] = from;
    const [x1, y1] = to;
    const at = {
      x: Math.min(x0, x1),
      y: Math.min(y0, y1),
      width: Math.abs(x1 - x0),
      height: Math.abs(y1 - y0),
    };
    this.page.addShape(name, 'line', this.box(at), { flipV: (x1 - x0) * (y1 - y0) < 0, line });
  }

  shape(
    name: string,
    kind: 'ellipse' | 'roundRect' | 'rect',
    at: Box,
    options: Pick<PptxGenJS.ShapeProps, 'fill' | 'line' | 'rectRadius'>,
  ) {
    this.page.addShape(name, kind, this.box(at), options);
  }

  text(text: string, at: Box, options: Pick<PptxGenJS.TextPropsOptions, 'fontSize' | 'color' | 'align'>) {
    this.page.addText(text, this.box(at), { wrap: false, valign: 'middle', ...options });
  }

  /** Points of a type of `px`. */
  points(px: number): number {
    return Math.max(3, Math.round(px * POINT * (this.unit / INCH) * 10) / 10);
  }

  private box({ x, y, width, height }: Box): Box {
    return {
      x: this.x + x * this.unit,
      y: this.y + y * this.unit,
      width: width * this.unit,
      height: height * this.unit,
    };
  }
}

interface Names {
  /** "Agreement on microelectronics, 2022, signed". */
  markName(row: number): string;
}

/** A mark as native shapes about its middle; what it is stands in its name, which becomes its alternative text. */
function drawMark(
  pen: Pen,
  mark: PlacedMark,
  { still }: FittedTimeline,
  names: Names,
  offset: readonly [number, number],
) {
  const { x0, x1, size, style, presence, row } = mark;
  const cx = (x0 + x1) / 2 + offset[0];
  const cy = mark.y + offset[1];
  const colour = hex(swatchColour(PALETTE, still.swatches.get(style.sector) ?? -1));
  const ink = hex(PALETTE.ink);
  const { body, ring, outline, strike, fillOpacity } = markGeometry(style, x1 - x0, size);
  const opacity = OPACITY[presence];
  const transparency = Math.round((1 - fillOpacity * opacity) * 100);
  const lineTransparency = Math.round((1 - opacity) * 100);
  const moved = (box: { x: number; y: number; width: number; height: number }) => ({
    ...box,
    x: box.x + cx,
    y: box.y + cy,
  });
  const half = (x1 - x0) / 2;
  if (style.shape === 'soft' && half > body.width / 2 + 1) {
    const dotted: PptxGenJS.ShapeLineProps = { color: colour, width: 1, dashType: 'sysDot' };
    pen.line('Ends', [cx - half, cy], [cx + half, cy], dotted);
  }
  if (style.reported)
    pen.line('Reported', [cx - half - 5, cy], [cx - half, cy], { color: colour, width: 1.25 });
  if (ring)
    pen.shape('Ring', 'roundRect', moved(ring), {
      fill: { color: hex(PALETTE.paper) },
      line: { color: ink, width: 1 },
      rectRadius: 0.02,
    });
  if (outline)
    pen.shape('Range', 'roundRect', moved(outline), {
      fill: { color: hex(PALETTE.paper), transparency: 100 },
      line: { color: colour, width: 0.75, dashType: 'dash' },
      rectRadius: 0.02,
    });
  pen.shape(`Mark: ${names.markName(row)}`, style.shape === 'dot' ? 'ellipse' : 'roundRect', moved(body), {
    fill: fillOpacity === 0 ? { color: hex(PALETTE.paper) } : { color: colour, transparency },
    line: { color: colour, width: 1.5, transparency: lineTransparency },
    rectRadius: 0.01,
  });
  if (strike)
    pen.line('Ended', [cx - half - 2, cy + size / 2], [cx + half + 2, cy - size / 2], {
      color: ink,
      width: 1,
    });
}

/** How long a record holds, as on screen: a stroke across its end, or a head where it goes on, dotted where it is open. */
function drawValidity(
  pen: Pen,
  from: number,
  to: number,
  y: number,
  { goesOn, isOpen }: ValidityLine,
  color: string,
) {
  const line = { color, width: 1.25 };
  const forward = Math.sign(to - from) || 1;
  const isDotted = goesOn && isOpen && Math.abs(to - from) > 2 * HEAD.dots;
  const solid = isDotted ? to - forward * HEAD.dots : to;
  // Lines run from left to right in the file, whichever way they are meant.
  const head = forward > 0 ? { endArrowType: 'arrow' as const } : { beginArrowType: 'arrow' as const };
  pen.line('Validity', [from, y], [solid, y], goesOn && !isDotted ? { ...line, ...head } : line);
  if (isDotted) pen.line('Open end', [solid, y], [to, y], { ...line, ...head, dashType: 'sysDot' });
  if (!goesOn) pen.line('End', [to, y - HEAD.half], [to, y + HEAD.half], line);
}

/** The timeline as native shapes, in a box of `inches` wide at `x`, `y` inches; `px` is the width it was fitted for. */
export function drawTimeline(
  page: Page,
  fitted: FittedTimeline,
  at: { readonly x: number; readonly y: number; readonly inches: number; readonly px: number },
  names: Names,
): void {
  const { still, scale } = fitted;
  const { scene, gutter } = still;
  const pen = new Pen(page, at.x, at.y, at.inches / (at.px * scale));
  const [grey, ink, muted] = [hex(PALETTE.line), hex(PALETTE.ink), hex(PALETTE.muted)];
  const offset = [gutter, AXIS] as const;
  for (const tick of scene.ticks) {
    const x = gutter + tick.x;
    pen.line('Tick', [x, AXIS - 4], [x, AXIS + scene.height], { color: grey, width: 0.5 });
    pen.text(
      writtenTick(still, tick),
      { x: x + TICK_GAP, y: 2, width: textWidth(writtenTick(still, tick), TICK_SIZE), height: AXIS - 6 },
      { fontSize: pen.points(TICK_SIZE), color: muted, align: 'left' },
    );
  }
  for (const lane of scene.lanes) {
    pen.line('Lane', [0, AXIS + lane.y1], [gutter + scene.scale.right, AXIS + lane.y1], {
      color: grey,
      width: 0.5,
    });
    pen.text(
      cutText(still.laneName(lane.value), NAME_SIZE, gutter - NAME_ROOM),
      { x: 0, y: AXIS + lane.y0, width: gutter - 8, height: lane.y1 - lane.y0 },
      { fontSize: pen.points(NAME_SIZE), color: ink, align: 'right' },
    );
    for (const { x0, x1, count, label } of lane.density ? densityBins(lane.density) : []) {
      const height = (lane.y1 - lane.y0 - 5) * densityHeight(count, scene.mostInBin);
      const box = { x: gutter + x0 + 0.5, y: AXIS + lane.y1 - 2 - height, width: x1 - x0 - 1, height };
      pen.shape(`Mark: ${count}`, 'rect', box, {
        fill: { color: hex(PALETTE.classes[0]) },
        line: { width: 0 },
      });
      if (label !== '')
        pen.text(
          label,
          { ...box, x: box.x - 20, width: box.width + 40, y: AXIS + lane.y1 - 16, height: 14 },
          { fontSize: pen.points(11), color: ink, align: 'center' },
        );
    }
    for (const x of lane.folded ?? [])
      pen.line('Folded', [gutter + x, AXIS + lane.y0 + 4], [gutter + x, AXIS + lane.y1 - 4], {
        color: muted,
        width: 1,
      });
  }
  const labelOf = new Map(scene.labels.map((label) => [label.key, label]));
  const marks = scene.lanes.flatMap((lane) => lane.marks);
  for (const { key, validity, lead, style, y } of marks) {
    const label = labelOf.get(key);
    const color = hex(swatchColour(PALETTE, still.swatches.get(style.sector) ?? -1));
    const draw = (from: number, to: number, line: ValidityLine) =>
      drawValidity(pen, gutter + from, gutter + to, AXIS + y, line, color);
    if (lead) draw(lead.x1, lead.x0, lead);
    if (validity)
      draw(lineStart(validity, label?.side === 'right' ? label.box : null), validity.x1, validity);
  }
  for (const mark of marks) if (!mark.isOutside) drawMark(pen, mark, fitted, names, offset);
  for (const { text, box, side } of scene.labels)
    pen.text(
      text,
      { x: gutter + box.x0, y: AXIS + box.y0, width: box.x1 - box.x0, height: box.y1 - box.y0 },
      { fontSize: pen.points(10.5), color: ink, align: side === 'left' ? 'right' : 'left' },
    );
  const { dayLine } = still;
  if (dayLine && dayLine.x >= 0 && dayLine.x <= scene.scale.right)
    pen.line(
      `Mark: ${dayLine.text}`,
      [gutter + dayLine.x, AXIS - 4],
      [gutter + dayLine.x, AXIS + scene.height],
      {
        color: hex(PALETTE.accent),
        width: 1.5,
      },
    );
}
