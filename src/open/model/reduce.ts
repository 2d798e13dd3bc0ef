import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import { withOrder } from './dateExample.ts';
import { INITIAL_STATE, type OpenEvent, type OpenState, type TableWork } from './openState.ts';
import { mergeItems } from './problemItems.ts';
import { withoutRepair, withRepairs } from './repairs.ts';

/** Results for the rows before any check. */
const UNREAD = {
  preview: null,
  previewFresh: false,
  items: [],
  report: null,
  reportFresh: false,
  uncounted: false,
} as const;

/** Marks results as outdated after other choices. */
const STALE = { previewFresh: false, reportFresh: false } as const;

type Opened = OpenEvent & { type: 'opened' };

function fresh(table: OpenedTable, { remembered, offered }: Opened): TableWork {
  return {
    ...UNREAD,
    table,
    mapping: remembered ?? table.guess.mapping,
    remembered: remembered !== null,
    touched: false,
    ordersAnswered: [],
    repairs: [],
    offered,
    confirmed: false,
    codesAnswered: [],
    left: [],
  };
}

const mapped = (work: TableWork, mapping: Mapping): TableWork => ({
  ...work,
  ...UNREAD,
  preview: work.preview,
  mapping,
  touched: true,
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
        ...(event.take && { repairs: withRepairs(work.repairs, work.offered), ...STALE }),
      };
    case 'uncounted':
      return event.mapping === work.mapping ? { ...work, uncounted: true } : work;
    case 'restarted':
      // A new array, so that results of the previous engine are ignored.
      return { ...work, ...UNREAD, repairs: [...work.repairs] };
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

function reduceOpened(state: OpenState, event: Opened): OpenState {
  const { opened } = event;
  const rest = { ...state, running: null, fault: null, imported: null };
  if (opened.kind === 'dataset') return { ...rest, step: 'file', dataset: opened, work: null };
  const { work, mending } = state;
  // The same table read with other options: keep the choices if the columns are the same.
  const isReread = work !== null && state.step === 'columns';
  const isAlike = work?.table.guess.shape === opened.guess.shape;
  const { mapping, repairs } = mending ?? {};
  const begun = { ...fresh(opened, event), ...(mapping && repairs && { mapping, repairs, confirmed: true }) };
  const again = work && isAlike ? { ...work, ...UNREAD, table: opened } : fresh(opened, event);
  return {
    ...rest,
    step: mending && !work ? 'repairs' : 'columns',
    dataset: null,
    work: isReread ? again : begun,
  };
}

/** The state after an event. Events that don't apply to a state leave it unchanged. */
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
      // Ignore late events of a check that another task has stopped.
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
