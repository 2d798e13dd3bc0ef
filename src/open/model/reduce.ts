import type { OpenedTable } from '../../import/job/protocol';
import type { Mapping } from '../../import/mapping/mapping';
import { withOrder } from './dateExample';
import type { OpenEvent } from './events';
import { INITIAL_STATE, type OpenState, type TableWork } from './openState';
import { mergeItems } from './problemItems';
import { withoutRepair, withRepairs } from './repairs';

function begun(table: OpenedTable, remembered: Mapping | null): TableWork {
  const mapping = remembered ?? table.guess.mapping;
  return {
    table,
    mapping,
    remembered: remembered !== null,
    touched: false,
    ordersAnswered: [],
    preview: null,
    previewFresh: false,
    repairs: [],
    left: [],
    items: [],
    report: null,
    reportFresh: false,
  };
}

/** The same table read in another way: what was chosen stands as long as the columns are the same. */
function reread(old: TableWork, table: OpenedTable, remembered: Mapping | null): TableWork {
  if (old.table.guess.shape !== table.guess.shape) return begun(table, remembered);
  return { ...old, table, preview: null, previewFresh: false, items: [], report: null, reportFresh: false };
}

const mapped = (work: TableWork, mapping: Mapping): TableWork => ({
  ...work,
  mapping,
  touched: true,
  previewFresh: false,
  report: null,
  reportFresh: false,
  items: [],
});

function reduceWork(work: TableWork, event: OpenEvent): TableWork {
  switch (event.type) {
    case 'mapped':
      return mapped(work, event.mapping);
    case 'guessTaken':
      return {
        ...mapped(work, work.table.guess.mapping),
        remembered: false,
        touched: false,
        ordersAnswered: [],
      };
    case 'orderAnswered':
      return {
        ...mapped(work, withOrder(work.mapping, event.question, event.order)),
        ordersAnswered: [...new Set([...work.ordersAnswered, event.question.key])],
      };
    case 'previewed':
      return event.mapping === work.mapping ? { ...work, preview: event.rows, previewFresh: true } : work;
    case 'repaired':
      return { ...work, repairs: withRepairs(work.repairs, event.repairs), reportFresh: false };
    case 'unrepaired':
      return { ...work, repairs: withoutRepair(work.repairs, event.repair), reportFresh: false };
    case 'retried':
      // Another list is another question.
      return { ...work, repairs: [...work.repairs], reportFresh: false };
    case 'left': {
      const others = work.left.filter((key) => key !== event.key);
      return { ...work, left: event.leave ? [...others, event.key] : others };
    }
    case 'checked':
      if (event.mapping !== work.mapping || event.repairs !== work.repairs) return work;
      return {
        ...work,
        report: event.report,
        reportFresh: true,
        items: mergeItems(work.items, event.report, work.repairs),
      };
    default:
      return work;
  }
}

function reduceOpened(state: OpenState, event: OpenEvent & { type: 'opened' }): OpenState {
  const { opened, remembered } = event;
  const rest = { ...state, running: null, fault: null, imported: null };
  if (opened.kind === 'dataset') return { ...rest, step: 'file', dataset: opened, work: null };
  const { work } = state;
  return {
    ...rest,
    step: 'columns',
    dataset: null,
    work: work && state.step === 'columns' ? reread(work, opened, remembered) : begun(opened, remembered),
  };
}

/** The state after an event. An event that has no place in a state leaves it as it is. */
export function reduce(state: OpenState, event: OpenEvent): OpenState {
  switch (event.type) {
    case 'opening': {
      const { origin, options } = event;
      const opening = { origin, options, running: { kind: 'open' }, fault: null } as const;
      return origin === state.origin ? { ...state, ...opening } : { ...INITIAL_STATE, ...opening };
    }
    case 'opened':
      return reduceOpened(state, event);
    case 'failed':
      return { ...state, running: null, fault: event.fault };
    case 'stopped':
      return { ...state, running: null };
    case 'went':
      return { ...state, step: event.step, running: null, fault: null };
    case 'checking':
      return { ...state, fault: null, running: { kind: 'check', progress: event.progress } };
    case 'importing':
      return { ...state, fault: null, running: { kind: 'import', progress: event.progress } };
    case 'imported':
      return { ...state, step: 'done', running: null, fault: null, imported: event.imported };
    default: {
      const { work } = state;
      if (!work) return state;
      const next = reduceWork(work, event);
      const running = event.type === 'checked' ? null : state.running;
      return next === work && running === state.running ? state : { ...state, work: next, running };
    }
  }
}

/** Whether closing now would lose what the reader did. */
export function wouldLose({ step, work, running }: OpenState): boolean {
  if (step === 'done') return false;
  if (running?.kind === 'import') return true;
  return work !== null && (work.touched || work.repairs.length > 0);
}
