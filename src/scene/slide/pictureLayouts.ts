import { besideText, bodyOf, type Layout, partInput, place } from './layout.ts';
import { mapPart } from './mapPart.ts';
import { matrixPart } from './matrixPart.ts';
import { inset } from './part.ts';
import { GAP, isNarrow } from './stage.ts';
import { timelinePart, timelineRoom } from './timelinePart.ts';
import { dossierPart, keyPart, tablePart } from './viewParts.ts';

/** A timeline that needs more than this share of the height stands beside the map instead of below it. */
const BELOW_SHARE = 0.5;
/** Share of the width for the map then, and gap between the two, px. */
const MAP_SHARE = 0.46;
const BETWEEN = 32;

/** A map with its key below, and the text beside it. */
export const mapLayout: Layout = (input, view, room) => {
  const { picture, text } = besideText(input, room);
  const part = partInput(input, view);
  const key = keyPart(part, 'map', picture);
  const rect = inset(picture, { bottom: key ? key.height + GAP / 2 : 0 });
  const map = mapPart(part, rect);
  const below = key ? [place(key, { x: picture.x, y: picture.y + picture.height - key.height })] : [];
  return bodyOf([place(map, rect), ...below, ...(text ? [text] : [])], true);
};

/** A timeline with its key below, and the text beside it. */
export const timelineLayout: Layout = (input, view, room) => {
  const { picture, text } = besideText(input, room);
  const part = partInput(input, view);
  const key = keyPart(part, 'timeline', picture);
  const rect = inset(picture, { bottom: key ? key.height + GAP / 2 : 0 });
  const timeline = timelinePart(part, rect);
  const keyAt = { x: picture.x, y: picture.y + timeline.height + GAP / 2 };
  return bodyOf([place(timeline, rect), ...(key ? [place(key, keyAt)] : []), ...(text ? [text] : [])], false);
};

/** Map and timeline, one over the other if all lanes fit so, else side by side; with their key and the text. */
export const bothLayout: Layout = (input, view, room) => {
  const part = partInput(input, view);
  const key = keyPart(part, 'both', room);
  const keyHeight = key ? key.height + GAP / 2 : 0;
  const upper = { ...room, height: room.height - keyHeight };
  const free = upper.height - GAP;
  const needed = timelineRoom(part, room.width);
  const isBelow = needed <= free * BELOW_SHARE || isNarrow(input.stage);
  const lanes = Math.min(needed, free * BELOW_SHARE);
  const over = isBelow ? { ...upper, height: free - lanes } : upper;
  const { picture, text } = besideText(input, over);
  const mapWidth = isBelow ? picture.width : picture.width * MAP_SHARE;
  const mapAt = { ...picture, width: mapWidth };
  const timelineAt = isBelow
    ? { ...room, y: over.y + over.height + GAP, height: lanes }
    : { ...picture, x: picture.x + mapWidth + BETWEEN, width: picture.width - mapWidth - BETWEEN };
  return bodyOf(
    [
      place(mapPart(part, mapAt), mapAt),
      place(timelinePart(part, timelineAt), timelineAt),
      ...(key ? [place(key, { x: room.x, y: room.y + room.height - key.height })] : []),
      ...(text ? [text] : []),
    ],
    true,
  );
};

export const matrixLayout: Layout = (input, view, room) => {
  const { picture, text } = besideText(input, room);
  return bodyOf(
    [place(matrixPart(partInput(input, view), picture), picture), ...(text ? [text] : [])],
    false,
  );
};

export const tableLayout: Layout = (input, view, room) => {
  const { picture, text } = besideText(input, room);
  return bodyOf([place(tablePart(partInput(input, view), picture), picture), ...(text ? [text] : [])], false);
};

export const dossierLayout: Layout = (input, view, room) => {
  const { pair } = view.snapshot.view;
  const { picture, text } = besideText(input, room);
  if (!pair) return tableLayout(input, view, room);
  const dossier = dossierPart(partInput(input, view), pair, picture);
  return bodyOf([place(dossier, picture), ...(text ? [text] : [])], false);
};
