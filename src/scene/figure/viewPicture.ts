import type { Snapshot } from '../../core/snapshot.ts';
import type { Geography } from '../map/geography.ts';
import { omissionsInWords } from '../omissions.ts';
import { PALETTES } from '../palette.ts';
import { svgFile } from '../pen/svgNode.ts';
import { svgNodes } from '../pen/svgPen.ts';
import { drawLines, NOTE_LINE, NOTE_SIZE, wrapText } from '../pen/wrapText.ts';
import { contentOnScreen, pictureOf } from './figureContent.ts';
import { mapPicture, type Picture, type PictureFrame, timelinePicture } from './pictures.ts';

const MARGIN = 28;
const GAP = 6;
/** Share of a picture that its map takes. */
const PICTURE_MAP = 0.55;
/** Maximum number of lines for what is left out. */
const MAX_LINES = 3;

/** What is drawn in a picture of a given height, and what that leaves out. */
type Drawn = Pick<Picture, 'draw' | 'omissions'>;

function drawnIn(snapshot: Snapshot, world: Geography, frame: PictureFrame): Drawn {
  const { width, height } = frame;
  const inner = { ...frame, width: width - 2 * MARGIN, height: height - MARGIN };
  const picture = pictureOf(contentOnScreen(snapshot), snapshot, inner, false);
  if (picture) {
    const { draw, omissions } = picture;
    return { draw: (pen) => pen.group({ x: MARGIN, y: MARGIN }, () => draw(pen)), omissions };
  }
  const mapHeight = Math.round(height * PICTURE_MAP);
  const map = mapPicture(snapshot, world, { ...frame, height: mapHeight });
  const timeline = timelinePicture(snapshot, { ...frame, height: height - mapHeight - GAP });
  return {
    draw: (pen) => {
      map.draw(pen);
      pen.group({ y: mapHeight + GAP }, () => timeline.draw(pen));
    },
    omissions: [...map.omissions, ...timeline.omissions],
  };
}

/** A view as a small picture (map over timeline, matrix, dossier or table), with what it leaves out. */
export function viewPicture(snapshot: Snapshot, world: Geography, frame: PictureFrame): string {
  const { width, height, theme, t } = frame;
  const palette = PALETTES[theme];
  const isAtlas = contentOnScreen(snapshot) === 'both';
  const margin = isAtlas ? GAP : MARGIN;
  const notesOf = ({ omissions }: Drawn) =>
    omissions.length === 0
      ? []
      : wrapText(omissionsInWords(omissions, snapshot.names, t), NOTE_SIZE, width - 2 * margin, MAX_LINES);
  const below = isAtlas ? 0 : MARGIN;
  let room = 0;
  let drawn = drawnIn(snapshot, world, { ...frame, height: height - below });
  let notes = notesOf(drawn);
  // With less room more may be left out, which takes more lines to say.
  while (notes.length > room) {
    room = notes.length;
    drawn = drawnIn(snapshot, world, { ...frame, height: height - Math.max(below, room * NOTE_LINE + GAP) });
    notes = notesOf(drawn);
  }
  const start = height - notes.length * NOTE_LINE + NOTE_SIZE - GAP / 2;
  const nodes = svgNodes((pen) => {
    drawn.draw(pen);
    drawLines(pen, notes, margin, start, NOTE_LINE, { size: NOTE_SIZE, fill: palette.muted });
  });
  return svgFile(width, height, palette.paper, '', nodes);
}
