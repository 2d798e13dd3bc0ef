import { mean, sum } from 'd3';
import type { ColourField } from '../../core/colourField.ts';
import type { Columns } from '../../core/columns.ts';
import type { CountryIndex } from '../../core/countries.ts';
import type { GroupParty } from '../../core/dataset.ts';
import { NO_CODE } from '../../core/firstValues.ts';
import type { ColourFacet } from '../../core/taxonomy.ts';
import { project, unproject } from './equalEarth.ts';
import type { LngLat } from './geography.ts';

/** How many records have a value of the facet that colours go by. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** A part of a bubble's ring. */
export interface Slice {
  /** The value that decides its colour. */
  readonly value: string;
  readonly count: number;
  /** The values it stands for, if they are several without a colour of their own: `value` is the first of them. */
  readonly parts?: readonly ValueCount[];
  /** Whether its records lie only possibly in the period: drawn lighter. */
  readonly possible: boolean;
}

/** A partner of the hub, at its capital, or a group, at the centre of its members' capitals. */
export interface Bubble {
  readonly partner: string;
  readonly at: LngLat;
  /** Agreements behind the bubble. */
  readonly count: number;
  /** How many of them lie only possibly in the period. */
  readonly possible: number;
  /** The count by the value that colours go by, in listing order, possible records last; empty for a ghost. */
  readonly slices: readonly Slice[];
  /** Whether it is not among the selected partners: shown dim, so that it can be added. */
  readonly ghost: boolean;
  /** Radius in px. */
  readonly radius: number;
}

export const MAX_RADIUS = 28;
/** Radius in px needed for the number of a count of at least `from`; larger counts never get a smaller one. */
const RADII = [
  { from: 1000, radius: 18 },
  { from: 100, radius: 14 },
  { from: 0, radius: 12 },
] as const;
/** Radius of the bubble for one agreement, px, before the limits apply: areas grow with counts. */
const UNIT_RADIUS = 7.6;

/** Smallest radius in px at which the number of a count has room. */
export const leastRadius = (count: number): number => RADII.find(({ from }) => count >= from)?.radius ?? 12;

/** Radius in px of a bubble for `count`, if the largest count is `maxCount`. */
export function bubbleRadius(count: number, maxCount: number): number {
  const unit = Math.min(UNIT_RADIUS, MAX_RADIUS / Math.sqrt(Math.max(1, maxCount)));
  return Math.max(leastRadius(count), unit * Math.sqrt(count));
}

/** Where the capital of a country lies; null if it has none. */
export function capitalOf(code: string | undefined, places: CountryIndex): LngLat | null {
  const capital = code === undefined ? undefined : places.get(code)?.capital;
  return capital ? [capital.lng, capital.lat] : null;
}

/** Where a partner's bubble belongs; null if the atlas has no place for the party. */
export function partnerPoint(
  code: string,
  groups: ReadonlyMap<string, GroupParty>,
  places: CountryIndex,
  hub: string | undefined,
): LngLat | null {
  const group = groups.get(code);
  if (!group) return capitalOf(code, places);
  // The centre of the members' capitals, in the plane of the map.
  const others = group.members.filter((member) => member !== hub);
  const points = others.flatMap((member) => {
    const capital = capitalOf(member, places);
    return capital ? [project(...capital)] : [];
  });
  const [x, y] = [mean(points, (point) => point[0]), mean(points, (point) => point[1])];
  return x === undefined || y === undefined ? null : unproject([x, y]);
}

/** Visible agreements by partner and by the value that colours go by: partner p and value v are at `p * values + v`. */
export function countsByPartner(columns: Columns, rows: Uint32Array, facet: ColourFacet): Uint32Array {
  const { partner, domains } = columns;
  const width = domains[facet].values.length;
  const codes = columns.firstValues(facet).codes;
  const counts = new Uint32Array(domains.partner.values.length * width);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const code = codes[row] ?? NO_CODE;
    // A record without a value is counted too.
    const value = code < width ? code : 0;
    const end = partner.offsets[row + 1] ?? 0;
    for (let i = partner.offsets[row] ?? 0; i < end; i++) {
      const place = (partner.values[i] ?? 0) * width + value;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}

/** A partner's slices in listing order of the values. Values without a colour of their own share the last slice. */
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
