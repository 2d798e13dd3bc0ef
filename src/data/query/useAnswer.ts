import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Columns } from '../../core/columns.ts';
import { type AnsweredQuestion, answerHere, QueryLine, type Question } from './line.ts';

/** Number of rows from which queries run in a worker: below, an answer takes a few milliseconds. */
const LARGE = 200_000;

const startWorker = () => new Worker(new URL('./query.worker.ts', import.meta.url), { type: 'module' });

const nothingToHear = () => () => undefined;

/**
 * The answer to a question about the columns. In a large dataset this is the previous answer until the new one is
 * there, so each question is always drawn with its own result.
 */
export function useAnswer<Q extends Question>(columns: Columns, question: Q): AnsweredQuestion<Q> {
  const line = useMemo(() => (columns.n >= LARGE ? new QueryLine<Q>(columns, startWorker) : null), [columns]);
  const here = useMemo(() => (line ? null : answerHere(columns, question)), [line, columns, question]);
  useEffect(() => {
    if (!line) return;
    line.open();
    return () => line.close();
  }, [line]);
  useEffect(() => line?.ask(question), [line, question]);
  const there = useSyncExternalStore(
    line?.subscribe ?? nothingToHear,
    () => line?.answerFor(question) ?? null,
  );
  const answered = here ?? there;
  if (!answered) throw new Error('A question is answered here or by a line');
  return answered;
}
