// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useAtlas } from '../../state/useAtlas.ts';
import { columns, names } from '../../testing/builtIn.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { Heading } from './Heading.tsx';

const ID = 'tkm-ict-mou-2022';
const title = names.text(columns.recordOf(columns.rowOf(ID) ?? -1)?.title ?? '');

function Page() {
  const { update } = useAtlas();
  const select = (selected: string | null) => () => update((current) => ({ ...current, selected }));
  return (
    <>
      <Heading />
      <button type="button" onClick={select(ID)}>
        Open
      </button>
      <button type="button" onClick={select(null)}>
        Close
      </button>
      <button type="button" onClick={() => update((current) => ({ ...current, from: '2022' }))}>
        Filter
      </button>
    </>
  );
}

test('what is opened is said, each time it is; so is what is shown, when that changes', () => {
  renderWithAtlas(<Page />);
  const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  const statusText = () => screen.getByRole('status', { name: 'What is shown' }).textContent;
  expect(statusText()).toBe('');
  click('Open');
  expect(statusText()).toBe(`Opened: ${title}`);
  click('Close');
  expect(statusText()).toBe('');
  click('Open');
  expect(statusText()).toBe(`Opened: ${title}`);
  click('Filter');
  expect(statusText()).toBe(screen.getByRole('heading', { level: 1 }).textContent);
});

test('a page that comes with a record open says nothing of its own accord', () => {
  renderWithAtlas(<Page />, { view: { selected: ID } });
  expect(screen.getByRole('status').textContent).toBe('');
});
