import { buildNames } from '../app/names';
import { buildColumns } from '../core/buildColumns';
import type { Dataset } from '../core/dataset';
import type { Evidence } from '../core/evidence';
import { evidenceOf } from '../core/evidence';
import type { Translate } from '../core/names';
import type { Snapshot } from '../core/snapshot';
import { takeSnapshot } from '../state/takeSnapshot';
import { places } from './builtIn';
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
