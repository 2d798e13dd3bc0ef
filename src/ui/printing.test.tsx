// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { usePrinting } from './printing.tsx';

afterEach(cleanup);

const Paper = ({ name }: { readonly name: string }) => (
  <p>{`${name}: ${usePrinting() ? 'paper' : 'screen'}`}</p>
);

/** A page with a part that is only fetched, and so mounts, after printing has begun. */
function Page() {
  const [isFetched, setIsFetched] = useState(false);
  return (
    <>
      <Paper name="page" />
      <button type="button" onClick={() => setIsFetched(true)}>
        Fetch
      </button>
      {isFetched && <Paper name="part" />}
    </>
  );
}

test('a part that mounts while the page is printed knows it', () => {
  render(<Page />);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  act(() => screen.getByRole('button').click());
  expect(screen.getByText(/^part/).textContent).toBe('part: paper');
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(screen.getAllByText(/screen$/)).toHaveLength(2);
});
