import { type Columns, NO_PARTNER } from '../../core/columns';
import type { DatasetInfo } from '../../core/dataset';
import type { Places } from '../../core/places';
import type { QueryResult } from '../../core/query';
import { sectorSwatches } from '../palette';
import { type Bubble, bubbleRadius, countsByPartner, partnerPoint, slicesOf } from './bubbles';
import { classOf, type FillClass, fillClasses } from './fillClasses';
import { greatCircle } from './greatCircle';
import { arcWidth, pairArcs } from './pairArcs';
import type { LngLat } from './world';

/** What a country is filled for. A country not listed is plain land. */
export type AreaFill =
  | { readonly kind: 'hub' }
  | { readonly kind: 'class'; readonly index: number; readonly partner: string }
  | { readonly kind: 'member'; readonly partner: string };

/** Great circle from the hub to a partner, or between two partners where there is no hub. */
export interface Arc {
  /** One partner, or two. */
  readonly partners: readonly string[];
  readonly lines: readonly (readonly LngLat[])[];
  /** px. */
  readonly width: number;
}

/** What the map shows of a result, in degrees and px, before any zoom. */
export interface MapScene {
  readonly areas: ReadonlyMap<string, AreaFill>;
  readonly classes: readonly FillClass[];
  readonly arcs: readonly Arc[];
  /** Large ones first. */
  readonly bubbles: readonly Bubble[];
  /** The hub's capital. */
  readonly hub: LngLat | null;
  /** Whether a country is lit only through a group. */
  readonly hasMembers: boolean;
  /** Pairs of parties whose lines were left out for their number. */
  readonly arcsLeftOut: number;
  /** Visible partners without a place on the map. */
  readonly unplaced: readonly string[];
}

export interface MapInput {
  readonly dataset: DatasetInfo;
  readonly columns: Columns;
  readonly places: Places;
  readonly result: QueryResult;
  /** Partners selected in the filter; none means all. */
  readonly selectedPartners: readonly string[];
}

/** Counts of a partner: those from `start` up to `end`. */
function sumBetween(counts: Uint32Array, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += counts[i] ?? 0;
  return sum;
}

/** Partners to show, with their counts: the visible ones, and dim those that could be added. */
function partnersShown({ columns, result, selectedPartners }: MapInput) {
  const { rows, possible } = result;
  const certain = possible ? rows.filter((row) => possible[row] !== 1) : rows;
  const maybe = possible ? rows.filter((row) => possible[row] === 1) : rows.subarray(0, 0);
  const certainCounts = countsByPartner(columns, certain);
  const possibleCounts = countsByPartner(columns, maybe);
  const width = columns.domains.sector.values.length;
  const chosen = new Set(selectedPartners);
  return columns.domains.partner.values.flatMap((partner, code) => {
    const ghost = chosen.size > 0 && !chosen.has(partner);
    const [start, end] = [code * width, (code + 1) * width];
    const possible = sumBetween(possibleCounts, start, end);
    const count = ghost
      ? (result.counts.partner[code] ?? 0)
      : sumBetween(certainCounts, start, end) + possible;
    if (count === 0) return [];
    const certainSectors = certainCounts.subarray(start, end);
    const possibleSectors = possibleCounts.subarray(start, end);
    return [{ partner, ghost, certainSectors, possibleSectors, possible, count }];
  });
}

/** The scene of a result. */
export function mapScene(input: MapInput): MapScene {
  const { dataset, columns, places } = input;
  const { groups } = columns;
  const hubCapital = dataset.hub === undefined ? null : (places.get(dataset.hub)?.capital ?? null);
  const hub: LngLat | null = hubCapital && [hubCapital.lng, hubCapital.lat];
  const shown = partnersShown(input);
  const most = Math.max(0, ...shown.map(({ count }) => count));
  const classes = fillClasses(most);
  const areas = new Map<string, AreaFill>();
  const hubArcs: Arc[] = [];
  const swatches = sectorSwatches(dataset.sectors);
  const bubbles: Bubble[] = [];
  const unplaced: string[] = [];

  for (const { partner, ghost, certainSectors, possibleSectors, possible, count } of shown) {
    const at = partnerPoint(partner, groups, places, dataset.hub);
    if (!at) {
      if (partner !== NO_PARTNER) unplaced.push(partner);
      continue;
    }
    const slices = ghost
      ? []
      : [
          ...slicesOf(columns, certainSectors, swatches, false),
          ...slicesOf(columns, possibleSectors, swatches, true),
        ];
    bubbles.push({ partner, at, count, possible, slices, ghost, radius: bubbleRadius(count, most) });
    if (ghost) continue;
    if (hub) hubArcs.push({ partners: [partner], lines: greatCircle(hub, at), width: arcWidth(count, most) });
    if (!groups.has(partner)) areas.set(partner, { kind: 'class', index: classOf(classes, count), partner });
  }
  for (const { partner, ghost } of shown)
    for (const member of ghost ? [] : (groups.get(partner)?.members ?? []))
      if (!areas.has(member)) areas.set(member, { kind: 'member', partner });
  if (dataset.hub !== undefined) areas.set(dataset.hub, { kind: 'hub' });

  bubbles.sort((a, b) => Number(a.ghost) - Number(b.ghost) || b.count - a.count);
  const hasMembers = [...areas.values()].some((fill) => fill.kind === 'member');
  const { arcs, leftOut: arcsLeftOut } =
    dataset.hub === undefined ? pairArcs(columns, input.result.rows, places) : { arcs: hubArcs, leftOut: 0 };
  return { areas, classes, arcs, arcsLeftOut, bubbles, hub, hasMembers, unplaced };
}

/** The hub and every partner the dataset has, whatever is filtered: what the map opens on. */
export function partnerPoints(dataset: DatasetInfo, columns: Columns, places: Places): readonly LngLat[] {
  const { groups } = columns;
  const capital = dataset.hub === undefined ? null : places.get(dataset.hub)?.capital;
  const points = columns.domains.partner.values.map((code) =>
    partnerPoint(code, groups, places, dataset.hub),
  );
  return [
    ...(capital ? [[capital.lng, capital.lat] as const] : []),
    ...points.filter((point) => point !== null),
  ];
}

/** Partners of the dataset without a place on the map, whatever is filtered. */
export function unplacedPartners(dataset: DatasetInfo, columns: Columns, places: Places): readonly string[] {
  return columns.domains.partner.values.filter(
    (partner) =>
      partner !== NO_PARTNER && partnerPoint(partner, columns.groups, places, dataset.hub) === null,
  );
}
