import type { Agreement } from '../../core/dataset.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { Translate } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { stageInWords, statusInWords } from '../../core/stageWords.ts';
import { statusOfCode } from '../../core/status.ts';

/**
 * How a record stands, in words: its stage with the end of its validity, "In force until 31 December 2021"; on a day that
 * was asked for its status, "On 1 March 2022: Ended".
 */
export function standing(
  { names, result, view }: Pick<Snapshot, 'names' | 'result' | 'view'>,
  agreement: Agreement,
  row: number,
  t: Translate,
): string {
  const status = result.status?.[row];
  if (status === undefined || view.asOf === null) return stageInWords(agreement, names, t);
  return t('file.statusOn', {
    date: dateInWords(view.asOf, t, names.locale),
    status: statusInWords(agreement, statusOfCode(status), parseEdtf(view.asOf)?.min, names, t),
  });
}
