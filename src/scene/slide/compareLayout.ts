import { isPartnerIn } from '../../core/matrixInView.ts';
import type { Rect } from '../pen/pen.ts';
import { bodyOf, type Layout, type LayoutInput, partInput, place, textPart } from './layout.ts';
import { mapPart } from './mapPart.ts';
import { matrixPart } from './matrixPart.ts';
import { type PlacedPart, plainPart } from './part.ts';
import { GAP, isNarrow, type SlideView, TYPE } from './stage.ts';
import { timelinePart, timelineRoom } from './timelinePart.ts';
import { drawText, setPlain } from './typeset.ts';
import { dossierPart, keyPart, tablePart } from './viewParts.ts';

const COLUMN_GAP = 56;
const HEAD = 28;
const TIMELINE_SHARE = 0.55;

/** What a view is about, in a word or two: its partners if it has some chosen, else its sentence. */
function nameOf({ snapshot, evidence }: SlideView): string {
  const { names, view } = snapshot;
  if (view.pair) return view.pair.map(names.partner).join(' – ');
  const { partner, sector } = view.facets;
  if (partner.length > 0 && partner.length <= 2)
    return partner
      .filter((code) => isPartnerIn(view, code))
      .map(names.partner)
      .join(', ');
  if (sector.length === 1) return names.value('sector', sector[0] ?? '');
  return evidence.sentence;
}

/** One of the two views in its column, below its name and count. */
function column(input: LayoutInput, view: SlideView, room: Rect): readonly PlacedPart[] {
  const { palette } = input;
  const part = partInput(input, view);
  const { snapshot, evidence } = view;
  const name = setPlain(nameOf(view), { size: HEAD, width: room.width, weight: 700, leading: 1.2 });
  const counted = setPlain(evidence.counted, { size: TYPE.small, width: room.width });
  const top = name.height + counted.height + 8;
  const head = plainPart({ width: room.width, height: top }, (pen) => {
    drawText(pen, name, 0, 0, { fill: palette.ink, weight: 700 });
    drawText(pen, counted, 0, name.height, { fill: palette.muted });
  });
  const below = { ...room, y: room.y + top, height: room.height - top };
  const { pair, screen } = snapshot.view;
  if (pair) return [place(head, room), place(dossierPart(part, pair, below), below)];
  if (screen === 'matrix') return [place(head, room), place(matrixPart(part, below), below)];
  if (screen !== 'atlas') return [place(head, room), place(tablePart(part, below), below)];
  const lanes = Math.min(timelineRoom(part, below.width), below.height * TIMELINE_SHARE);
  const mapAt = { ...below, height: below.height - lanes - GAP };
  const timelineAt = { ...below, y: mapAt.y + mapAt.height + GAP, height: lanes };
  return [
    place(head, room),
    place(mapPart(part, mapAt), mapAt),
    place(timelinePart(part, timelineAt), timelineAt),
  ];
}

/** Two views side by side, over their key and the text of the slide. */
export const compareLayout: Layout = (input, view, room) => {
  const { beside, stage, palette } = input;
  const text = textPart(input, room.width, room.height * 0.2);
  const isAtlas = view.snapshot.view.screen === 'atlas' && view.snapshot.view.pair === null;
  const key = isAtlas ? keyPart(partInput(input, view), 'both', room) : null;
  const below = (text ? text.height + GAP : 0) + (key ? key.height + GAP / 2 : 0);
  const upper = { ...room, height: room.height - below };
  const narrow = isNarrow(stage);
  const width = narrow ? room.width : (room.width - COLUMN_GAP) / 2;
  const height = narrow ? (upper.height - GAP) / 2 : upper.height;
  const first = { ...upper, width, height };
  const second = narrow
    ? { ...first, y: first.y + height + GAP }
    : { ...first, x: first.x + width + COLUMN_GAP };
  const divider = plainPart({ width: 1, height: upper.height }, (pen) => {
    pen.line(0, 0, 0, upper.height, { colour: palette.line, width: 2 });
  });
  const keyY = room.y + room.height - (text ? text.height + GAP : 0) - (key?.height ?? 0);
  return bodyOf(
    [
      ...column(input, view, first),
      ...(beside ? column(input, beside, second) : []),
      ...(narrow ? [] : [place(divider, { x: first.x + width + COLUMN_GAP / 2, y: upper.y })]),
      ...(key ? [place(key, { x: room.x, y: keyY })] : []),
      ...(text ? [place(text, { x: room.x, y: room.y + room.height - text.height })] : []),
    ],
    isAtlas,
  );
};
