// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { renderWithAtlas } from '../testing/renderWithAtlas.tsx';
import { LinkConsent } from './AddressPart.tsx';
import { DropTarget } from './DropTarget.tsx';

test('a link that names a host asks before anything is fetched', () => {
  const [fetch, builtIn] = [vi.fn(), vi.fn()];
  renderWithAtlas(
    <LinkConsent
      url="https://data.example.org/a.csv"
      copyFrom={null}
      onCopy={vi.fn()}
      onFetch={fetch}
      onBuiltIn={builtIn}
    />,
  );
  const heading = screen.getByRole('heading', { name: 'This link opens data from data.example.org' });
  expect(document.activeElement).toBe(heading);
  screen.getByText(/data.example.org will see your IP address/);
  fireEvent.click(screen.getByRole('button', { name: 'Open the built-in dataset' }));
  expect(builtIn).toHaveBeenCalledTimes(1);
  expect(fetch).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Fetch' }));
  expect(fetch).toHaveBeenCalledTimes(1);
});

describe('a file over the page', () => {
  const drag = (type: string, types: readonly string[], files: readonly File[] = []) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { types, files }, relatedTarget: null });
    fireEvent(document.body, event);
    return event;
  };

  test('is announced while it is dragged and taken when it is dropped', () => {
    const onFile = vi.fn();
    renderWithAtlas(<DropTarget onFile={onFile} />);
    expect(screen.queryByText('Drop the file to open it')).toBeNull();
    drag('dragover', ['Files']);
    screen.getByText('Drop the file to open it');
    drag('dragleave', ['Files']);
    expect(screen.queryByText('Drop the file to open it')).toBeNull();
    const file = new File(['a'], 'a.csv');
    expect(drag('drop', ['Files'], [file]).defaultPrevented).toBe(true);
    expect(onFile).toHaveBeenCalledWith(file);
  });

  test('is told from a text that is dragged', () => {
    renderWithAtlas(<DropTarget onFile={vi.fn()} />);
    expect(drag('dragover', ['text/plain']).defaultPrevented).toBe(false);
    expect(screen.queryByText('Drop the file to open it')).toBeNull();
  });
});
