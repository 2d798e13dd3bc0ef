import { max, sum } from 'd3';
import type { ColourField } from '../../core/colourField.ts';
import { type Columns, NO_PARTNER } from '../../core/columns.ts';
import type { CountryIndex } from '../../core/countries.ts';
import type { DatasetInfo } from '../../core/dataset.ts';
import { partnersOfHub } from '../../core/hub.ts';
import type { QueryResult } from '../../core/query.ts';
import { arcWidth, pairArcs } from './arcs.ts';
import { type Bubble, bubbleRadius, capitalOf, countsByPartner, partnerPoint, slicesOf } from './bubbles.ts';
import { type Circle, Circles, greatCircle } from './circles.ts';
import { type FillClass, fillClasses, shadeOf } from './fillClasses.ts';
import type { LngLat } from './geography.ts';

/** Why a country is filled. A country that isn't listed is plain land. */
export type AreaFill =
  | { readonly kind: 'hub' }
  | { readonly kind: 'class'; readonly shade: number; readonly partner: string }
  | { readonly kind: 'member'; readonly partner: string };

/** Line from the hub to a partner, or between two partners if there is no hub. */
export interface Arc {
  /** One partner, or two. */
  readonly partners: readonly string[];
  readonly circle: Circle;
  /** Width, px. */
  readonly width: number;
}

/** What the map shows of a result, in degrees and px, independent of zoom. */
export interface MapScene {
  readonly areas: ReadonlyMap<string, AreaFill>;
  readonly classes: readonly FillClass[];
  readonly arcs: readonly Arc[];
  /** Large ones first. */
  readonly bubbles: readonly Bubble[];
  /** The hub's capital. */
  readonly hub: LngLat | null;
  /** Whether any country is highlighted only as a member of a group. */
  readonly hasMembers: boolean;
  /** Number of pairs of parties whose lines were left out because there are too many. */
  readonly arcsLeftOut: number;
  /** Visible partners without a place on the map. */
  readonly unplaced: readonly string[];
  /** Visible records that name no partner. */
  readonly withoutPartner: number;
}

export interface MapInput {
  readonly dataset: DatasetInfo;
  readonly columns: Columns;
  readonly places: CountryIndex;
  readonly result: QueryResult;
  /** The field that colours go by. */
  readonly field: ColourField;
  /** Partners selected in the filter; if empty, all are shown. */
  readonly selectedPartners: readonly string[];
}

/** Partners to show with their counts: visible ones, and dimmed ones that could be added. */
function partnersShown({ columns, result, field, selectedPartners }: MapInput) {
  const { rows, possible } = result;
  const certain = possible ? rows.filter((row) => possible[row] !== 1) : rows;
  const maybe = possible ? rows.filter((row) => possible[row] === 1) : rows.subarray(0, 0);
  const certainCounts = countsByPartner(columns, certain, field.facet);
  const possibleCounts = countsByPartner(columns, maybe, field.facet);
  const width = columns.domains[field.facet].values.length;
  const chosen = new Set(selectedPartners);
  return columns.domains.partner.values.flatMap((partner, code) => {
    const ghost = chosen.size > 0 && !chosen.has(partner);
    const [start, end] = [code * width, (code + 1) * width];
    const certainValues = certainCounts.subarray(start, end);
    const possibleValues = possibleCounts.subarray(start, end);
    const possible = sum(possibleValues);
    const count = ghost ? (result.counts.partner[code] ?? 0) : sum(certainValues) + possible;
    if (count === 0) return [];
    return [{ partner, ghost, certainValues, possibleValues, possible, count }];
  });
}

