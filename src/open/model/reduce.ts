import type { Repair } from '../../import/assemble/problems.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import { withOrder } from './dateExample.ts';
import type { OpenEvent } from './events.ts';
import { INITIAL_STATE, type Mending, type OpenState, type TableWork } from './openState.ts';
import { mergeItems } from './problemItems.ts';
import { withoutRepair, withRepairs } from './repairs.ts';

function begun(
  table: OpenedTable,
  remembered: Mapping | null,
  offered: readonly Repair[],
  mending: Mending | null,
): TableWork {
  const work = fresh(table, remembered, offered);
  return mending ? { ...work, mapping: mending.mapping, repairs: mending.repairs, confirmed: true } : work;
}

function fresh(table: OpenedTable, remembered: Mapping | null, offered: readonly Repair[]): TableWork {
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
    offered,
    confirmed: false,
    codesAnswered: [],
    left: [],
    items: [],
    report: null,
    reportFresh: false,
    uncounted: false,
  };
}

/** The same table read in another way: what was chosen stands as long as the columns are the same. */
function reread(
  old: TableWork,
  table: OpenedTable,
  remembered: Mapping | null,
  offered: readonly Repair[],
): TableWork {
  if (old.table.guess.shape !== table.guess.shape) return fresh(table, remembered, offered);
  return { ...unread(old), table };
}

/** The same choices, with all that was found out about the rows forgotten. */
const unread = (work: TableWork): TableWork => ({
  ...work,
  preview: null,
  previewFresh: false,
  items: [],
  report: null,
  reportFresh: false,
  uncounted: false,
});

const mapped = (work: TableWork, mapping: Mapping): TableWork => ({
  ...work,
  mapping,
  touched: true,
  previewFresh: false,
  report: null,
  reportFresh: false,
  uncounted: false,
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
    case 'codesAnswered': {
      const { [event.column]: _, ...others } = work.mapping.partyCodes;
      const partyCodes = event.codes === null ? others : { ...others, [event.column]: event.codes };
      return {
        ...mapped(work, { ...work.mapping, partyCodes }),
        codesAnswered: [...new Set([...work.codesAnswered, event.column])],
      };
    }
    case 'confirmed':
      return { ...work, confirmed: event.confirmed };
    case 'offerAnswered':
      return {
        ...work,
        offered: [],
        ...(event.take
          ? {
              repairs: withRepairs(work.repairs, work.offered),
              previewFresh: false,
              reportFresh: false,
            }
          : {}),
      };
    case 'uncounted':
      return event.mapping === work.mapping ? { ...work, uncounted: true } : work;
    case 'restarted':
      // Another list is another question.
      return unread({ ...work, repairs: [...work.repairs] });
    case 'previewed':
      return event.mapping === work.mapping ? { ...work, preview: event.rows, previewFresh: true } : work;
    case 'repaired':
      return { ...work, repairs: withRepairs(work.repairs, event.repairs), reportFresh: false };
    case 'unrepaired':
      return { ...work, repairs: withoutRepair(work.repairs, event.repair), reportFresh: false };
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
        uncounted: false,
        items: mergeItems(work.items, event.report, work.repairs),
      };
    default:
      return work;
  }
}

function reduceOpened(state: OpenState, event: OpenEvent & { type: 'opened' }): OpenState {
  const { opened, remembered, offered } = event;
  const rest = { ...state, running: null, fault: null, imported: null };
  if (opened.kind === 'dataset') return { ...rest, step: 'file', dataset: opened, work: null };
  const { work, mending } = state;
  return {
    ...rest,
    step: mending && !work ? 'repairs' : 'columns',
    dataset: null,
    work:
      work && state.step === 'columns'
        ? reread(work, opened, remembered, offered)
        : begun(opened, remembered, offered, mending),
  };
}

/** The state after an event. An event that has no place in a state leaves it as it is. */
export function reduce(state: OpenState, event: OpenEvent): OpenState {
  switch (event.type) {
    case 'opening': {
      const { origin, options, mending } = event;
      const running = { kind: 'open', progress: null } as const;
      const opening = { origin, options, mending, running, fault: null };
      return origin === state.origin ? { ...state, ...opening } : { ...INITIAL_STATE, ...opening };
    }
    case 'reading':
      return state.running?.kind === 'open'
        ? { ...state, running: { kind: 'open', progress: event.progress } }
        : state;
    case 'opened':
      return reduceOpened(state, event);
    case 'failed':
      return { ...state, running: null, fault: event.fault };
    case 'stopped':
      return { ...state, running: null };
    case 'went':
      return { ...state, step: event.step, running: null, fault: null };
    case 'checking':
      // A word of a check that something else has ended.
      if (state.running?.kind === 'open' || state.running?.kind === 'import') return state;
      return { ...state, fault: null, running: { kind: 'check', progress: event.progress } };
    case 'importing':
      return { ...state, fault: null, running: { kind: 'import', progress: event.progress } };
    case 'imported':
      return { ...state, step: 'done', running: null, fault: null, imported: event.imported };
    default: {
      const { work } = state;
      if (!work) return state;
      const next = reduceWork(work, event);
      const isEnd = event.type === 'checked' || event.type === 'uncounted' || event.type === 'restarted';
      const running = isEnd ? null : state.running;
      const fault = event.type === 'restarted' ? null : state.fault;
      const isSame = next === work && running === state.running && fault === state.fault;
      return isSame ? state : { ...state, work: next, running, fault };
    }
  }
}

/** Whether closing now would lose what the reader did. */
export function wouldLose({ step, work, running }: OpenState): boolean {
  if (step === 'done') return false;
  if (running?.kind === 'import') return true;
  return work !== null && (work.touched || work.repairs.length > 0);
}
