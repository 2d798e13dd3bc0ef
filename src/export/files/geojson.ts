import { firstDayOf, lastDayOf } from '../../core/activity';
import type { Agreement } from '../../core/dataset';
import { type Day, isoOf } from '../../core/days';
import { plainValue } from '../../core/plainText';
import { partnerPoint } from '../../scene/map/bubbles';
import { type FileInput, selectionOf } from './fields';

const iso = (day: Day | null) => (day === null ? null : isoOf(day));

/** Our longitudes run on beyond 180 degrees; those of RFC 7946 do not. */
const wrapped = (lng: number) => (lng > 180 ? lng - 360 : lng);

const FIGURES = 1e4;
const rounded = (degrees: number) => Math.round(degrees * FIGURES) / FIGURES;

/**
 * The records as GeoJSON (RFC 7946): each a feature at the capitals of its parties (a group at its middle), without
 * geometry where none of them is on the map. What the file rests on is a member of the collection, as section 6.1 allows.
 */
export function geoJsonOf(input: FileInput): string {
  const { snapshot, evidence } = input;
  const { columns, dataset, names, places, result } = snapshot;
  const { groups } = columns;
  const pointsOf = ({ parties }: Agreement) =>
    parties.flatMap(({ code }) => {
      const capital = places.get(code)?.capital;
      const point = capital
        ? ([capital.lng, capital.lat] as const)
        : partnerPoint(code, groups, places, dataset.hub);
      return point ? [[rounded(wrapped(point[0])), rounded(point[1])]] : [];
    });
  const features = [...result.rows].flatMap((row) => {
    const agreement = columns.recordOf(row);
    if (!agreement) return [];
    const coordinates = pointsOf(agreement);
    const { id, title, date, kind, stage, level, parties, sectors, summary, sources } = agreement;
    return [
      {
        type: 'Feature',
        id,
        geometry: coordinates.length > 0 ? { type: 'MultiPoint', coordinates } : null,
        properties: {
          title: names.text(title),
          date: date ?? null,
          first_day: iso(firstDayOf(columns, row)),
          last_day: iso(lastDayOf(columns, row)),
          kind,
          stage,
          level,
          parties: parties.map(({ code }) => code),
          party_names: parties.map(({ code }) => names.partner(code)),
          sectors,
          sector_names: sectors.map((sector) => names.value('sector', sector)),
          summary: names.text(summary),
          sources: sources.map((source) =>
            [source.publisher ?? '', names.text(source.title)].filter((part) => part !== '').join(', '),
          ),
        },
      },
    ];
  });
  const about = {
    description: evidence.sentence,
    selection: selectionOf(input),
    dataset: evidence.dataset,
    source: evidence.source,
    made: evidence.made,
    boundaries: evidence.boundaries,
    link: evidence.link,
  };
  return `${JSON.stringify({ type: 'FeatureCollection', accordAtlas: about, features }, plainValue, 2)}\n`;
}
