import { type Evidence, evidenceLines } from '../../core/evidence';
import type { Snapshot } from '../../core/snapshot';
import { mapScene } from '../map/mapScene';
import type { World } from '../map/world';
import { PALETTES } from '../palette';
import { element, svgFile, textElement } from '../svgText';
import { timelineHeight } from '../timeline/svg';
import { wrapText } from '../wrapText';
import { fittedTimeline, NOTE_LINE, NOTE_SIZE, placed } from './fittedTimeline';
import { legend } from './legend';
import { mapPicture, type PictureFrame, timelineOf } from './pictures';

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
const GAP = 12;
/** Share of the room that a timeline takes below a map: what it needs, within bounds. */
const TIMELINE_LEAST = 0.24;
const TIMELINE_MOST = 0.5;
/** Bold faces differ in width more than the estimate of a text's width allows for. */
const BOLD_ROOM = 0.92;

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
  evidenceLines(evidence, hasMap).flatMap((line) => wrapText(line, NOTE_SIZE, width, 2));

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
  const notesStart = height - MARGIN - notes.length * NOTE_LINE;
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
    ...lines(notes, MARGIN, notesStart + NOTE_SIZE, NOTE_LINE, { size: NOTE_SIZE, fill: palette.muted }),
  ]);
}
