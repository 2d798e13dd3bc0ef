import { expect, test } from 'vitest';
import { isMessage } from './message.ts';

const stage = { width: 1280, height: 720 };
const state = { slide: 2, step: 1, steps: 3, black: false, detour: '?sel=a', frozen: null, stage };

test.each([
  { kind: 'hello' },
  { kind: 'state', state },
  { kind: 'go', slide: 0 },
  { kind: 'state', state: { ...state, detour: null } },
  { kind: 'state', state: { ...state, frozen: { slide: 0, step: 2 } } },
  { kind: 'move', by: -1 },
  { kind: 'point', at: { x: 0, y: 1, lens: false } },
  { kind: 'point', at: null },
  { kind: 'black', on: true },
  { kind: 'freeze', on: false },
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
  { kind: 'state', state: { ...state, detour: true } },
  { kind: 'state', state: { ...state, frozen: { slide: -1, step: 0 } } },
  { kind: 'state', state: { ...state, stage: { width: 0, height: 720 } } },
  { kind: 'state', state: { ...state, stage: { width: Number.NaN, height: 720 } } },
  { kind: 'freeze' },
  { kind: 'move', by: 2 },
  { kind: 'point', at: { x: 0, y: 1.5, lens: true } },
  { kind: 'point', at: { x: 0, y: 1 } },
  { kind: 'black', on: 'yes' },
  { kind: 'constructor' },
])('%j is not', (message) => {
  expect(isMessage(message)).toBe(false);
});
