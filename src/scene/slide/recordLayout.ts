import { codesOf } from '../../core/columns.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { type RecordShown, selectedRecord } from '../figure/figureContent.ts';
import { bodyOf, type Layout, partInput, place } from './layout.ts';
import { mapPart } from './mapPart.ts';
import { inset } from './part.ts';
import { bothLayout } from './pictureLayouts.ts';
import { recordFacts } from './recordFacts.ts';
import { GAP, isNarrow } from './stage.ts';
import { timelinePart, timelineRoom } from './timelinePart.ts';

/** Share of the width for the words, and most of the height of the other column for the timeline. */
const WORDS = 0.57;
const TIMELINE_SHARE = 0.4;
const COLUMN_GAP = 52;
/** Share of the height for the words on a narrow stage. */
const WORDS_ABOVE = 0.56;

/** The view of one record: on the map its parties. */
const onlyRecord = (snapshot: Snapshot, { row }: RecordShown): Snapshot => ({
  ...snapshot,
  view: {
    ...snapshot.view,
    camera: null,
    facets: { ...snapshot.view.facets, partner: partnersOf(snapshot, row) },
  },
  result: {
    ...snapshot.result,
    rows: new Uint32Array([row]),
    counts: { ...snapshot.result.counts, partner: snapshot.result.counts.partner.map(() => 0) },
    notYet: new Uint32Array(),
  },
});

const partnersOf = ({ columns }: Snapshot, row: number): readonly string[] =>
  [...codesOf(columns.partner, row)].map((code) => columns.domains.partner.values[code] ?? '');

/** The view of the record among those with the same partners, in time. */
function amongOthers(snapshot: Snapshot, { row }: RecordShown): Snapshot {
  const { columns, result, view } = snapshot;
  const own = new Set(codesOf(columns.partner, row));
  const rows = result.rows.filter((each) =>
    [...codesOf(columns.partner, each)].some((code) => own.has(code)),
  );
  const facets = { ...view.facets, partner: partnersOf(snapshot, row) };
  return { ...snapshot, view: { ...view, lanes: 'partner', facets }, result: { ...result, rows } };
}

/** One record: its facts; on the map its parties; in time, among the others with the same parties. */
export const recordLayout: Layout = (input, view, room) => {
  const record = selectedRecord(view.snapshot);
  if (!record) return bothLayout(input, view, room);
  const { slide, palette, t, revealed, stage } = input;
  const narrow = isNarrow(stage);
  const words = narrow
    ? { ...room, height: room.height * WORDS_ABOVE }
    : { ...room, width: Math.round(room.width * WORDS) };
  const beside = narrow
    ? inset(room, { top: words.height + GAP })
    : inset(room, { left: words.width + COLUMN_GAP });
  const facts = recordFacts(
    view.snapshot,
    record.agreement,
    { text: slide.text, revealed },
    palette,
    t,
    words.width,
    words.height,
  );
  const highlight = {
    kind: 'highlight',
    of: [{ kind: 'record', id: record.agreement.id }],
    step: 0,
  } as const;
  const among = {
    ...partInput(input, { ...view, snapshot: amongOthers(view.snapshot, record) }),
    annotations: [...input.annotations.filter(({ kind }) => kind !== 'highlight'), highlight],
  };
  const lanes = Math.min(timelineRoom(among, beside.width), beside.height * TIMELINE_SHARE);
  const mapAt = inset(beside, { bottom: lanes + GAP });
  const timelineAt = { ...beside, y: mapAt.y + mapAt.height + GAP, height: lanes };
  const map = mapPart(partInput(input, { ...view, snapshot: onlyRecord(view.snapshot, record) }), mapAt);
  // The others are not the subject of this slide, so that those without room need no mention.
  const timeline = { ...timelinePart(among, timelineAt), omissions: [] };
  return bodyOf([place(facts, words), place(map, mapAt), place(timeline, timelineAt)], true);
};
