import { buildNames } from '../app/names.ts';
import type { Dataset } from '../core/dataset.ts';
import { type Evidence, evidenceOf } from '../core/evidence.ts';
import type { Translate } from '../core/names.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { ImportSession } from '../import/job/importSession.ts';
import { sourceOfBlob } from '../import/read/source.ts';
import { takeSnapshot } from '../state/takeSnapshot.ts';
import { bundleOf, places } from './builtIn.ts';
import { gazetteer } from './importTable.ts';
import { translate } from './translate.ts';

/** The input for exported files: the records of a dataset that a view shows. */
export async function fileInput(
  dataset: Dataset,
  search = '',
  locale = 'en',
): Promise<{ readonly snapshot: Snapshot; readonly evidence: Evidence; readonly t: Translate }> {
  const bundle = bundleOf(dataset);
  const names = buildNames(dataset, bundle.columns, places, translate, locale);
  const { snapshot } = await takeSnapshot({ ...bundle, names }, search);
  return {
    snapshot,
    evidence: evidenceOf(snapshot, translate, 'https://atlas.example/', '2026-11-24'),
    t: translate,
  };
}

/**
 * Opens an exported file again: its dataset, and the messages about its rows.
 * @throws TypeError if it is not recognised as written by the atlas
 */
export async function openAgain(content: Blob | string, name: string) {
  const session = new ImportSession(async () => gazetteer);
  const source = sourceOfBlob(new Blob([content]), name);
  const { kind } = await session.openSource(source, null, {}, new AbortController().signal);
  if (kind !== 'dataset') throw new TypeError(`${name} is read as a table`);
  return session.dataset();
}
