import { dateInWords } from '../../core/dateWords';
import { type Evidence, evidenceLines } from '../../core/evidence';
import type { Snapshot } from '../../core/snapshot';
import { mapScene } from '../map/mapScene';
import type { World } from '../map/world';
import { PALETTES, type Palette } from '../palette';
import { type Drawing, element, svgFile, textElement } from '../svgText';
import { cutText } from '../textWidth';
import { stillTimeline, timelineHeight } from '../timeline/svg';
import { wrapText } from '../wrapText';
import { legend } from './legend';
import { fitTimeline, mapPicture, type PictureFrame, timelineOf } from './pictures';

export const FIGURE_CONTENTS = ['both', 'map', 'timeline'] as const;
export type FigureContent = (typeof FIGURE_CONTENTS)[number];

/** Sizes of a figure, px at 96 to the inch; A4 lies on its side. */
export const FIGURE_FORMATS = {
  wide: { width: 1280, height: 720 },
  classic: { width: 1200, height: 900 },
  a4: { width: 1123, height: 794 },
  square: { width: 1000, height: 1000 },
} as const;
export type FigureFormat = keyof typeof FIGURE_FORMATS;

export interface FigureInput {
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  readonly world: World;
  readonly content: FigureContent;
  readonly frame: PictureFrame;
}

const MARGIN = 28;
const TITLE = 24;
const TITLE_LINE = 30;
const TITLE_LINES = 3;
const SMALL = 10.5;
const SMALL_LINE = 15;
const GAP = 12;
/** Share of the room that a timeline takes below a map: what it needs, within bounds. */
const TIMELINE_LEAST = 0.24;
const TIMELINE_MOST = 0.5;
/** Bold faces differ in width more than the estimate of a text's width allows for. */
const BOLD_ROOM = 0.92;

/** A part of the figure moved to its place and, where it must be, drawn smaller. */
const placed = ({ content }: Drawing, x: number, y: number, scale = 1): string =>
  element(
    'g',
    { transform: `translate(${x},${y})${scale === 1 ? '' : ` scale(${scale})`}` },
    `\n${content}\n`,
  );

/** Lines of text one below the other; `y` is the first baseline. */
function lines(
  texts: readonly string[],
  x: number,
  y: number,
  step: number,
  style: { size: number; fill: string; weight?: number },
) {
  return texts.map((text, i) =>
    textElement(text, {
      x,
      y: y + i * step,
      'font-size': style.size,
      'font-weight': style.weight,
      fill: style.fill,
    }),
  );
}

/** The evidence strip, in lines that fit. */
const strip = (evidence: Evidence, hasMap: boolean, width: number) =>
  evidenceLines(evidence, hasMap).flatMap((line) => wrapText(line, SMALL, width, 2));

/** The timeline in a room of `height` px: as large as lets all its lanes in. */
function fittedTimeline(snapshot: Snapshot, frame: PictureFrame, palette: Palette): string {
  const { width, height } = frame;
  const { still, scale, fits } = fitTimeline(snapshot, frame);
  const whole = placed(stillTimeline(still), 0, 0, 1 / scale);
  if (fits) return whole;
  // Even so there are too many lanes: what is left out is said, never lost in silence.
  return [
    element('svg', { width, height: height - SMALL_LINE }, whole),
    textElement(frame.t('figure.cut'), { x: 0, y: height - 3, 'font-size': SMALL, fill: palette.muted }),
  ].join('\n');
}

