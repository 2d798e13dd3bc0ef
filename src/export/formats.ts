import type { Geography } from '../scene/map/geography.ts';
import type { DocxKind } from './docx/docxKinds.ts';
import { csvOf } from './files/carried.ts';
import type { ExportInput } from './files/fields.ts';
import { geoJsonOf } from './files/geojson.ts';
import { jsonOf } from './files/json.ts';
import { viewPicture } from './viewPicture.ts';

interface Format {
  readonly id: 'csv' | 'xlsx' | 'json' | 'geojson' | 'package' | 'docxTable' | 'docxDossier';
  /** Of the file's name, if it isn't the id. */
  readonly ending?: string;
  /** The file's name says its format as well, because another format has the same ending. */
  readonly isNamed?: true;
  /** It is for people; the atlas can't open it again. */
  readonly isForReading?: true;
  /** It needs more code than one HTML file has room for, which `scripts/oneFile/buildTemplate.ts` leaves out. */
  readonly isHeavy?: true;
  make(input: ExportInput, world: Geography | null): Blob | Promise<Blob>;
}

/** A Word document, with a picture of the view if the map is there and the browser can draw it. */
const wordFormat = (id: Format['id'], kind: DocxKind): Format => ({
  ...{ id, ending: 'docx', isNamed: true, isForReading: true, isHeavy: true },
  make: async (input, world) =>
    (await import('./docx/docxOf.ts')).docxOf(
      kind,
      input,
      async (width, height) => world && viewPicture(input, world, width, height).catch(() => null),
    ),
});

/** The files that the records can be saved as. */
export const FORMATS: readonly Format[] = [
  { id: 'csv', make: (input) => new Blob([csvOf(input)], { type: 'text/csv;charset=utf-8' }) },
  { id: 'xlsx', isHeavy: true, make: async (input) => (await import('./files/xlsx.ts')).xlsxOf(input) },
  { id: 'json', make: (input) => new Blob([jsonOf(input)], { type: 'application/json' }) },
  { id: 'geojson', make: (input) => new Blob([geoJsonOf(input)], { type: 'application/geo+json' }) },
  {
    ...{ id: 'package', ending: 'zip', isHeavy: true },
    make: async (input) => (await import('./package/packageOf.ts')).packageOf(input),
  },
  wordFormat('docxTable', 'table'),
  wordFormat('docxDossier', 'dossier'),
];
