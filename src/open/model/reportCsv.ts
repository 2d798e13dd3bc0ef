import { csvText } from '../../core/csv';
import type { Translate } from '../../core/names';
import type { Problem } from '../../import/build/problems';

/** A report as CSV: a line for every row of every problem, in the order of the file. */
export function reportCsv(problems: readonly Problem[], t: Translate): string {
  const lines = problems
    .flatMap((problem) => [...problem.rows].map((row) => ({ row, problem })))
    .sort((a, b) => a.row - b.row)
    .map(({ row, problem: { code, column, value, suggestion, held } }) => [
      String(row),
      column ?? '',
      value,
      t(`open.problem.${code}`),
      suggestion ?? '',
      t(held ? 'open.report.yes' : 'open.report.no'),
    ]);
  const head = ['row', 'column', 'value', 'problem', 'suggestion', 'held'].map((id) =>
    t(`open.report.${id}`),
  );
  return csvText([head, ...lines]);
}
