// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { STALL, Working } from './Working.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));
const calls = { onCancel: vi.fn(), onEnd: vi.fn() };
const shown = (done: number) => <Working label="Reading…" progress={{ done, rows: 1 }} {...calls} />;

test('what makes no progress for 20 seconds says so, and can be waited for or stopped', () => {
  renderWithAtlas(shown(0.1));
  pass(STALL - 1);
  expect(screen.queryByRole('alert')).toBeNull();
  pass(1);
  expect(screen.getByRole('alert').textContent).toContain('No progress for 20 seconds');
  fireEvent.click(screen.getByRole('button', { name: 'Keep waiting' }));
  expect(screen.queryByRole('alert')).toBeNull();
  pass(STALL);
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(calls.onEnd).toHaveBeenCalledTimes(1);
  expect(calls.onCancel).not.toHaveBeenCalled();
});

test('what moves is left alone', () => {
  const { rerender } = renderWithAtlas(shown(0.1));
  pass(STALL - 1);
  rerender(shown(0.2));
  pass(STALL - 1);
  expect(screen.queryByRole('alert')).toBeNull();
  pass(1);
  screen.getByRole('alert');
  rerender(shown(0.3));
  expect(screen.queryByRole('alert')).toBeNull();
});
