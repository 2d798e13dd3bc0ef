import { RECORD_COLUMN } from '../../core/carriedRecord.ts';
import type { ExportInput } from '../files/fields.ts';
import { geoJsonOf } from '../files/geojson.ts';
import { jsonOf } from '../files/json.ts';
import { codebook } from './codebook.ts';
import { descriptorOf } from './descriptor.ts';
import { packageCsv } from './packageCsv.ts';
import { packageFields } from './packageFields.ts';
import { packageParquet } from './packageParquet.ts';

/** Digest of bytes in hexadecimal; null on pages without the browser's digests, such as plain http. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The columns of a CSV file that carry the records: the last ones of its first line. */
const carriersIn = (csv: string): readonly string[] =>
  csv
    .slice(0, csv.indexOf('\r\n'))
    .split(',')
    .filter((name) => name.startsWith(RECORD_COLUMN));

/** The files of a data package by path: the same records as CSV, JSON, GeoJSON and Parquet, and `datapackage.json`. */
export async function packageFiles(
  input: ExportInput,
): Promise<Readonly<Record<string, Uint8Array<ArrayBuffer>>>> {
  const fields = packageFields(input);
  const encoder = new TextEncoder();
  const csv = packageCsv(input, fields);
  const properties = fields.filter(({ id }) => id !== 'id');
  const files = {
    'records.csv': encoder.encode(csv),
    'records.json': encoder.encode(jsonOf(input)),
    'records.geojson': encoder.encode(geoJsonOf(input, properties)),
    'records.parquet': new Uint8Array(packageParquet(input, fields)),
  };
  const carriers = carriersIn(csv);
  const about = {
    'records.csv': { mediatype: 'text/csv', schema: codebook(input, fields, carriers, 'cells') },
    'records.json': { mediatype: 'application/json', schema: null },
    'records.geojson': { mediatype: 'application/geo+json', schema: null },
    'records.parquet': {
      mediatype: 'application/vnd.apache.parquet',
      schema: codebook(input, fields, carriers, 'lists'),
    },
  };
  const packaged = await Promise.all(
    Object.entries(files).map(async ([path, bytes]) => ({
      path,
      bytes: bytes.byteLength,
      sha256: await sha256(bytes),
    })),
  );
  const descriptor = descriptorOf(input, packaged, about);
  return { 'datapackage.json': encoder.encode(descriptor), ...files };
}

/** The same as one ZIP file. */
export async function packageOf(input: ExportInput): Promise<Blob> {
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  for (const [path, bytes] of Object.entries(await packageFiles(input))) zip.file(path, bytes);
  return zip.generateAsync({ type: 'blob', compression: 'DEFLATE', mimeType: 'application/zip' });
}
