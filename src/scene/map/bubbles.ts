import type { Columns } from '../../core/columns';
import type { GroupParty } from '../../core/dataset';
import { codesOf, firstCodeOf } from '../../core/lists';
import type { Places } from '../../core/places';
import { project, unproject } from './equalEarth';
import type { LngLat } from './world';

/** A part of a bubble's ring. */
export interface Slice {
  /** Id of the primary sector. */
  readonly sector: string;
  readonly count: number;
}

/** A partner of the hub, at its capital, or a group at the middle of its members' capitals. */
export interface Bubble {
  readonly partner: string;
  readonly at: LngLat;
  /** Agreements behind the bubble. */
  readonly count: number;
  /** Of the count, by primary sector in listing order; empty for a ghost. */
  readonly slices: readonly Slice[];
  /** Not among the selected partners: shown dim, so that it can be added. */
  readonly ghost: boolean;
  /** Radius in px. */
  readonly radius: number;
}

export const LEAST_RADIUS = 12;
const MOST_RADIUS = 28;
/** Radius of one agreement, px, before the bounds: areas grow with counts. */
const UNIT_RADIUS = 7.6;

/** Radius in px of a bubble for `count`, when the largest bubble has `most`. */
export function bubbleRadius(count: number, most: number): number {
  const unit = Math.min(UNIT_RADIUS, MOST_RADIUS / Math.sqrt(Math.max(1, most)));
  return Math.max(LEAST_RADIUS, unit * Math.sqrt(count));
}

/** Every group that is a party, by code. */
export function groupsOf(columns: Columns): ReadonlyMap<string, GroupParty> {
  const groups = new Map<string, GroupParty>();
  for (const { parties } of columns.agreements)
    for (const party of parties) if (party.type !== 'country') groups.set(party.code, party);
  return groups;
}

/** The middle of the members' capitals, in the plane of the map. */
function middleOf(members: readonly string[], places: Places): LngLat | null {
  let x = 0;
  let y = 0;
  let n = 0;
  for (const code of members) {
    const capital = places.get(code)?.capital;
    if (!capital) continue;
    const point = project(capital.lng, capital.lat);
    x += point[0];
    y += point[1];
    n++;
  }
  return n > 0 ? unproject([x / n, y / n]) : null;
}

/** Where a partner's bubble stands; null for a party the atlas has no place for. */
export function partnerPoint(
  code: string,
  groups: ReadonlyMap<string, GroupParty>,
  places: Places,
  hub: string | undefined,
): LngLat | null {
  const group = groups.get(code);
  if (group)
    return middleOf(
      group.members.filter((member) => member !== hub),
      places,
    );
  const capital = places.get(code)?.capital;
  return capital ? [capital.lng, capital.lat] : null;
}

/** Visible agreements by partner, and of each by primary sector (codes). */
export function countsByPartner(columns: Columns, rows: Iterable<number>): Map<number, Map<number, number>> {
  const counts = new Map<number, Map<number, number>>();
  for (const row of rows) {
    const sector = firstCodeOf(columns.sector, row);
    for (const partner of codesOf(columns.partner, row)) {
      const sectors = counts.get(partner) ?? new Map<number, number>();
      sectors.set(sector, (sectors.get(sector) ?? 0) + 1);
      counts.set(partner, sectors);
    }
  }
  return counts;
}

/** A partner's slices in listing order of the sectors. */
export function slicesOf(columns: Columns, sectors: ReadonlyMap<number, number>): Slice[] {
  return [...sectors]
    .sort(([a], [b]) => a - b)
    .map(([code, count]) => ({ sector: columns.domains.sector.values[code] ?? '', count }));
}
