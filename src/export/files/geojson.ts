import { firstDayOf, lastDayOf } from '../../core/activity.ts';
import { recordColumn } from '../../core/carriedRecord.ts';
import type { Agreement, Text } from '../../core/dataset.ts';
import { type Day, isoOf } from '../../core/days.ts';
import { plainText, plainValue } from '../../core/plainText.ts';
import { LIST_SEPARATOR, personText, relationText, sourceText } from '../../core/recordTexts.ts';
import { capitalOf, partnerPoint } from '../../scene/map/bubbles.ts';
import { type CellBeside, recordCarrier } from './carried.ts';
import { type FileInput, selectionOf, standing } from './fields.ts';

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
  const { snapshot, evidence, t } = input;
  const { columns, dataset, names, places, result } = snapshot;
  const { groups } = columns;
  const pointsOf = ({ parties }: Agreement) =>
    parties.flatMap(({ code }) => {
      const point = capitalOf(code, places) ?? partnerPoint(code, groups, places, dataset.hub);
      return point ? [[rounded(wrapped(point[0])), rounded(point[1])]] : [];
    });
  const carrier = recordCarrier(input);
  const inWords = (texts: readonly Text[] | undefined) => (texts ?? []).map(names.text);
  const features = [...result.rows].flatMap((row) => {
    const agreement = columns.recordOf(row);
    if (!agreement) return [];
    const coordinates = pointsOf(agreement);
    const { id, title, date, dateBasis, validity, kind, stage, level, parties, sectors, summary } = agreement;
    const { place, commitments, people, relations, sources, notes } = agreement;
    const properties = {
      title: names.text(title),
      date: date ?? null,
      first_day: iso(firstDayOf(columns, row)),
      last_day: iso(lastDayOf(columns, row)),
      date_basis: date === undefined ? null : dateBasis,
      validity: validity ?? null,
      kind,
      stage,
      stage_in_words: standing(snapshot, agreement, row, t),
      level,
      parties: parties.map(({ code }) => code),
      party_names: parties.map(({ code }) => names.partner(code)),
      sectors,
      sector_names: sectors.map((sector) => names.value('sector', sector)),
      summary: names.text(summary),
      place: place === undefined ? null : names.text(place),
      commitments: inWords(commitments),
      people: (people ?? []).map((person) => personText(person, names.text)),
      relations: (relations ?? []).map(relationText),
      sources: sources.map((source) => sourceText(source, names.text)),
      notes: inWords(notes),
    };
    const beside = Object.entries({ id, ...properties }).map(([field, value]): CellBeside => {
      const text = typeof value === 'string' ? value : (value ?? []).map(plainText).join(LIST_SEPARATOR);
      return [field, field, plainText(text)];
    });
    const carried = carrier.cellsFor(agreement, beside).map((text, part) => [recordColumn(part), text]);
    return [
      {
        type: 'Feature',
        id,
        geometry: coordinates.length > 0 ? { type: 'MultiPoint', coordinates } : null,
        properties: { ...properties, ...Object.fromEntries(carried) },
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
    link: evidence.link || evidence.own,
  };
  return `${JSON.stringify({ type: 'FeatureCollection', accordAtlas: about, features }, plainValue, 2)}\n`;
}
