import { type Evidence, evidenceLines } from '../../core/evidence.ts';
import { unwritable } from '../../core/plainText.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Geography } from '../map/geography.ts';
import { type Omission, omissionsInWords, takenOut } from '../omissions.ts';
import type { Pen } from '../pen/pen.ts';
import { svgFile, svgText } from '../pen/svgNode.ts';
import { svgNodes } from '../pen/svgPen.ts';
import { drawLines, NOTE_LINE, NOTE_SIZE, wrapText } from '../pen/wrapText.ts';
import { timelineHeight } from '../timeline/drawTimeline.ts';
import { type FigureContent, figureEvidence, pictureOf } from './figureContent.ts';
import { type KeyUses, type Legend, legend, timelineUses } from './legend.ts';
import {
  mapPicture,
  mapSceneOf,
  type Picture,
  type PictureFrame,
  timelineOf,
  timelinePicture,
} from './pictures.ts';

/** Sizes of a figure, px at 96 to the inch; A4 is landscape. */
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
  readonly world: Geography;
  readonly content: FigureContent;
  readonly frame: PictureFrame;
}

const MARGIN = 28;
const TITLE = 24;
const TITLE_LINE = 30;
const TITLE_LINES = 3;
const GAP = 12;
/** Share of the height that the key may take. */
const MAX_KEY_SHARE = 0.2;
/** Share of the height that a timeline below a map takes: what it needs, within these bounds. */
const MIN_TIMELINE_SHARE = 0.24;
const MAX_TIMELINE_SHARE = 0.5;
/** The width of bold faces varies more than the estimate of a text's width allows for. */
const BOLD_ROOM = 0.92;
/** Maximum number of lines of each part of the evidence, and of what is left out. */
const EVIDENCE_LINES = 2;
const OMITTED_LINES = 3;

const hasMap = (content: FigureContent) => content === 'both' || content === 'map';
const hasTimeline = (content: FigureContent) => content === 'both' || content === 'timeline';

/** The evidence strip, as lines that fit. */
function strip({ evidence, content, frame, snapshot }: FigureInput, omissions: readonly Omission[]) {
  const omitted = omissionsInWords(omissions, snapshot.names, frame.t);
  const context = hasTimeline(content) ? evidence.context : '';
  return evidenceLines({ ...evidence, context }, hasMap(content), omitted).flatMap((line) =>
    wrapText(line, NOTE_SIZE, frame.width - 2 * MARGIN, line === omitted ? OMITTED_LINES : EVIDENCE_LINES),
  );
}

/** The key of a figure; it explains only what is drawn. */
function keyOf({ snapshot, content, frame }: FigureInput, uses: KeyUses | undefined): Legend {
  const width = frame.width - 2 * MARGIN;
  if (!hasMap(content) && !hasTimeline(content) && !uses)
    return { width, height: 0, draw: () => {}, omissions: [] };
  const map = hasMap(content) ? mapSceneOf(snapshot) : null;
  const timeline = hasTimeline(content) ? timelineUses(timelineOf(snapshot, frame).scene) : null;
  const input = { snapshot, palette: frame.palette, t: frame.t, map, timeline, uses };
  return legend(input, width, frame.height * MAX_KEY_SHARE);
}

/** The pictures of a figure, stacked in a room of `height` px; `y`: px from its top. */
function bodyOf(
  input: FigureInput,
  height: number,
): readonly { readonly y: number; readonly picture: Picture }[] {
  const { snapshot, world, content, frame } = input;
  const inner = { ...frame, width: frame.width - 2 * MARGIN };
  const single = pictureOf(content, snapshot, { ...inner, height }, true);
  if (single) return [{ y: 0, picture: single }];
  const mapAt = (height: number) => ({ y: 0, picture: mapPicture(snapshot, world, { ...inner, height }) });
  const timelineAt = (y: number, height: number) => ({
    y,
    picture: timelinePicture(snapshot, { ...inner, height }),
  });
  if (content === 'map') return [mapAt(height)];
  if (content === 'timeline') return [timelineAt(0, height)];
  const needed = timelineHeight(timelineOf(snapshot, { ...inner, height }));
  const lanes = Math.round(
    Math.min(height * MAX_TIMELINE_SHARE, Math.max(height * MIN_TIMELINE_SHARE, needed)),
  );
  return [mapAt(height - lanes - GAP), timelineAt(height - lanes, lanes)];
}

/** Lays out a figure. `signs`: characters that files can't hold; the figure states that they are left out. */
function laidOut(input: FigureInput, signs: readonly string[]): (pen: Pen) => void {
  const { evidence, frame } = input;
  const { width, height, palette } = frame;
  const inner = width - 2 * MARGIN;
  const title = wrapText(evidence.sentence, TITLE, inner * BOLD_ROOM, TITLE_LINES, true);
  const bodyStart = MARGIN + title.length * TITLE_LINE + GAP / 2;
  const layOut = (lines: number, keyRoom: number) => {
    const notesStart = height - MARGIN - lines * NOTE_LINE;
    const body = bodyOf(input, notesStart - keyRoom - GAP - bodyStart);
    const uses = body[0]?.picture.key;
    const key = uses ? keyOf(input, uses) : plain;
    const omissions = body.flatMap(({ picture }) => picture.omissions);
    const notes = strip(input, [...omissions, ...key.omissions, ...takenOut(signs)]);
    return { notesStart, body, key, notes };
  };
  const plain = keyOf(input, undefined);
  const roomFor = (key: Legend) => (key.height > 0 ? key.height + GAP : 0);
  let lines = strip(input, takenOut(signs)).length;
  let keyRoom = roomFor(plain);
  let laid = layOut(lines, keyRoom);
  // With less room more may be left out, which takes more lines to say; and the key depends on what is drawn.
  while (laid.notes.length > lines || roomFor(laid.key) > keyRoom) {
    lines = Math.max(lines, laid.notes.length);
    keyRoom = Math.max(keyRoom, roomFor(laid.key));
    laid = layOut(lines, keyRoom);
  }
  const { notesStart, body, key, notes } = laid;
  const rule = notesStart - 6;
  return (pen) => {
    drawLines(pen, title, MARGIN, MARGIN + TITLE - 2, TITLE_LINE, {
      size: TITLE,
      fill: palette.ink,
      weight: 700,
    });
    for (const { y, picture } of body) pen.group({ x: MARGIN, y: bodyStart + y }, () => picture.draw(pen));
    pen.group({ x: MARGIN, y: notesStart - roomFor(key) }, () => key.draw(pen));
    pen.line(MARGIN, rule, width - MARGIN, rule, { colour: palette.line, width: 1 });
    drawLines(pen, notes, MARGIN, notesStart + NOTE_SIZE, NOTE_LINE, {
      size: NOTE_SIZE,
      fill: palette.muted,
    });
  };
}

/**
 * A figure that can stand alone: title, pictures, key, and the evidence with what the figure leaves out. Exactly as
 * large as `frame`.
 *
 * @throws RangeError when a dossier is asked for and no pair is shown, or a record and none is selected
 */
export function figureSvg(asked: FigureInput): string {
  const { frame } = asked;
  const evidence = figureEvidence(asked.content, asked.snapshot, asked.evidence, frame.t);
  const input = { ...asked, evidence };
  const drawn = svgNodes(laidOut(input, []));
  const signs = unwritable([evidence.sentence, svgText(drawn)]);
  const nodes = signs.length === 0 ? drawn : svgNodes(laidOut(input, signs));
  return svgFile(frame.width, frame.height, frame.palette.paper, evidence.sentence, nodes);
}
