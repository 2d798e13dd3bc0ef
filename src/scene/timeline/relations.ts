import { cross, least } from 'd3';
import type { Columns } from '../../core/columns.ts';
import type { RelationType } from '../../core/taxonomy.ts';
import { middleOf, type PlacedLane, type PlacedMark } from './placedLane.ts';

/** A line from a mark of the selected record to one of a related record, px. */
export interface RelationLine {
  /** What the selected record is to the other: supersedes it, is part of it … */
  readonly type: RelationType;
  readonly row: number;
  readonly path: string;
  /** Where the line ends, and its slope there in degrees. */
  readonly end: { readonly x: number; readonly y: number; readonly angle: number };
}

const INVERSE: Readonly<Record<RelationType, RelationType>> = {
  supersedes: 'supersededBy',
  supersededBy: 'supersedes',
  partOf: 'hasPart',
  hasPart: 'partOf',
  sameMeeting: 'sameMeeting',
  related: 'related',
};

/** Rows related to a row, as stated by either of the two, and what the row is to them. */
export function relatedRows(columns: Columns, row: number): ReadonlyMap<number, RelationType> {
  const related = new Map<number, RelationType>();
  for (const relation of columns.relations) if (relation.row === row) related.set(relation.to, relation.type);
  for (const relation of columns.relations)
    if (relation.to === row && !related.has(relation.row)) related.set(relation.row, INVERSE[relation.type]);
  return related;
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** How far a line between marks of one lane rises at most, px. */
const RISE = 26;
/** Marks no farther apart than this count as one above the other, px. */
const BESIDE = 14;
/** Gap between the end of a line and the centre of its mark, px. */
const CLEARANCE = 9;

/** Control point that a line bends towards: beside marks one above the other, above or below marks side by side. */
function controlOf(x0: number, x1: number, from: PlacedMark, to: PlacedMark) {
  const distance = Math.hypot(x1 - x0, to.y - from.y);
  const middle = (x0 + x1) / 2;
  const bow = Math.min(RISE, 8 + distance / 8);
  if (Math.abs(x1 - x0) < BESIDE) return { x: Math.max(x0, x1) + bow, y: (from.y + to.y) / 2 };
  if (from.lane !== to.lane) return { x: middle + Math.min(40, distance / 5), y: (from.y + to.y) / 2 };
  const top = Math.min(from.y, to.y);
  return { x: middle, y: top > bow ? top - bow : Math.max(from.y, to.y) + bow };
}

function lineBetween(from: PlacedMark, to: PlacedMark): Pick<RelationLine, 'path' | 'end'> {
  const [x0, x1] = [middleOf(from), middleOf(to)];
  const control = controlOf(x0, x1, from, to);
  const angle = Math.atan2(to.y - control.y, x1 - control.x);
  const end = { x: x1 - CLEARANCE * Math.cos(angle), y: to.y - CLEARANCE * Math.sin(angle) };
  return {
    path: `M${rounded(x0)} ${rounded(from.y)}Q${rounded(control.x)} ${rounded(control.y)} ${rounded(end.x)} ${rounded(end.y)}`,
    end: { x: rounded(end.x), y: rounded(end.y), angle: rounded((angle * 180) / Math.PI) },
  };
}

/** Lines from the selected record to every related record that is drawn; one line per record. */
export function relationLines(
  columns: Columns,
  lanes: readonly PlacedLane[],
  selected: number,
): RelationLine[] {
  const marks = lanes.flatMap((lane) => lane.marks.filter(({ isOutside }) => !isOutside));
  const own = marks.filter((mark) => mark.row === selected);
  return [...relatedRows(columns, selected)].flatMap(([row, type]) => {
    const others = marks.filter((mark) => mark.row === row);
    // Each of the two may be in several lanes.
    const ends = least(cross(own, others), ([a, b]) => Math.hypot(middleOf(a) - middleOf(b), a.y - b.y));
    return ends ? [{ type, row, ...lineBetween(...ends) }] : [];
  });
}
