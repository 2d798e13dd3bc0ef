// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Boundary } from './Boundary.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('a panel that fails says so, leaves its neighbour standing, and can be drawn again', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  let broken = true;
  function Panel() {
    if (broken) throw new Error('no width');
    return <p>Drawn</p>;
  }
  render(
    <>
      <Boundary name="Timeline">
        <Panel />
      </Boundary>
      <Boundary name="Map">
        <p>Neighbour</p>
      </Boundary>
    </>,
  );
  expect(screen.getByRole('alert', { name: 'Timeline' }).textContent).toContain('no width');
  expect(screen.getByText('Neighbour')).toBeTruthy();
  broken = false;
  fireEvent.click(screen.getByRole('button'));
  expect(screen.getByText('Drawn')).toBeTruthy();
});
