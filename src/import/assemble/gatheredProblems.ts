import { UNDATED_DAY } from '../../core/dated.ts';
import type { Group } from './gatherer.ts';
import { MOST_VALUES } from './problemLog.ts';
import { outcomeOf, type Problem, type ProblemCode } from './problems.ts';
import type { RecordParts } from './recordParts.ts';

/** Problems that a row no longer has where another row of its record has what it lacks. */
const LACKS: Readonly<Partial<Record<ProblemCode, (parts: RecordParts, record: number) => boolean>>> = {
  'title-missing': ({ titles }, record) => titles.at(record) === '',
  'title-made': ({ titles }, record) => titles.at(record) === '',
  'date-missing': ({ rows }, record) => rows.arrays.minDay[record] === UNDATED_DAY,
  'parties-missing': ({ partyLists }, record) => partyLists.at(record).length === 0,
};
/** Identifiers repeat because their rows are one record. */
const SETTLED: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['id-repeated']);

/**
 * The problems of a table whose rows were put together: what a record has, none of its rows lacks; which rows are one
 * record is said.
 * @param fileRow by row that came in: its number in the file
 * @param column whose value the rows of one record share
 */
export function gatheredProblems(
  problems: readonly Problem[],
  gathered: RecordParts & { readonly groups: readonly Group[] },
  fileRow: Uint32Array,
  column: string,
): Problem[] {
  const recordOfRow = new Map<number, number>();
  gathered.groups.forEach(({ records }, place) => {
    for (const record of records) recordOfRow.set(fileRow[record] ?? 0, place);
  });
  const left = problems.flatMap((problem): Problem[] => {
    if (SETTLED.has(problem.code)) return [];
    const lacks = LACKS[problem.code];
    if (!lacks) return setAside(problem, gathered, recordOfRow);
    const rows = problem.rows.filter((row) => {
      const record = recordOfRow.get(row);
      return record === undefined || lacks(gathered, record);
    });
    return rows.length > 0 ? [{ ...problem, rows }] : [];
  });
  return [...left, ...togetherIn(gathered.groups, fileRow, column)];
}

/** What cannot be read as a date leaves no record undated whose other rows have one. */
function setAside(
  problem: Problem,
  { rows }: RecordParts,
  recordOfRow: ReadonlyMap<number, number>,
): Problem[] {
  if (outcomeOf(problem) !== 'undated') return [problem];
  const isDated = (row: number) => {
    const record = recordOfRow.get(row);
    return record !== undefined && rows.arrays.minDay[record] !== UNDATED_DAY;
  };
  const [dated, undated] = [problem.rows.filter(isDated), problem.rows.filter((row) => !isDated(row))];
  return [
    ...(undated.length > 0 ? [{ ...problem, rows: undated }] : []),
    ...(dated.length > 0 ? [{ ...problem, code: 'date-set-aside', rows: dated } as const] : []),
  ];
}

/** Rows that are one record, by what they share; those of the rest together. */
function togetherIn(groups: readonly Group[], fileRow: Uint32Array, column: string): Problem[] {
  const several = groups.filter(({ records }) => records.length > 1);
  const problem = (value: string, of: readonly Group[]): Problem => ({
    code: 'rows-gathered',
    column,
    value,
    held: false,
    suggestion: null,
    rows: Uint32Array.from(of.flatMap(({ records }) => records.map((record) => fileRow[record] ?? 0))).sort(),
  });
  const told = several.slice(0, MOST_VALUES).map((group) => problem(group.key, [group]));
  const rest = several.slice(MOST_VALUES);
  return rest.length > 0 ? [...told, problem('', rest)] : told;
}
