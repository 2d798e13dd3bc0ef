import { expect, test } from 'vitest';
import { isMessage } from './channel.ts';

const state = { slide: 2, black: false, detour: true };

test.each([
  { kind: 'hello' },
  { kind: 'state', state },
  { kind: 'go', slide: 0 },
  { kind: 'black', on: true },
  { kind: 'return' },
  { kind: 'closed' },
])('%j is heard', (message) => {
  expect(isMessage(message)).toBe(true);
});

test.each([
  null,
  'go',
  {},
  { kind: 'go' },
  { kind: 'go', slide: '3' },
  { kind: 'go', slide: Number.NaN },
  { kind: 'go', slide: -1 },
  { kind: 'state' },
  { kind: 'state', state: null },
  { kind: 'state', state: { ...state, slide: 1.5 } },
  { kind: 'state', state: { slide: 1 } },
  { kind: 'black', on: 'yes' },
  { kind: 'constructor' },
])('%j is not', (message) => {
  expect(isMessage(message)).toBe(false);
});
