import type { Agreement } from '../../core/dataset';
import { dateInWords } from '../../core/dateWords';
import { parseEdtf } from '../../core/edtf';
import type { Translate } from '../../core/names';
import type { Snapshot } from '../../core/snapshot';
import { stageInWords, statusInWords } from '../../core/stageWords';
import { statusOfCode } from '../../core/status';
import type { TableColumn } from '../../core/viewState';

/** Columns of a table of records; on a day that was asked for, the last is the status on that day. */
export const recordColumns = ({ result }: Pick<Snapshot, 'result'>): readonly TableColumn[] => [
  'date',
  'title',
  'partner',
  result.status ? 'status' : 'stage',
];

/** What a record is at the time of the view, in words: its status on a day that was asked for, else its stage. */
export function standingInWords(
  { names, result, view }: Pick<Snapshot, 'names' | 'result' | 'view'>,
  agreement: Agreement,
  row: number,
  t: Translate,
): string {
  const status = result.status?.[row];
  return status === undefined
    ? stageInWords(agreement, names, t)
    : statusInWords(agreement, statusOfCode(status), parseEdtf(view.asOf ?? '')?.min, names, t);
}

/** What stands in the cells of a record, whole, in the order of {@link recordColumns}. */
export function recordCells(snapshot: Snapshot, row: number, t: Translate): readonly string[] {
  const { columns, dataset, names } = snapshot;
  const agreement = columns.recordOf(row);
  if (!agreement) return [];
  const partners = agreement.parties
    .filter(({ code }) => code !== dataset.hub)
    .map(({ code }) => names.partner(code));
  return [
    dateInWords(agreement.date, t, names.locale),
    names.text(agreement.title),
    partners.join(', '),
    standingInWords(snapshot, agreement, row, t),
  ];
}
