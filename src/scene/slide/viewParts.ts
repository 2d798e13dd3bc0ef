import type { Anchor } from '../../core/annotation.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Pair } from '../../core/viewState.ts';
import type { Size } from '../boxes.ts';
import { dossierPicture } from '../figure/dossierPicture.ts';
import { type KeyUses, legend, timelineUses } from '../figure/legend.ts';
import {
  mapSceneOf,
  movedRow,
  type Picture,
  type PictureRow,
  type RowsFrame,
  timelineOf,
} from '../figure/pictures.ts';
import { tablePicture } from '../figure/tablePicture.ts';
import type { PartKind } from '../pen/pen.ts';
import { highlightedBy, rowsOf } from './highlights.ts';
import { type Part, plainPart, type Spot } from './part.ts';
import { GAP, MIN_TYPE, type PartInput } from './stage.ts';

/** Smallest type of a table, of a dossier, and of a key, px; they are enlarged to the smallest of a slide. */
const TABLE_TYPE = 12;
const DOSSIER_TYPE = 10.5;
const KEY_TYPE = 11;
/** Share of the height that a key may take. */
const KEY_SHARE = 0.3;

/** What a key has to explain. */
export type KeyOf = 'map' | 'timeline' | 'both' | KeyUses;

/** The key of a picture, of only what is used; null if there is nothing to explain. */
export function keyPart({ snapshot, palette, t }: PartInput, of: KeyOf, size: Size): Part | null {
  const scale = MIN_TYPE / KEY_TYPE;
  const [width, height] = [size.width / scale, (size.height * KEY_SHARE) / scale];
  const hasMap = of === 'map' || of === 'both';
  const hasTimeline = of === 'timeline' || of === 'both';
  const frame = { width, height: size.height / scale, palette, t };
  const key = legend(
    {
      snapshot,
      palette,
      t,
      map: hasMap ? mapSceneOf(snapshot) : null,
      timeline: hasTimeline ? timelineUses(timelineOf(snapshot, frame).scene) : null,
      uses: typeof of === 'object' ? of : undefined,
      isShort: true,
    },
    width,
    height,
  );
  if (key.height === 0) return null;
  const own = { width: size.width, height: key.height * scale };
  return plainPart(own, (pen) => pen.group({ scale, part: 'key' }, () => key.draw(pen)), key.omissions);
}

/** A picture of records in rows, enlarged so that type of `type` px becomes the smallest of a slide; with its key below. */
function rowsPart(
  input: PartInput,
  size: Size,
  type: number,
  part: PartKind | undefined,
  picture: (frame: RowsFrame) => Picture,
): Part {
  const { snapshot, annotations, palette, t } = input;
  const scale = MIN_TYPE / type;
  const lit = highlightedBy(annotations, snapshot)?.rows ?? null;
  const above = (room: number) => {
    const [width, height] = [size.width / scale, (size.height - room) / scale];
    return picture({ width, height, palette, t, lit });
  };
  let [room, drawn] = [0, above(0)];
  const keyOf = ({ key }: Picture) => (key ? keyPart(input, key, size) : null);
  let key = keyOf(drawn);
  // With less room, other values may need the key.
  while (key && key.height + GAP > room) {
    room = key.height + GAP;
    drawn = above(room);
    key = keyOf(drawn);
  }
  const { draw, rows = [], omissions } = drawn;
  const placed = rows.map((row) => movedRow(row, 0, scale));
  /** Facts of a dossier stand below its records. */
  const below = Math.max(0, ...placed.flatMap(({ texts }) => texts.map(({ y1 }) => y1)));
  const keyTop = size.height - (key?.height ?? 0);
  return {
    width: size.width,
    height: size.height,
    draw: (pen) => {
      pen.group({ scale, part }, () => draw(pen));
      pen.group({ y: keyTop }, () => key?.draw(pen));
    },
    omissions: [...omissions, ...(key?.omissions ?? [])],
    locate: (anchor) => rowSpot(anchor, placed, snapshot),
    obstacles: [
      ...placed.flatMap(({ texts }) => texts),
      ...(part === 'dossier' ? [{ x0: 0, y0: below, x1: size.width, y1: keyTop }] : []),
      ...(key ? [{ x0: 0, y0: keyTop, x1: size.width, y1: size.height }] : []),
    ],
    isText: true,
  };
}

/** Gap between a text and what points to it, px. */
const BESIDE = 5;

/** The end of the text that stands for what is meant: a record's title, or the partners of the first record that has it. */
function rowSpot(anchor: Anchor, rows: readonly PictureRow[], snapshot: Snapshot): Spot | null {
  const meant = new Set(rowsOf(anchor, snapshot));
  const first = rows.find(({ row }) => meant.has(row));
  if (!first) return null;
  const { x1, y0, y1 } = anchor.kind === 'partner' ? first.partners : first.title;
  return { x: x1 + BESIDE, y: (y0 + y1) / 2, radius: 2 };
}

export const tablePart = (input: PartInput, size: Size): Part =>
  rowsPart(input, size, TABLE_TYPE, undefined, (frame) =>
    tablePicture(input.snapshot, frame, input.palette, true),
  );

export const dossierPart = (input: PartInput, pair: Pair, size: Size): Part =>
  rowsPart(input, size, DOSSIER_TYPE, 'dossier', (frame) =>
    dossierPicture(input.snapshot, pair, { ...frame, isNamed: true }, input.palette),
  );