/** The scene of a result, with circles of `circles`, which may have been made for another result. */
export function mapScene(input: MapInput, circles = new Circles()): MapScene {
  const { dataset, columns, places, field } = input;
  const { groups } = columns;
  const hub = capitalOf(dataset.hub, places);
  const shown = partnersShown(input).map((each) => ({
    ...each,
    at: partnerPoint(each.partner, groups, places, dataset.hub),
  }));
  // Only partners on the map: the count of a party without a place is no measure for the others.
  const placed = shown.filter(({ at }) => at !== null);
  const most = max(placed, ({ count }) => count) ?? 0;
  const classes = fillClasses(placed.filter(({ ghost }) => !ghost).map(({ count }) => count));
  const areas = new Map<string, AreaFill>();
  const hubArcs: Arc[] = [];
  const bubbles: Bubble[] = [];
  const unplaced: string[] = [];

  let withoutPartner = 0;
  // A line means that the two have a record between them.
  const joined = dataset.hub === undefined ? null : partnersOfHub(columns, input.result.rows, dataset.hub);

  for (const { partner, ghost, certainValues, possibleValues, possible, count, at } of shown) {
    if (!at) {
      if (partner !== NO_PARTNER) unplaced.push(partner);
      else if (!ghost) withoutPartner = count;
      continue;
    }
    const slices = ghost
      ? []
      : [
          ...slicesOf(columns, certainValues, field, false),
          ...slicesOf(columns, possibleValues, field, true),
        ];
    bubbles.push({ partner, at, count, possible, slices, ghost, radius: bubbleRadius(count, most) });
    if (ghost) continue;
    const isJoined = joined === null || joined[columns.domains.partner.indexOf.get(partner) ?? -1] === 1;
    if (hub && isJoined)
      hubArcs.push({ partners: [partner], circle: circles.between(hub, at), width: arcWidth(count, most) });
    if (!groups.has(partner)) areas.set(partner, { kind: 'class', shade: shadeOf(classes, count), partner });
  }
  for (const { partner, ghost } of shown)
    for (const member of ghost ? [] : (groups.get(partner)?.members ?? []))
      if (!areas.has(member)) areas.set(member, { kind: 'member', partner });
  if (dataset.hub !== undefined) areas.set(dataset.hub, { kind: 'hub' });

  bubbles.sort((a, b) => Number(a.ghost) - Number(b.ghost) || b.count - a.count);
  const hasMembers = [...areas.values()].some((fill) => fill.kind === 'member');
  const { arcs, leftOut: arcsLeftOut } =
    dataset.hub === undefined
      ? pairArcs(columns, input.result.rows, places, circles)
      : { arcs: hubArcs, leftOut: 0 };
  return { areas, classes, arcs, arcsLeftOut, bubbles, hub, hasMembers, unplaced, withoutPartner };
}

/** Up to this number of lines, they are in view when the map opens; of more, some would always cross the top edge. */
const FEW_LINES = 12;

/** The lines that may be drawn between points: from the hub, or without a hub between all. Empty if there are many. */
function fewLines(points: readonly LngLat[], hub: LngLat | null): readonly LngLat[] {
  const count = hub ? points.length : (points.length * (points.length - 1)) / 2;
  if (count > FEW_LINES) return [];
  const pairs = hub
    ? points.map((point) => [hub, point] as const)
    : points.flatMap((from, i) => points.slice(i + 1).map((to) => [from, to] as const));
  return pairs.flatMap(([from, to]) => greatCircle(from, to).flat());
}

/**
 * What the map opens on: the hub and all partners of the dataset, whatever the filters, with their lines if these are
 * few.
 */
export function partnerPoints(
  dataset: DatasetInfo,
  columns: Columns,
  places: CountryIndex,
): readonly LngLat[] {
  const { groups } = columns;
  const hub = capitalOf(dataset.hub, places);
  const points = columns.domains.partner.values
    .map((code) => partnerPoint(code, groups, places, dataset.hub))
    .filter((point) => point !== null);
  return [...(hub ? [hub] : []), ...points, ...fewLines(points, hub)];
}

/** Partners of the dataset without a place on the map, whatever the filters. */
export const unplacedPartners = (
  dataset: DatasetInfo,
  columns: Columns,
  places: CountryIndex,
): readonly string[] =>
  columns.domains.partner.values.filter(
    (partner) =>
      partner !== NO_PARTNER && partnerPoint(partner, columns.groups, places, dataset.hub) === null,
  );

/** Records of the dataset that name no partner, whatever the filters. */
export function countWithoutPartner({ partner, domains }: Columns): number {
  const none = domains.partner.values.indexOf(NO_PARTNER);
  return sum(partner.values as Iterable<number>, (code) => Number(code === none));
}

/** The points of a scene that aren't dimmed, with its lines if these are few. */
export function scenePoints({ hub, bubbles, arcs }: MapScene): readonly LngLat[] {
  const points = bubbles.filter(({ ghost }) => !ghost).map(({ at }) => at);
  const lines = arcs.length > FEW_LINES ? [] : arcs.flatMap((arc) => arc.circle.lines.flat());
  return [...(hub ? [hub] : []), ...points, ...lines];
}
