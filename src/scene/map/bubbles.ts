import { mean, sum } from 'd3';
import { type ColourField, NO_CODE, primaryCodes } from '../../core/colourField.ts';
import type { Columns } from '../../core/columns.ts';
import type { CountryIndex } from '../../core/countries.ts';
import type { GroupParty } from '../../core/dataset.ts';
import type { ColourFacet } from '../../core/taxonomy.ts';
import { project, unproject } from './equalEarth.ts';
import type { LngLat } from './geography.ts';

/** How many records have a value that colours go by. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** A part of a bubble's ring. */
export interface Slice {
  /** That its colour goes by. */
  readonly value: string;
  readonly count: number;
  /** The values it stands for, where they are several without a colour of their own: `value` is the first of them. */
  readonly parts?: readonly ValueCount[];
  /** Of records that only may lie in the period: drawn lighter. */
  readonly possible: boolean;
}

/** A partner of the hub, at its capital, or a group at the middle of its members' capitals. */
export interface Bubble {
  readonly partner: string;
  readonly at: LngLat;
  /** Agreements behind the bubble. */
  readonly count: number;
  /** How many of them only may lie in the period. */
  readonly possible: number;
  /** Of the count, by the value that colours go by, in listing order, the possible last; empty for a ghost. */
  readonly slices: readonly Slice[];
  /** Not among the selected partners: shown dim, so that it can be added. */
  readonly ghost: boolean;
  /** Radius in px. */
  readonly radius: number;
}

export const MOST_RADIUS = 28;
/** Radius in px that a count needs for its number, from which count on; no larger count is given less. */
const RADII = [
  { from: 1000, radius: 18 },
  { from: 100, radius: 14 },
  { from: 0, radius: 12 },
] as const;
/** Radius of one agreement, px, before the bounds: areas grow with counts. */
const UNIT_RADIUS = 7.6;

/** Radius in px below which the number of a count has no room. */
export const leastRadius = (count: number): number => RADII.find(({ from }) => count >= from)?.radius ?? 12;

/** Radius in px of a bubble for `count`, when the largest bubble has `most`. */
export function bubbleRadius(count: number, most: number): number {
  const unit = Math.min(UNIT_RADIUS, MOST_RADIUS / Math.sqrt(Math.max(1, most)));
  return Math.max(leastRadius(count), unit * Math.sqrt(count));
}

/** Where the capital of a country stands; null for what has none. */
export function capitalOf(code: string | undefined, places: CountryIndex): LngLat | null {
  const capital = code === undefined ? undefined : places.get(code)?.capital;
  return capital ? [capital.lng, capital.lat] : null;
}

/** Where a partner's bubble stands; null for a party the atlas has no place for. */
export function partnerPoint(
  code: string,
  groups: ReadonlyMap<string, GroupParty>,
  places: CountryIndex,
  hub: string | undefined,
): LngLat | null {
  const group = groups.get(code);
  if (!group) return capitalOf(code, places);
  // The middle of the members' capitals, in the plane of the map.
  const others = group.members.filter((member) => member !== hub);
  const points = others.flatMap((member) => {
    const capital = capitalOf(member, places);
    return capital ? [project(...capital)] : [];
  });
  const [x, y] = [mean(points, (point) => point[0]), mean(points, (point) => point[1])];
  return x === undefined || y === undefined ? null : unproject([x, y]);
}

/** Visible agreements by partner and by the value that colours go by: of partner p and value v at `p * values + v`. */
export function countsByPartner(columns: Columns, rows: Uint32Array, facet: ColourFacet): Uint32Array {
  const { partner, domains } = columns;
  const width = domains[facet].values.length;
  const codes = primaryCodes(columns, facet);
  const counts = new Uint32Array(domains.partner.values.length * width);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const code = codes[row] ?? NO_CODE;
    // One without a value is counted all the same.
    const value = code < width ? code : 0;
    const end = partner.offsets[row + 1] ?? 0;
    for (let i = partner.offsets[row] ?? 0; i < end; i++) {
      const place = (partner.values[i] ?? 0) * width + value;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}

/** A partner's slices in listing order of the values. Those without a colour of their own are one slice, the last. */
export function slicesOf(
  columns: Columns,
  counts: Uint32Array,
  { facet, swatches }: ColourField,
  possible: boolean,
): Slice[] {
  const slices: Slice[] = [];
  const parts: ValueCount[] = [];
  counts.forEach((count, code) => {
    if (count === 0) return;
    const value = columns.domains[facet].values[code] ?? '';
    if ((swatches.get(value) ?? -1) >= 0) slices.push({ value, count, possible });
    else parts.push({ value, count });
  });
  const [first] = parts;
  if (!first) return slices;
  const count = sum(parts, (part) => part.count);
  return [...slices, { value: first.value, count, possible, ...(parts.length > 1 ? { parts } : {}) }];
}
