import { type Palette, swatchColour } from '../palette';
import { type Attributes, type Drawing, element, haloText, textElement } from '../svgText';
import { cutText, textWidth } from '../textWidth';
import { densityBins, densityPath } from './density';
import { markGeometry } from './markGeometry';
import type { Tick } from './ticks';
import type { PlacedLane, PlacedMark, TimelineScene } from './timelineScene';
import { validityPath } from './validityPath';

/** What a still timeline needs beside its scene. */
export interface StillTimeline {
  readonly scene: TimelineScene;
  readonly palette: Palette;
  /** Swatch of each sector, by id. */
  readonly swatches: ReadonlyMap<string, number>;
  /** Width of the lane names, px. */
  readonly gutter: number;
  /** The day of the status, px from the lane names, and how it is written; null without one. */
  readonly dayLine: { readonly x: number; readonly text: string } | null;
  laneName(value: string): string;
  tickText(tick: Tick): string;
}

export const AXIS = 24;
const MARGIN = 14;
export const NAME_SIZE = 12;
export const TICK_SIZE = 11;
/** px from a tick to what is written at it. */
export const TICK_GAP = 3;
/** Room left of a lane's name and between it and the plot, px. */
export const NAME_ROOM = 24;

const OPACITY = { counted: undefined, possible: 0.5, 'not-yet': 0.25 } as const;

function markSvg(
  { x0, x1, y, size, style, presence }: PlacedMark,
  { palette, swatches }: StillTimeline,
): string {
  const colour = swatchColour(palette, swatches.get(style.sector) ?? -1);
  const { body, ring, outline, strike, tail, whiskers, fillOpacity } = markGeometry(style, x1 - x0, size);
  const line = (d: string | null, attributes: Attributes) =>
    d === null ? '' : element('path', { d, fill: 'none', stroke: colour, ...attributes });
  return element(
    'g',
    {
      transform: `translate(${Math.round(((x0 + x1) / 2) * 100) / 100},${y})`,
      opacity: OPACITY[presence],
    },
    [
      ring
        ? element('rect', { ...ring, fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.25 })
        : '',
      element('rect', { ...body, fill: palette.paper }),
      element('rect', {
        ...body,
        fill: colour,
        'fill-opacity': fillOpacity,
        stroke: colour,
        'stroke-width': 2,
      }),
      line(whiskers, { 'stroke-width': 2, 'stroke-dasharray': '1.5 1.5' }),
      outline
        ? element('rect', {
            ...outline,
            fill: 'none',
            stroke: colour,
            'stroke-width': 1.25,
            'stroke-dasharray': '3 1.75',
          })
        : '',
      strike ? element('path', { d: strike, stroke: palette.ink, 'stroke-width': 1.5 }) : '',
      line(tail, { 'stroke-width': 1.75 }),
    ].join(''),
  );
}

function validitySvg(still: StillTimeline): string[] {
  const { scene, palette, swatches } = still;
  const labels = new Map(scene.labels.map((label) => [label.key, label]));
  return scene.lanes.flatMap((lane) =>
    lane.marks.flatMap((mark) => {
      const d = validityPath(mark, labels.get(mark.key));
      if (d === '') return [];
      const stroke = swatchColour(palette, swatches.get(mark.style.sector) ?? -1);
      return [element('path', { d, fill: 'none', stroke, 'stroke-width': 1.5 })];
    }),
  );
}

/** The bars of a dense lane with their numbers. */
function densitySvg(lane: PlacedLane, mostInBin: number, palette: Palette): string[] {
  if (!lane.density) return [];
  const bins = densityBins(lane.density);
  return [
    element('path', {
      d: densityPath(bins, lane.y0 + 3, lane.y1 - 2, mostInBin),
      fill: palette.classes[0],
    }),
    ...bins
      .filter(({ label }) => label !== '')
      .map(({ x0, x1, label }) =>
        textElement(label, {
          x: (x0 + x1) / 2,
          y: lane.y1 - 6,
          'text-anchor': 'middle',
          'font-size': 11,
          fill: palette.ink,
        }),
      ),
  ];
}

