import { type Evidence, evidenceLines } from '../../core/evidence.ts';
import { unwritable } from '../../core/plainText.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Geography } from '../map/geography.ts';
import { type Omission, omissionsInWords, takenOut, withoutParts } from '../omissions.ts';
import type { Drawing, Pen } from '../pen/pen.ts';
import { svgFile, svgText } from '../pen/svgNode.ts';
import { svgNodes } from '../pen/svgPen.ts';
import { drawLines, NOTE_LINE, NOTE_SIZE, wrapText } from '../pen/wrapText.ts';
import { type FigureContent, figureEvidence, pictureOf } from './figureContent.ts';
import { FIGURE_TYPE, FigureTooSmall } from './figureSize.ts';
import { type FigureTexts, proposedTexts, statedSource } from './figureTexts.ts';
import { SIZE as KEY_TYPE } from './keyLayout.ts';
import { type KeyUses, type Legend, legend, timelineUses } from './legend.ts';
import {
  heightOfTimeline,
  mapPicture,
  mapSceneOf,
  type Picture,
  type PictureFrame,
  timelineOf,
  timelinePicture,
} from './pictures.ts';

export interface FigureInput {
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  readonly world: Geography;
  readonly content: FigureContent;
  readonly frame: PictureFrame;
  /** Texts in place of the proposed ones. */
  readonly texts?: FigureTexts | undefined;
  /** Whether it has no ground of its own. */
  readonly isTransparent?: boolean | undefined;
}

/** Margin of a figure, and of one narrower than `until`, px. */
const MARGIN = { wide: 28, narrow: 16, until: 640 } as const;
/** Type of the title, px: its share of the width, within bounds; and its line height per px of type. */
const TITLE = { share: 1 / 30, least: 16, most: 24, line: 1.25 } as const;
/** Type of the subtitle, per px of the title's. */
const SUBTITLE = 0.66;
/** Most lines of a title that nobody wrote. */
const TITLE_LINES = 3;
const GAP = 12;
/** Least height of the picture; below, nothing is drawn. */
const MIN_BODY = 100;
/** Least height of a map above a timeline; below, the key is left out. */
const MIN_BOTH = 240;
/** The key is laid out at its own size, then enlarged to the smallest type of a figure. */
const KEY_SCALE = FIGURE_TYPE / KEY_TYPE;
/** Share of the height that the key may take. */
const MAX_KEY_SHARE = 0.2;
/** Share of the height that a timeline below a map takes: what it needs, within these bounds. */
const MIN_TIMELINE_SHARE = 0.24;
const MAX_TIMELINE_SHARE = 0.5;
/** Share of the width that a map beside a timeline takes, and the least width in which there is one, px. */
const MAP_SHARE = 0.4;
const MIN_BESIDE = 900;
/** The width of bold faces varies more than the estimate of a text's width allows for. */
const BOLD_ROOM = 0.92;
/** Room for each part of the evidence, and for what is left out, px of text. */
const EVIDENCE_ROOM = 2200;
const OMITTED_ROOM = 3300;

const hasMap = (content: FigureContent) => content === 'both' || content === 'map';
const hasTimeline = (content: FigureContent) => content === 'both' || content === 'timeline';

const marginOf = ({ width }: PictureFrame): number => (width < MARGIN.until ? MARGIN.narrow : MARGIN.wide);
const innerWidth = (frame: PictureFrame): number => frame.width - 2 * marginOf(frame);

/** A figure to lay out, with the texts it has. */
interface Asked extends FigureInput {
  readonly texts: FigureTexts;
}

/** The evidence strip, as lines that fit; what the reader wrote is never cut. */
function strip(input: Asked, omissions: readonly Omission[]) {
  const { evidence, content, frame, snapshot, texts } = input;
  const omitted = omissionsInWords(omissions, snapshot.names, frame.t);
  const source = statedSource(texts.source, evidence);
  const isOwn = source !== evidence.source;
  const width = innerWidth(frame);
  const most = (room: number) => Math.max(2, Math.ceil(room / width));
  const context = hasTimeline(content) ? evidence.context : '';
  const stated = evidenceLines({ ...evidence, source, context }, hasMap(content), omitted);
  return [...stated, texts.byline.trim()]
    .filter((line) => line !== '')
    .flatMap((line) => {
      const isWhole = line === texts.byline.trim() || (isOwn && line.includes(source));
      const lines = isWhole ? undefined : most(line === omitted ? OMITTED_ROOM : EVIDENCE_ROOM);
      return wrapText(line, NOTE_SIZE, width, lines);
    });
}

