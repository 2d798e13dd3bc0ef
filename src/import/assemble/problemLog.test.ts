import { expect, test } from 'vitest';
import { ProblemLog } from './problemLog.ts';
import { outcomeOf, PROBLEM_CODES } from './problems.ts';

test('a problem holds its rows back where its outcome says so, and only there', () => {
  const log = new ProblemLog();
  for (const code of PROBLEM_CODES) log.add(code, 1, null, '');
  const held = log.done(new ProblemLog(), []).filter((problem) => problem.held);
  expect(held.map(({ code }) => code)).toEqual(
    PROBLEM_CODES.filter((code) => outcomeOf({ code, held: false }) === 'held'),
  );
});