/** Lanes that are too dense for marks, and lanes that are folded. */
function summarySvg({ scene, palette }: StillTimeline): string[] {
  return scene.lanes.flatMap((lane) => [
    ...densitySvg(lane, scene.mostInBin, palette),
    ...(lane.folded ?? []).map((x) =>
      element('line', {
        x1: x,
        x2: x,
        y1: lane.y0 + 4,
        y2: lane.y1 - 4,
        stroke: palette.muted,
        'stroke-width': 1.5,
      }),
    ),
  ]);
}

/** The line of the day on which the statuses are. */
function dayLineSvg({ scene, palette, dayLine }: StillTimeline): string[] {
  if (!dayLine || dayLine.x < 0 || dayLine.x > scene.scale.right) return [];
  const isLate = dayLine.x > scene.scale.right / 2;
  return [
    element('line', {
      x1: dayLine.x,
      x2: dayLine.x,
      y1: -4,
      y2: scene.height,
      stroke: palette.accent,
      'stroke-width': 1.75,
    }),
    haloText(dayLine.text, palette.paper, {
      x: dayLine.x + (isLate ? -5 : 5),
      y: scene.height - 5,
      'text-anchor': isLate ? 'end' : 'start',
      'font-size': 11,
      'font-weight': 600,
      fill: palette.accent,
    }),
  ];
}

/** Height of the drawing, px. */
export const timelineHeight = ({ scene }: StillTimeline): number => scene.height + AXIS + MARGIN;

/** What is written at a tick: nothing where it would run over the edge of the drawing. */
export function writtenTick({ scene, tickText }: StillTimeline, tick: Tick): string {
  const text = tickText(tick);
  return tick.x + TICK_GAP + textWidth(text, TICK_SIZE) > scene.scale.right + MARGIN ? '' : text;
}

/** The timeline, drawn from its scene alone. */
export function stillTimeline(still: StillTimeline): Drawing {
  const { scene, palette, gutter } = still;
  const width = gutter + scene.scale.right + MARGIN;
  const height = timelineHeight(still);
  const ticks = scene.ticks.flatMap((tick) => [
    element('line', {
      x1: gutter + tick.x,
      x2: gutter + tick.x,
      y1: AXIS - 4,
      y2: AXIS + scene.height,
      stroke: palette.line,
    }),
    textElement(writtenTick(still, tick), {
      x: gutter + tick.x + TICK_GAP,
      y: AXIS - 7,
      'font-size': TICK_SIZE,
      fill: palette.muted,
    }),
  ]);
  const lanes = scene.lanes.flatMap((lane) => [
    element('line', {
      x1: MARGIN,
      x2: gutter + scene.scale.right,
      y1: AXIS + lane.y1,
      y2: AXIS + lane.y1,
      stroke: palette.line,
    }),
    textElement(cutText(still.laneName(lane.value), NAME_SIZE, gutter - NAME_ROOM), {
      x: gutter - 10,
      y: AXIS + (lane.y0 + lane.y1) / 2 + 4,
      'text-anchor': 'end',
      'font-size': NAME_SIZE,
      fill: palette.ink,
    }),
  ]);
  const labels = scene.labels.map(({ text, box }) =>
    haloText(text, palette.paper, {
      x: box.x0,
      y: (box.y0 + box.y1) / 2 + 4,
      'font-size': 11,
      fill: palette.ink,
    }),
  );
  const marks = scene.lanes.flatMap((lane) =>
    lane.marks.filter(({ isOutside }) => !isOutside).map((mark) => markSvg(mark, still)),
  );
  const plot = element(
    'g',
    { transform: `translate(${gutter},${AXIS})` },
    ['', ...summarySvg(still), ...validitySvg(still), ...labels, ...marks, ...dayLineSvg(still), ''].join(
      '\n',
    ),
  );
  return { width, height, content: [...ticks, ...lanes, plot].join('\n') };
}