/** The key of a figure; it explains only what is drawn. */
function keyOf({ snapshot, content, frame }: Asked, uses: KeyUses | undefined): Legend {
  const width = innerWidth(frame);
  if (!hasMap(content) && !hasTimeline(content) && !uses)
    return { width, height: 0, draw: () => {}, omissions: [] };
  const map = hasMap(content) ? mapSceneOf(snapshot) : null;
  const timeline = hasTimeline(content) ? timelineUses(timelineOf(snapshot, frame).scene) : null;
  const input = { snapshot, palette: frame.palette, t: frame.t, map, timeline, uses };
  const key = legend(input, width / KEY_SCALE, (frame.height * MAX_KEY_SHARE) / KEY_SCALE);
  const draw = (pen: Pen) => pen.group({ scale: KEY_SCALE }, () => key.draw(pen));
  return { width, height: key.height * KEY_SCALE, draw, omissions: key.omissions };
}

/** A picture of a figure and its place, px from the upper left corner of their room. */
interface Placed {
  readonly x: number;
  readonly y: number;
  readonly picture: Picture;
}

/** Map and timeline: one below the other, or side by side if that shows more lanes. */
function mapAndTimeline({ snapshot, world }: Asked, inner: PictureFrame): readonly Placed[] {
  const { width, height } = inner;
  const needed = heightOfTimeline(snapshot, inner);
  const lanes = Math.round(
    Math.min(height * MAX_TIMELINE_SHARE, Math.max(height * MIN_TIMELINE_SHARE, needed)),
  );
  const below = timelinePicture(snapshot, { ...inner, height: lanes });
  const mapWidth = Math.round(width * MAP_SHARE);
  const beside =
    needed > lanes && width >= MIN_BESIDE
      ? timelinePicture(snapshot, { ...inner, width: width - mapWidth - GAP })
      : null;
  const isBeside = beside !== null && beside.lanes > below.lanes;
  const mapFrame = isBeside ? { ...inner, width: mapWidth } : { ...inner, height: height - lanes - GAP };
  const map = { x: 0, y: 0, picture: mapPicture(snapshot, world, mapFrame) };
  return isBeside
    ? [map, { x: mapWidth + GAP, y: 0, picture: beside }]
    : [map, { x: 0, y: height - lanes, picture: below }];
}

/** The pictures of a figure, in a room of `height` px. */
function bodyOf(input: Asked, height: number): readonly Placed[] {
  const { snapshot, world, content, frame } = input;
  const inner = { ...frame, width: innerWidth(frame), height };
  if (content === 'both') return mapAndTimeline(input, inner);
  const picture =
    content === 'map'
      ? mapPicture(snapshot, world, inner)
      : (pictureOf(content, snapshot, inner, true) ?? timelinePicture(snapshot, inner));
  return [{ x: 0, y: 0, picture }];
}

/** Title and subtitle as lines. */
function headOf({ texts, evidence, frame }: Asked) {
  const width = innerWidth(frame);
  const size = Math.min(TITLE.most, Math.max(TITLE.least, frame.width * TITLE.share));
  const isProposed = texts.title === evidence.sentence;
  const title = texts.title.trim();
  const subtitle = texts.subtitle.trim();
  const small = Math.max(FIGURE_TYPE, size * SUBTITLE);
  const titles =
    title === '' ? [] : wrapText(title, size, width * BOLD_ROOM, isProposed ? TITLE_LINES : undefined, true);
  const subtitles = subtitle === '' ? [] : wrapText(subtitle, small, width);
  const titleHeight = titles.length * size * TITLE.line;
  const height = titleHeight + subtitles.length * small * TITLE.line;
  const draw = (pen: Pen) => {
    const { ink, muted } = frame.palette;
    drawLines(pen, titles, 0, size - 2, size * TITLE.line, { size, fill: ink, weight: 700 });
    drawLines(pen, subtitles, 0, titleHeight + small, small * TITLE.line, { size: small, fill: muted });
  };
  return { height: height === 0 ? 0 : height + GAP / 2, draw };
}

/**
 * Lays out a figure. `signs`: characters that files can't hold; the figure states that they are left out.
 *
 * @throws FigureTooSmall when its texts leave no room for the picture
 */
