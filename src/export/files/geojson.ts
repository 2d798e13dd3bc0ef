import { recordColumn } from '../../core/carriedRecord.ts';
import type { Agreement } from '../../core/dataset.ts';
import { plainText, plainValue } from '../../core/plainText.ts';
import { capitalOf, partnerPoint } from '../../scene/map/bubbles.ts';
import { type CellBeside, recordCarrier } from './carried.ts';
import {
  cellText,
  type ExportField,
  type ExportInput,
  type FieldValue,
  fieldsOf,
  selectionOf,
} from './fields.ts';

/** Fields that are no properties: those that the feature or the collection has itself, and details of the record. */
const LEFT_OUT = new Set(['id', 'bodies', 'amounts', 'dataset', 'selection', 'made', 'link']);

/** Longitudes in the atlas go beyond 180 degrees; in RFC 7946 they must not. */
const wrapped = (lng: number) => (lng > 180 ? lng - 360 : lng);

const FIGURES = 1e4;
const rounded = (degrees: number) => Math.round(degrees * FIGURES) / FIGURES;

/** A property of the features. */
type Property = Pick<ExportField, 'id' | 'value'>;

function usualProperties(input: ExportInput): readonly Property[] {
  const fields = fieldsOf(input).filter(({ id }) => !LEFT_OUT.has(id));
  return fields.map(({ id, value }) => ({
    id,
    value: (agreement, row) => {
      const { kind, stage, level } = agreement;
      // Codes that machines compare are the same in every language.
      const codes: Readonly<Record<string, string>> = { kind, stage, level };
      return codes[id] ?? value(agreement, row);
    },
  }));
}

/**
 * The records as GeoJSON (RFC 7946): each is a feature at the capitals of its parties (for a group, at its centre),
 * without geometry if none of them is on the map. Source, selection, date and link are in a member of the collection,
 * as section 6.1 allows.
 */
export function geoJsonOf(input: ExportInput, fields = usualProperties(input)): string {
  const { snapshot, evidence } = input;
  const { columns, dataset, places, result } = snapshot;
  const { groups } = columns;
  const pointsOf = ({ parties }: Agreement) =>
    parties.flatMap(({ code }) => {
      const point = capitalOf(code, places) ?? partnerPoint(code, groups, places, dataset.hub);
      return point ? [[rounded(wrapped(point[0])), rounded(point[1])]] : [];
    });
  const carrier = recordCarrier(input);
  const features = [...result.rows].flatMap((row) => {
    const agreement = columns.recordOf(row);
    if (!agreement) return [];
    const coordinates = pointsOf(agreement);
    const { id } = agreement;
    const properties = fields.map((field): readonly [string, FieldValue] => [
      field.id,
      field.value(agreement, row),
    ]);
    const beside = [['id', id] as const, ...properties].map(([field, value]): CellBeside => {
      const text = typeof value === 'string' ? value : (value ?? []).map(plainText);
      return [field, field, plainText(cellText(text))];
    });
    const carried = carrier
      .cellsFor(agreement, beside)
      .map((text, part) => [recordColumn(part), text] as const);
    return [
      {
        type: 'Feature',
        id,
        geometry: coordinates.length > 0 ? { type: 'MultiPoint', coordinates } : null,
        properties: Object.fromEntries([...properties, ...carried]),
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
