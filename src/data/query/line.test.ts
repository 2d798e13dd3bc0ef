import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryOf, runQuery } from '../../core/query.ts';
import { DEFAULT_VIEW } from '../../core/viewState.ts';
import { datasets, filters } from '../../testing/arbitraries.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import { columns } from '../../testing/builtIn.ts';
import { columnDataOf, type QueryRequest, queryDesk } from './desk.ts';
import { QueryLine } from './line.ts';

const question = (from: string) => ({ from, query: queryOf({ ...DEFAULT_VIEW, from }) });
const count = (from: string) => runQuery(columns, question(from).query).rows.length;

/** A worker that answers when it is told to, and what it was asked. */
function slowWorker() {
  const asked: QueryRequest[] = [];
  const waiting: QueryRequest[] = [];
  const desk = queryDesk();
  const fake = {
    onmessage: (_: MessageEvent) => {},
    onerror: (_: ErrorEvent) => {},
    postMessage: (request: QueryRequest) => {
      const copy = structuredClone(request);
      asked.push(copy);
      if (copy.kind === 'columns') desk(copy);
      else waiting.push(copy);
    },
    terminate: () => waiting.splice(0),
  };
  const answer = () => {
    const next = waiting.shift();
    if (!next) throw new Error('The worker was not asked');
    fake.onmessage(new MessageEvent('message', { data: structuredClone(desk(next)) }));
  };
  const breakDown = () => fake.onerror(Object.assign(new Event('error'), { message: 'gone' }) as ErrorEvent);
  return { start: () => fake as unknown as Worker, asked, answer, breakDown };
}

/** Lets answers that have come reach who awaits them. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

function lineTo(start: () => Worker) {
  const first = question('1996');
  const line = new QueryLine<typeof first>(columns, start);
  const shown: [string, number][] = [];
  line.subscribe(() => {
    const { question: of, result } = line.answerFor(first);
    shown.push([of.from, result.rows.length]);
  });
  return { line, first, shown };
}

test('a worker answers as this thread does', () => {
  fc.assert(
    fc.property(datasets, filters, (dataset, view) => {
      const own = buildColumns(dataset);
      const desk = queryDesk();
      desk(structuredClone({ kind: 'columns', data: columnDataOf(own) }));
      const query = queryOf(view);
      expect(desk(structuredClone({ kind: 'query', query }))).toEqual(runQuery(own, query));
    }),
  );
});

test('what was answered last stays until there is an answer; of those waiting the newest is asked', async () => {
  const { start, asked, answer } = slowWorker();
  const { line, first, shown } = lineTo(start);
  expect(line.answerFor(first).result.rows).toHaveLength(count('1996'));
  line.open();
  for (const from of ['2017', '2021', '2022', '2023']) line.ask(question(from));
  expect(line.answerFor(first).question).toBe(first);
  answer();
  answer();
  await settled();
  expect(shown).toEqual([
    ['2017', count('2017')],
    ['2023', count('2023')],
  ]);
  expect(asked).toHaveLength(3);
});

test('a question that was asked last is not asked again', () => {
  const { start, asked } = slowWorker();
  const { line, first } = lineTo(start);
  line.answerFor(first);
  line.open();
  line.ask(first);
  const other = question('2017');
  line.ask(other);
  line.ask(other);
  expect(asked.map(({ kind }) => kind)).toEqual(['columns', 'query']);
});

test('where the worker breaks down, or cannot start, questions are answered here', async () => {
  const { start, breakDown } = slowWorker();
  const { line, shown } = lineTo(start);
  line.open();
  line.ask(question('2017'));
  line.ask(question('2021'));
  breakDown();
  await settled();
  line.ask(question('2022'));
  const refused = lineTo(() => {
    throw new DOMException('no', 'SecurityError');
  });
  refused.line.open();
  refused.line.ask(question('2023'));
  await settled();
  expect([...shown, ...refused.shown]).toEqual(['2021', '2022', '2023'].map((from) => [from, count(from)]));
});

test('a line that was closed can be opened again', async () => {
  const { start, asked, answer } = slowWorker();
  const { line, shown } = lineTo(start);
  line.open();
  line.ask(question('2017'));
  line.close();
  line.open();
  line.ask(question('2021'));
  answer();
  await settled();
  expect(shown).toEqual([['2021', count('2021')]]);
  expect(asked.map(({ kind }) => kind)).toEqual(['columns', 'query', 'columns', 'query']);
});
