import { csvText } from '../../core/csv.ts';
import type { Translate } from '../../core/names.ts';
import { outcomeOf, type Problem } from '../../import/assemble/problems.ts';

/** A report as CSV: a line for every row of every problem, in the order of the file. */
export function reportCsv(problems: readonly Problem[], t: Translate): string {
  const lines = problems
    .flatMap((problem) => [...problem.rows].map((row) => ({ row, problem })))
    .sort((a, b) => a.row - b.row)
    .map(({ row, problem }) => [
      String(row),
      problem.column ?? '',
      problem.value,
      t(`open.problem.${problem.code}`),
      problem.suggestion ?? '',
      t(`open.report.${outcomeOf(problem)}`),
    ]);
  const head = ['row', 'column', 'value', 'problem', 'suggestion', 'outcome'].map((id) =>
    t(`open.report.${id}`),
  );
  return csvText([head, ...lines]);
}
