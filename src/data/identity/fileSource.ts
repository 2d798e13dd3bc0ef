import type { DatasetInfo, Text } from '../../core/dataset.ts';
import { rowLocator } from '../packed/packedRecords.ts';
import { canonicalJson } from './wordWriter.ts';

/** The row of a file that a locator names; null if it is any other text. */
export function rowOf(locator: Text): number | null {
  const row = typeof locator === 'string' ? null : /^row (\d{1,9})$/.exec(locator.en ?? '');
  if (!row) return null;
  const number = Number(row[1]);
  return canonicalJson(rowLocator(number)) === canonicalJson(locator) ? number : null;
}

/** Whether the title of a source looks like the name of a file. */
export const isFileName = (title: Text): title is string =>
  typeof title === 'string' && (title === 'pasted' || /^[^\n]+\.[a-z0-9]{1,8}$/i.test(title));

/** Name of the file a table was read from, if it is the only source; the name is not part of the content. */
export function fileNameOf({ sources }: Pick<DatasetInfo, 'sources'>): string | null {
  const [{ title } = { title: '' }, ...others] = sources;
  return isFileName(title) && others.length === 0 ? title : null;
}
