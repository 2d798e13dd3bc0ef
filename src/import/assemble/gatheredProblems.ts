import { UNDATED_DAY } from '../../core/columns.ts';
import type { GatheredRecords } from './gatheredRecords.ts';
import type { RecordGroup } from './gatherer.ts';
import { MAX_VALUES } from './problemLog.ts';
import { outcomeOf, type Problem, type ProblemCode, problemOf } from './problems.ts';
import type { RecordColumns } from './recordColumns.ts';

/** Problems that no longer apply to a row if another row of its record has what is missing. */
const LACKS: Readonly<Partial<Record<ProblemCode, (of: RecordColumns, record: number) => boolean>>> = {
  'title-missing': ({ texts }, record) => texts.titles.at(record) === '',
  'title-made': ({ texts }, record) => texts.titles.at(record) === '',
  'date-missing': ({ drawn }, record) => drawn.rows.arrays.minDay[record] === UNDATED_DAY,
  'parties-missing': ({ drawn }, record) => drawn.partyLists.at(record).length === 0,
};

/**
 * The problems of a table whose rows were merged into records: nothing is reported missing if any row of the record has
 * it, and merged rows are reported. Repeated identifiers are not, because their rows are one record.
 * @param fileRow file row of each imported row
 * @param column column whose value the rows of one record share
 */
export function gatheredProblems(
  problems: readonly Problem[],
  gathered: GatheredRecords,
  fileRow: Uint32Array,
  column: string,
): Problem[] {
  const recordOfRow = new Map<number, number>();
  for (const [place, { records }] of gathered.groups.entries())
    for (const record of records) recordOfRow.set(fileRow[record] ?? 0, place);
  const has = (row: number, lacks: (of: RecordColumns, record: number) => boolean) => {
    const record = recordOfRow.get(row);
    return record !== undefined && !lacks(gathered, record);
  };
  const left = problems.flatMap((problem): Problem[] => {
    const { code, rows } = problem;
    // An unreadable date leaves no record undated if another row of the record has a date.
    const isUndating = outcomeOf(problem) === 'undated';
    const lacks = LACKS[code] ?? (isUndating ? LACKS['date-missing'] : undefined);
    if (code === 'id-repeated') return [];
    if (!lacks) return [problem];
    const settled = rows.filter((row) => has(row, lacks));
    const open = rows.filter((row) => !has(row, lacks));
    return [
      ...(open.length > 0 ? [{ ...problem, rows: open }] : []),
      ...(settled.length > 0 && isUndating && code !== 'date-missing'
        ? [{ ...problem, code: 'date-set-aside' as const, rows: settled }]
        : []),
    ];
  });
  return [...left, ...togetherIn(gathered.groups, fileRow, column)];
}

/** Reports which rows were merged, by the value they share; those beyond {@link MAX_VALUES} are reported together. */
function togetherIn(groups: readonly RecordGroup[], fileRow: Uint32Array, column: string): Problem[] {
  const several = groups.filter(({ records }) => records.length > 1);
  const problem = (value: string, of: readonly RecordGroup[]): Problem => {
    const rows = of.flatMap(({ records }) => records.map((record) => fileRow[record] ?? 0));
    return problemOf('rows-gathered', column, value, Uint32Array.from(rows).sort());
  };
  const told = several.slice(0, MAX_VALUES).map((group) => problem(group.key, [group]));
  const rest = several.slice(MAX_VALUES);
  return rest.length > 0 ? [...told, problem('', rest)] : told;
}
