import { expect, test } from 'vitest';
import { readinessOf } from './readiness.ts';

test('a briefing is ready once the atlas, the world and all its data are in this browser', () => {
  expect(readinessOf('kept', true, [])).toEqual({ kind: 'ready' });
  for (const [copy, hasWorld, fetched] of [
    ['pending', true, []],
    ['kept', false, []],
    ['kept', true, null],
  ] as const)
    expect(readinessOf(copy, hasWorld, fetched)).toEqual({ kind: 'getting' });
});

test('it says which data is missing, and where only this page has the atlas', () => {
  expect(readinessOf('kept', true, ['Treaties'])).toEqual({
    ...{ kind: 'partly', absent: ['Treaties'], pageOnly: false },
  });
  expect(readinessOf('refused', true, [])).toEqual({ kind: 'partly', absent: [], pageOnly: true });
});