/** A figure that can stand alone: title, map or timeline or both, legend, evidence. Exactly `frame` in size. */
export function figureSvg(input: FigureInput): string {
  const { snapshot, evidence, world, content, frame } = input;
  const { width, height, theme, t } = frame;
  const palette = PALETTES[theme];
  const inner = width - 2 * MARGIN;
  const hasMap = content !== 'timeline';
  const { dataset, columns, places, result, view } = snapshot;

  const title = wrapText(evidence.sentence, TITLE, inner * BOLD_ROOM, TITLE_LINES, true);
  const titleEnd = MARGIN + title.length * TITLE_LINE;
  const notes = strip(evidence, hasMap, inner);
  const notesStart = height - MARGIN - notes.length * SMALL_LINE;
  const key = legend(
    {
      snapshot,
      palette,
      t,
      map: hasMap
        ? mapScene({ dataset, columns, places, result, selectedPartners: view.facets.partner })
        : null,
      hasTimeline: content !== 'map',
    },
    inner,
  );
  const keyStart = notesStart - GAP - key.height;
  const bodyStart = titleEnd + GAP / 2;
  const room = keyStart - GAP - bodyStart;
  const needed =
    content === 'both' ? timelineHeight(timelineOf(snapshot, { ...frame, width: inner, height: room })) : 0;
  const laneHeight =
    content === 'both'
      ? Math.round(Math.min(room * TIMELINE_MOST, Math.max(room * TIMELINE_LEAST, needed)))
      : room;
  const mapHeight = content === 'both' ? room - laneHeight - GAP : room;
  const map = hasMap ? mapPicture(snapshot, world, { ...frame, width: inner, height: mapHeight }) : null;

  return svgFile(width, height, palette.paper, evidence.sentence, [
    ...lines(title, MARGIN, MARGIN + TITLE - 2, TITLE_LINE, { size: TITLE, fill: palette.ink, weight: 700 }),
    map ? placed(map, MARGIN, bodyStart) : '',
    content === 'map'
      ? ''
      : element(
          'g',
          { transform: `translate(${MARGIN},${bodyStart + room - laneHeight})` },
          fittedTimeline(snapshot, { ...frame, width: inner, height: laneHeight }, palette),
        ),
    placed(key, MARGIN, keyStart),
    element('line', {
      x1: MARGIN,
      x2: width - MARGIN,
      y1: notesStart - 6,
      y2: notesStart - 6,
      stroke: palette.line,
    }),
    ...lines(notes, MARGIN, notesStart + SMALL, SMALL_LINE, { size: SMALL, fill: palette.muted }),
  ]);
}

/** How much of a picture its map takes. */
const PICTURE_MAP = 0.55;
const ROW = 22;

/** The records of a view one below the other, as many as there is room for. */
function recordList(
  { columns, names, result }: Snapshot,
  { width, height, t }: PictureFrame,
  palette: Palette,
): string {
  const most = Math.max(1, Math.floor(height / ROW) - 1);
  const rows = [...result.rows].slice(0, most).flatMap((row, i) => {
    const agreement = columns.recordOf(row);
    if (!agreement) return [];
    const y = (i + 1) * ROW;
    const date = dateInWords(agreement.date, t, names.locale);
    return [
      textElement(cutText(date, 13, width * 0.28), { x: 0, y, 'font-size': 13, fill: palette.muted }),
      textElement(cutText(names.text(agreement.title), 14, width * 0.66), {
        x: width * 0.31,
        y,
        'font-size': 14,
        fill: palette.ink,
      }),
    ];
  });
  const left = result.rows.length - most;
  const more =
    left > 0
      ? [textElement(`+ ${left}`, { x: 0, y: (most + 1) * ROW, 'font-size': 13, fill: palette.muted })]
      : [];
  return [...rows, ...more].join('\n');
}

/** A view as a small picture without words around it: map over timeline, or its records where it is another screen. */
export function viewPicture(snapshot: Snapshot, world: World, frame: PictureFrame): string {
  const { width, height, theme } = frame;
  const palette = PALETTES[theme];
  const { view } = snapshot;
  if (view.screen !== 'atlas' || view.pair !== null) {
    const inner = { ...frame, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
    const content = element(
      'g',
      { transform: `translate(${MARGIN},${MARGIN})` },
      recordList(snapshot, inner, palette),
    );
    return svgFile(width, height, palette.paper, '', [content]);
  }
  const mapHeight = Math.round(height * PICTURE_MAP);
  const map = mapPicture(snapshot, world, { ...frame, height: mapHeight });
  const timeline = fittedTimeline(snapshot, { ...frame, height: height - mapHeight - GAP / 2 }, palette);
  return svgFile(width, height, palette.paper, '', [
    map.content,
    element('g', { transform: `translate(0,${mapHeight + GAP / 2})` }, timeline),
  ]);
}
