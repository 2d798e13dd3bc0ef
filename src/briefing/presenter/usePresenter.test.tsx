// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WIDE } from '../../scene/slide/stage.ts';
import type { Message, PlayerState } from '../player/message.ts';
import { usePresenter } from './usePresenter.ts';

const STATE: PlayerState = {
  ...{ slide: 1, step: 2, steps: 3, stage: WIDE },
  ...{ black: false, detour: null, frozen: null },
};

/** The channel of the presenter window: what it has said, and what it hears. */
class FakeChannel {
  static latest: FakeChannel;
  readonly said: Message[] = [];
  onmessage: (event: { data: Message }) => void = () => {};
  readonly close = vi.fn();
  constructor() {
    FakeChannel.latest = this;
  }
  postMessage(message: Message) {
    this.said.push(message);
  }
}

beforeEach(() => {
  vi.stubGlobal('BroadcastChannel', FakeChannel);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function presenter() {
  const { result } = renderHook(() => usePresenter('deck', 0, 5));
  const { said } = FakeChannel.latest;
  const hear = (state: PlayerState) =>
    act(() => FakeChannel.latest.onmessage({ data: { kind: 'state', state } }));
  const now = () => result.current;
  const press = {
    b: () => act(() => now().setBlack(!now().state.black)),
    z: () => act(() => now().setFrozen(now().state.frozen === null)),
  };
  return { now, said, hear, press };
}

test('a second press takes back the first before the slide window has answered', () => {
  const { said, hear, press } = presenter();
  hear(STATE);
  for (const key of [press.b, press.b, press.z, press.z]) key();
  expect(said.slice(1)).toEqual([
    { kind: 'black', on: true },
    { kind: 'black', on: false },
    { kind: 'freeze', on: true },
    { kind: 'freeze', on: false },
  ]);
});

test('a frozen wall is frozen where it is, and the slide window has the last word', () => {
  const { now, hear, press } = presenter();
  hear(STATE);
  press.z();
  expect(now().state.frozen).toEqual({ slide: 1, step: 2 });
  press.b();
  hear(STATE);
  expect(now().state).toEqual(STATE);
});

test('without a slide window nothing is black or frozen', () => {
  const { now, press } = presenter();
  press.b();
  press.z();
  expect(now().state).toMatchObject({ black: false, frozen: null });
});