function laidOut(input: Asked, signs: readonly string[]): (pen: Pen) => void {
  const { frame } = input;
  const { width, height, palette } = frame;
  const margin = marginOf(frame);
  const head = headOf(input);
  const bodyStart = margin + head.height;
  const missing = (lines: number, keyRoom: number, hasKey: boolean) => {
    const least = hasKey && input.content === 'both' ? MIN_BOTH : MIN_BODY;
    return Math.ceil(bodyStart + least + GAP + keyRoom + lines * NOTE_LINE + margin - height);
  };
  const none: Legend = { width, height: 0, draw: () => {}, omissions: withoutParts(['figure.key']) };
  const layOut = (lines: number, keyRoom: number, hasKey: boolean) => {
    const notesStart = height - margin - lines * NOTE_LINE;
    const body = bodyOf(input, notesStart - keyRoom - GAP - bodyStart);
    const uses = body[0]?.picture.key;
    const key = !hasKey ? none : uses ? keyOf(input, uses) : plain;
    const omissions = body.flatMap(({ picture }) => picture.omissions);
    const notes = strip(input, [...omissions, ...key.omissions, ...takenOut(signs)]);
    return { notesStart, body, key, notes };
  };
  const plain = keyOf(input, undefined);
  const roomFor = (key: Legend) => (key.height > 0 ? key.height + GAP : 0);
  /** The layout with or without a key; or how many px are missing. */
  const fitted = (hasKey: boolean): ReturnType<typeof layOut> | number => {
    let lines = strip(input, takenOut(signs)).length;
    let keyRoom = hasKey ? roomFor(plain) : 0;
    for (;;) {
      const lack = missing(lines, keyRoom, hasKey);
      if (lack > 0) return lack;
      const laid = layOut(lines, keyRoom, hasKey);
      // With less room more may be left out, which takes more lines to say; and the key depends on what is drawn.
      if (laid.notes.length <= lines && roomFor(laid.key) <= keyRoom) return laid;
      lines = Math.max(lines, laid.notes.length);
      keyRoom = Math.max(keyRoom, roomFor(laid.key));
    }
  };
  const whole = fitted(true);
  const laid = typeof whole === 'number' ? fitted(false) : whole;
  if (typeof laid === 'number') throw new FigureTooSmall(height + laid);
  const { notesStart, body, key, notes } = laid;
  const rule = notesStart - 6;
  return (pen) => {
    pen.group({ x: margin, y: margin }, () => head.draw(pen));
    for (const { x, y, picture } of body)
      pen.group({ x: margin + x, y: bodyStart + y }, () => picture.draw(pen));
    pen.group({ x: margin, y: notesStart - roomFor(key) }, () => key.draw(pen));
    pen.line(margin, rule, width - margin, rule, { colour: palette.line, width: 1 });
    drawLines(pen, notes, margin, notesStart + NOTE_SIZE, NOTE_LINE, {
      size: NOTE_SIZE,
      fill: palette.muted,
    });
  };
}

function askedFor(input: FigureInput): Asked {
  const evidence = figureEvidence(input.content, input.snapshot, input.evidence, input.frame.t);
  return { ...input, evidence, texts: input.texts ?? proposedTexts(evidence) };
}

/**
 * A figure as a drawing: title, pictures, key, and the evidence with what the figure leaves out. Its type is at least
 * 9 points.
 *
 * @throws RangeError when a dossier is asked for and no pair is shown, or a record and none is selected
 * @throws FigureTooSmall when its texts leave no room for the picture
 */
export const figureDrawing = (input: FigureInput): Drawing => ({
  width: input.frame.width,
  height: input.frame.height,
  draw: laidOut(askedFor(input), []),
});

/**
 * A figure that can stand alone, as an SVG file exactly as large as `frame`: see {@link figureDrawing}. Each text is
 * there once, as text.
 *
 * @throws RangeError when a dossier is asked for and no pair is shown, or a record and none is selected
 * @throws FigureTooSmall when its texts leave no room for the picture
 */
export function figureSvg(asked: FigureInput): string {
  const { isTransparent = false } = asked;
  // The sea of a map is ground too.
  const palette = isTransparent ? { ...asked.frame.palette, water: 'none' } : asked.frame.palette;
  const frame = { ...asked.frame, palette };
  const input = askedFor({ ...asked, frame });
  const title = input.texts.title.trim() || input.evidence.sentence;
  const drawn = svgNodes(laidOut(input, []));
  const signs = unwritable([title, svgText(drawn)]);
  const nodes = signs.length === 0 ? drawn : svgNodes(laidOut(input, signs));
  return svgFile(frame.width, frame.height, isTransparent ? null : frame.palette.paper, title, nodes);
}
