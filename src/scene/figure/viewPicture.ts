import type { Snapshot } from '../../core/snapshot';
import type { World } from '../map/world';
import { type Omission, omissionsInWords } from '../omissions';
import { PALETTES } from '../palette';
import { svgFile } from '../svgText';
import { wrapText } from '../wrapText';
import { fittedTimeline, placed } from './fittedTimeline';
import { matrixPicture } from './matrixPicture';
import { NOTE_LINE, NOTE_SIZE, textLines } from './notes';
import { mapPicture, type PictureFrame } from './pictures';
import { recordList } from './recordList';

const MARGIN = 28;
const GAP = 6;
/** How much of a picture its map takes. */
const PICTURE_MAP = 0.55;
/** Lines that what is left out may take. */
const MOST_LINES = 3;

/** What is drawn in a picture of a height, and what that leaves out. */
interface Drawn {
  readonly content: readonly string[];
  readonly omissions: readonly Omission[];
}

function drawnIn(snapshot: Snapshot, world: World, frame: PictureFrame): Drawn {
  const { width, height, theme } = frame;
  const { pair, screen } = snapshot.view;
  if (screen !== 'atlas' || pair !== null) {
    const inner = { ...frame, width: width - 2 * MARGIN, height: height - MARGIN };
    const draw = screen === 'matrix' && pair === null ? matrixPicture : recordList;
    const picture = draw(snapshot, inner, PALETTES[theme]);
    return { content: [placed(picture, MARGIN, MARGIN)], omissions: picture.omissions };
  }
  const mapHeight = Math.round(height * PICTURE_MAP);
  const map = mapPicture(snapshot, world, { ...frame, height: mapHeight });
  const timeline = fittedTimeline(snapshot, { ...frame, height: height - mapHeight - GAP });
  return {
    content: [map.content, placed(timeline, 0, mapHeight + GAP)],
    omissions: [...map.omissions, ...timeline.omissions],
  };
}

/**
 * A view as a small picture without words around it: map over timeline, the matrix, or its records where it is another
 * screen; below them, what of the view it leaves out.
 */
export function viewPicture(snapshot: Snapshot, world: World, frame: PictureFrame): string {
  const { width, height, theme, t } = frame;
  const palette = PALETTES[theme];
  const isAtlas = snapshot.view.screen === 'atlas' && snapshot.view.pair === null;
  const margin = isAtlas ? GAP : MARGIN;
  const notesOf = ({ omissions }: Drawn) =>
    omissions.length === 0
      ? []
      : wrapText(omissionsInWords(omissions, snapshot.names, t), NOTE_SIZE, width - 2 * margin, MOST_LINES);
  const below = isAtlas ? 0 : MARGIN;
  let room = 0;
  let drawn = drawnIn(snapshot, world, { ...frame, height: height - below });
  let notes = notesOf(drawn);
  // Less room may leave out more, and say so in more lines.
  while (notes.length > room) {
    room = notes.length;
    drawn = drawnIn(snapshot, world, { ...frame, height: height - Math.max(below, room * NOTE_LINE + GAP) });
    notes = notesOf(drawn);
  }
  const start = height - notes.length * NOTE_LINE + NOTE_SIZE - GAP / 2;
  return svgFile(width, height, palette.paper, '', [
    ...drawn.content,
    ...textLines(notes, margin, start, NOTE_LINE, { size: NOTE_SIZE, fill: palette.muted }),
  ]);
}
