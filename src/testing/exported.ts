import { buildNames } from '../app/names';
import { buildColumns } from '../core/buildColumns';
import type { Dataset } from '../core/dataset';
import type { Evidence } from '../core/evidence';
import { evidenceOf } from '../core/evidence';
import type { Translate } from '../core/names';
import type { Snapshot } from '../core/snapshot';
import { ImportSession } from '../import/job/importSession';
import { sourceOfBlob } from '../import/read/source';
import { takeSnapshot } from '../state/takeSnapshot';
import { places } from './builtIn';
import { gazetteer } from './importTable';
import { translate } from './translate';

/** What files are made from: the records of a dataset that a view shows. */
export async function fileInput(
  dataset: Dataset,
  search = '',
  locale = 'en',
): Promise<{ readonly snapshot: Snapshot; readonly evidence: Evidence; readonly t: Translate }> {
  const columns = buildColumns(dataset);
  const names = buildNames(dataset, columns, places, translate, locale);
  const { snapshot } = await takeSnapshot({ dataset, columns, places, names }, search);
  return {
    snapshot,
    evidence: evidenceOf(snapshot, translate, 'https://atlas.example/', '2026-11-24'),
    t: translate,
  };
}

/**
 * A file opened as on the way in: its dataset, and what is said of its rows.
 * @throws TypeError where it is not recognised as one that the atlas wrote
 */
export async function openAgain(content: Blob | string, name: string) {
  const session = new ImportSession(async () => gazetteer);
  const source = sourceOfBlob(new Blob([content]), name);
  const { kind } = await session.openSource(source, null, {}, new AbortController().signal);
  if (kind !== 'dataset') throw new TypeError(`${name} is read as a table`);
  return session.dataset();
}
