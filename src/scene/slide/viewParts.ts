import type { Anchor } from '../../core/annotation.ts';
import type { Pair } from '../../core/viewState.ts';
import type { Size } from '../boxes.ts';
import { dossierPicture } from '../figure/dossierPicture.ts';
import { type KeyUses, legend, timelineUses } from '../figure/legend.ts';
import { matrixPicture } from '../figure/matrixPicture.ts';
import { mapSceneOf, type Picture, type PictureFrame, timelineOf } from '../figure/pictures.ts';
import { tablePicture } from '../figure/tablePicture.ts';
import type { PartKind, Rect } from '../pen/pen.ts';
import { type Part, plainPart } from './part.ts';
import { GAP, MIN_TYPE, type PartInput } from './stage.ts';

/** Smallest type of a table, of a dossier, and of a key, px; they are enlarged to the smallest of a slide. */
const TABLE_TYPE = 12;
const DOSSIER_TYPE = 10.5;
const KEY_TYPE = 11;
/** Share of the height that a key may take. */
const KEY_SHARE = 0.3;

/** A picture laid out in a smaller frame and enlarged, so that type of `type` px becomes the smallest of a slide. */
function enlarged(
  input: PartInput,
  size: Size,
  type: number,
  part: PartKind | undefined,
  picture: (frame: PictureFrame) => Picture,
): Part {
  const scale = MIN_TYPE / type;
  const { palette, t } = input;
  const frame = { width: size.width / scale, height: size.height / scale, palette, t };
  const { draw, omissions } = picture(frame);
  return plainPart(size, (pen) => pen.group({ scale, part }, () => draw(pen)), omissions);
}

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

/** A picture with its key below it. */
function withKey(
  input: PartInput,
  size: Size,
  type: number,
  part: PartKind | undefined,
  picture: (frame: PictureFrame) => Picture,
): Part {
  const scale = MIN_TYPE / type;
  const { palette, t } = input;
  const keyAt = (room: number) => {
    const frame = { width: size.width / scale, height: (size.height - room) / scale, palette, t };
    const { key } = picture(frame);
    return key ? keyPart(input, key, size) : null;
  };
  let [room, key] = [0, keyAt(0)];
  // With less room, other values may need the key.
  while (key && key.height + GAP > room) {
    room = key.height + GAP;
    key = keyAt(room);
  }
  const body = enlarged(input, { ...size, height: size.height - room }, type, part, picture);
  return plainPart(
    size,
    (pen) => {
      body.draw(pen);
      pen.group({ y: size.height - (key?.height ?? 0) }, () => key?.draw(pen));
    },
    [...body.omissions, ...(key?.omissions ?? [])],
  );
}

export const tablePart = (input: PartInput, size: Size): Part =>
  withKey(input, size, TABLE_TYPE, undefined, (frame) =>
    tablePicture(input.snapshot, frame, input.palette, true),
  );

export const dossierPart = (input: PartInput, pair: Pair, size: Size): Part =>
  withKey(input, size, DOSSIER_TYPE, 'dossier', (frame) =>
    dossierPicture(input.snapshot, pair, { ...frame, isNamed: true }, input.palette),
  );

/** The matrix of a view; what is highlighted has a frame, and the rest steps back. */
export function matrixPart(input: PartInput, size: Size): Part {
  const { snapshot, palette, annotations } = input;
  const picture = matrixPicture(snapshot, size, palette, MIN_TYPE);
  const boxOf = (anchor: Anchor): Rect | null => {
    if (anchor.kind === 'lane') return picture.columnBox(anchor.value);
    return anchor.kind === 'partner' ? picture.rowBox(anchor.code) : null;
  };
  const framed = annotations.flatMap((each) =>
    each.kind === 'highlight' ? each.of.flatMap((anchor) => boxOf(anchor) ?? []) : [],
  );
  return {
    width: size.width,
    height: picture.height,
    draw: (pen) => {
      pen.group({ part: 'matrix' }, () => picture.draw(pen));
      for (const box of framed) pen.rect({ ...box, rx: 6 }, { stroke: { colour: palette.ink, width: 2.5 } });
    },
    omissions: picture.omissions,
    locate: (anchor) => {
      const box = boxOf(anchor);
      if (!box) return null;
      // The end of a row, and the top of a column.
      return anchor.kind === 'partner'
        ? { x: box.x + box.width, y: box.y + box.height / 2, radius: 2 }
        : { x: box.x + box.width / 2, y: box.y, radius: 2 };
    },
    obstacles: [{ x0: 0, y0: 0, x1: size.width, y1: picture.height }],
  };
}
