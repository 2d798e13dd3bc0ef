import { expect, test } from 'vitest';
import type { Problem, ProblemCode, Repair } from '../../import/assemble/problems.ts';
import { importText } from '../../testing/importTable.ts';
import { isRepairable, isRowByRow } from './repairs.ts';

/** The repair of a problem's rows that the form makes of what is typed. */
function typed(problem: Problem, to: string): Repair {
  const { column, value, rows } = problem;
  return { column: column ?? '', value, rows: isRowByRow(problem) ? [...rows] : null, to };
}

/** A table with one problem of each repairable kind, and what a reader would write instead. */
const CASES: readonly (readonly [code: ProblemCode, table: string, to: string])[] = [
  ['date-missing', 'title,date\nA,\nB,2001\n', '2002'],
  ['date-sentinel', 'title,date\nA,0000-00-00\nB,2001-02-03\n', '2002'],
  ['date-impossible', 'title,date\nA,2001-02-30\nB,2001-02-03\n', '2001-02-28'],
  ['date-ambiguous', 'title,date\nA,04/05/2001\nB,2001-02-03\n', '2001-05-04'],
  ['date-unreadable', 'title,date\nA,soon\nB,2001\n', '2002'],
  ['party-unknown', 'title,date,parties\nA,2001,Atlantis\nB,2001,France\n', 'Chad'],
  ['party-former', 'title,date,parties\nA,2001,Yugoslavia\nB,2001,France\n', 'Serbia'],
  ['parties-missing', 'title,date,parties\nA,2001,\nB,2001,France\n', 'Chad'],
  ['title-missing', 'id,title,date\na,,2001\nb,B,2001\n', 'On trade'],
  ['id-repeated', 'id,title,date\na,A,2001\na,B,2001\n', 'b'],
  ['validity-unreadable', 'title,date,until\nA,2001,soon\nB,2001,2005\n', '2010'],
  ['validity-sentinel', 'title,date,until\nA,2001,2999-12-31\nB,2001,2005\n', '2010'],
  ['validity-backwards', 'title,date,from,until\nA,2001,2005,2003\nB,2001,2001,2005\n', '2010'],
  ['validity-backwards', 'title,date,from,until\nA,2001,2005,2003\nB,2001,2001,2005\n', '2003/2005'],
  ['url-unsafe', 'title,date,url\nA,2001,javascript:x\nB,2001,https://b.example\n', 'https://a.example'],
];

test.each(CASES)('%s is settled by what is written instead', async (code, table, to) => {
  const { report } = await importText(table);
  const problem = report.problems.find((each) => each.code === code);
  if (!problem) throw new Error(report.problems.map((each) => each.code).join());
  expect(isRepairable(problem)).toBe(true);
  const after = await importText(table, {}, [typed(problem, to)]);
  expect(after.problems).toEqual([]);
});
