import { describe, expect, test } from 'vitest';
import type { ImportReport, Problem } from '../../import/assemble/problems.ts';
import type { Origin } from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import { openedTable } from '../../testing/fakeJob.ts';
import { INITIAL_STATE, type OpenEvent, type OpenState } from './openState.ts';
import { reduce, wouldLose } from './reduce.ts';

const MAPPING: Mapping = {
  uses: { Name: 'title', When: 'date' },
  dateOrders: {},
  partySeparator: null,
  partyCodes: {},
  gatherBy: null,
  sectorSeparator: null,
  terms: { kind: {}, stage: {}, level: {} },
  hub: 'detect',
  coloured: null,
  title: 'Treaties',
  language: 'en',
};
const TABLE = openedTable({ columns: ['Name', 'When'], rows: [['A', '03/04/2015']] }, MAPPING, true);
const ORIGIN: Origin = { kind: 'text', text: 'x' };
const problem = (value: string, rows: readonly number[]): Problem => ({
  code: 'date-unreadable',
  column: 'When',
  value,
  held: true,
  suggestion: null,
  rows: Uint32Array.from(rows),
});
const report = (...problems: Problem[]): ImportReport => ({
  rows: 9,
  imported: 8,
  undated: 0,
  merged: 0,
  heldBack: 1,
  problems,
});

const stateAfter = (...events: readonly OpenEvent[]): OpenState => events.reduce(reduce, INITIAL_STATE);
const OPENED: readonly OpenEvent[] = [
  { type: 'opening', origin: ORIGIN, options: {}, mending: null },
  { type: 'opened', opened: TABLE, remembered: null, offered: [] },
];
const checked = (state: OpenState, found: ImportReport): OpenState => {
  if (!state.work) throw new Error('nothing is open');
  const { mapping, repairs } = state.work;
  return reduce(state, { type: 'checked', mapping, repairs, report: found });
};

describe('a table that is opened', () => {
  test('leads to its columns, with the guess and an open question', () => {
    const state = stateAfter(...OPENED);
    expect(state).toMatchObject({ step: 'columns', running: null });
    expect(state.work).toMatchObject({ mapping: MAPPING, remembered: false, ordersAnswered: [] });
  });

  test('takes over what was remembered, until the guess is asked for', () => {
    const remembered = { ...MAPPING, dateOrders: { When: { '/': 'dmy' } } } as const;
    const state = stateAfter({ type: 'opened', opened: TABLE, remembered, offered: [] });
    expect(state.work).toMatchObject({ mapping: remembered, remembered: true });
    const guessed = reduce(state, { type: 'guessTaken' });
    expect(guessed.work).toMatchObject({ mapping: MAPPING, remembered: false });
  });

  test('read in another way keeps the choices where the columns are the same', () => {
    const chosen = { ...MAPPING, title: 'Mine' };
    const state = stateAfter(...OPENED, { type: 'mapped', mapping: chosen });
    const again = reduce(state, { type: 'opened', opened: { ...TABLE }, remembered: null, offered: [] });
    expect(again.work?.mapping).toBe(chosen);
    const other = openedTable({ columns: ['Else'], rows: [] }, { ...MAPPING, uses: {} });
    expect(
      reduce(state, { type: 'opened', opened: other, remembered: null, offered: [] }).work?.mapping.uses,
    ).toEqual({});
  });

  test('another origin begins anew', () => {
    const state = stateAfter(...OPENED, {
      type: 'opening',
      origin: { kind: 'text', text: 'y' },
      options: {},
      mending: null,
    });
    expect(state).toMatchObject({ step: 'file', work: null, running: { kind: 'open' } });
  });
});

describe('preview and report', () => {
  test('of an older mapping are not taken', () => {
    const state = stateAfter(...OPENED);
    const other = { ...MAPPING };
    expect(reduce(state, { type: 'previewed', mapping: other, rows: [] })).toBe(state);
    const shown = reduce(state, { type: 'previewed', mapping: MAPPING, rows: [] });
    expect(shown.work).toMatchObject({ preview: [], previewFresh: true });
    expect(reduce(shown, { type: 'mapped', mapping: other }).work?.previewFresh).toBe(false);
  });

  test('a changed mapping forgets the report, a correction keeps it and says that it is old', () => {
    const state = checked(stateAfter(...OPENED), report(problem('soon', [4])));
    expect(state.work).toMatchObject({ reportFresh: true });
    const repaired = reduce(state, {
      type: 'repaired',
      repairs: [{ column: 'When', value: 'soon', rows: null, to: '2015' }],
    });
    expect(repaired.work).toMatchObject({ reportFresh: false, report: state.work?.report });
    expect(reduce(repaired, { type: 'mapped', mapping: MAPPING }).work).toMatchObject({
      report: null,
      items: [],
      repairs: repaired.work?.repairs,
    });
  });
});

test('what was changed would be lost by closing, but not once it is imported', () => {
  const state = stateAfter(...OPENED);
  expect(wouldLose(state)).toBe(false);
  const touched = reduce(state, { type: 'mapped', mapping: { ...MAPPING, title: 'Mine' } });
  expect(wouldLose(touched)).toBe(true);
  expect(wouldLose({ ...touched, step: 'done' })).toBe(false);
  expect(wouldLose({ ...state, running: { kind: 'import', progress: { done: 0, rows: 0 } } })).toBe(true);
});

test('a fault ends what was under way and stays until the next try', () => {
  const fault = { code: 'network', values: {}, problems: [] } as const;
  const state = stateAfter(OPENED[0] as OpenEvent, { type: 'failed', fault });
  expect(state).toMatchObject({ running: null, fault });
  expect(reduce(state, OPENED[0] as OpenEvent).fault).toBeNull();
});
