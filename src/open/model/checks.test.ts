import { describe, expect, test } from 'vitest';
import type { Problem } from '../../import/assemble/problems.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Guess, Mapping } from '../../import/mapping/mapping.ts';
import { openedTable } from '../../testing/fakeJob.ts';
import { checksOf, isSomething } from './checks.ts';
import { INITIAL_STATE, type TableWork } from './openState.ts';
import { keyOf } from './problemItems.ts';
import { reduce } from './reduce.ts';

const MAPPING: Mapping = {
  uses: { Name: 'title', Signed: 'date', Code: 'parties' },
  dateOrders: {},
  partySeparator: null,
  partyCodes: { Code: 'cow' },
  gatherBy: null,
  sectorSeparator: null,
  terms: { kind: {}, stage: {}, level: {} },
  hub: null,
  coloured: null,
  title: 'T',
  language: 'en',
};
const PLAIN = openedTable({ columns: ['Name', 'Signed', 'Code'], rows: [['Été', '2565', '2']] }, MAPPING);

function workOf(
  guess: Partial<Guess>,
  change: Partial<TableWork> = {},
  remarks: OpenedTable['head']['remarks'] = [],
) {
  const opened = { ...PLAIN, head: { ...PLAIN.head, remarks }, guess: { ...PLAIN.guess, ...guess } };
  const { work } = reduce(INITIAL_STATE, { type: 'opened', opened, remembered: null, offered: [] });
  if (!work) throw new TypeError('no work');
  return { ...work, ...change };
}

describe('what is to be checked', () => {
  test('is nothing where all is certain', () => {
    const reasons = { Name: { by: 'name', certainty: 0.8 }, Code: { by: 'values', certainty: 1 } } as const;
    expect(isSomething(checksOf(workOf({ reasons })))).toBe(false);
  });

  test('is a column that matters and was guessed by its values, unless it was chosen before', () => {
    const reasons = { Name: { by: 'values', certainty: 0.7 }, Signed: { by: 'name', certainty: 1 } } as const;
    expect(checksOf(workOf({ reasons })).columns).toEqual([{ column: 'Name', use: 'title' }]);
    expect(checksOf(workOf({ reasons }, { remembered: true })).columns).toEqual([]);
  });

  test('is an encoding that was guessed, with texts that show it', () => {
    const remark = { code: 'encoding-guessed', values: { encoding: 'GBK', other: 'none' } } as const;
    const checks = checksOf(workOf({}, {}, [remark]));
    expect(checks.encoding).toBe(remark);
    expect(checks.encodedTexts).toEqual(['Été']);
  });

  test('is what numbers of countries mean, as long as the column is one of parties', () => {
    const guess = { asksPartyCodes: ['Code'] };
    expect(checksOf(workOf(guess)).codes).toEqual(['Code']);
    const mapping = { ...MAPPING, uses: { ...MAPPING.uses, Code: null } };
    expect(checksOf(workOf(guess, { mapping })).codes).toEqual([]);
  });

  test('is a date of another calendar, with what takes the suggestion, until it is taken', () => {
    const problem: Problem = {
      ...{ code: 'date-future', column: 'Signed', value: '2565', held: false, suggestion: '2022' },
      rows: Uint32Array.of(2),
    };
    const items = [{ key: keyOf(problem), problem, again: null }];
    const { farRepairs } = checksOf(workOf({}, { items }));
    expect(farRepairs).toEqual([{ column: 'Signed', value: '2565', rows: null, to: '2022' }]);
    expect(checksOf(workOf({}, { items, repairs: farRepairs })).farRepairs).toEqual([]);
  });
});

test('a table that is mended begins at its repairs, as it was read before', () => {
  const mapping = { ...MAPPING, gatherBy: 'Name' };
  const repairs = [{ column: 'Signed', value: '2565', rows: null, to: '2022' }];
  const mending = { id: 'local-1', options: { headerRow: 1 }, mapping, repairs };
  const origin = { kind: 'text', text: 'x' } as const;
  const opening = reduce(INITIAL_STATE, { type: 'opening', origin, options: mending.options, mending });
  const state = reduce(opening, { type: 'opened', opened: PLAIN, remembered: null, offered: [] });
  expect(state).toMatchObject({ step: 'repairs', mending: { id: 'local-1' }, work: { mapping, repairs } });
});

test('corrections that are offered are made only when they are accepted', () => {
  const offered = [{ column: 'Signed', value: '2565', rows: null, to: '2022' }];
  const state = reduce(INITIAL_STATE, { type: 'opened', opened: PLAIN, remembered: null, offered });
  expect(state.work).toMatchObject({ offered, repairs: [] });
  expect(reduce(state, { type: 'offerAnswered', take: true }).work).toMatchObject({
    offered: [],
    repairs: offered,
  });
  expect(reduce(state, { type: 'offerAnswered', take: false }).work).toMatchObject({
    offered: [],
    repairs: [],
  });
});
