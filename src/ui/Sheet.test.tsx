// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Sheet } from './Sheet.tsx';

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(cleanup);

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Sheet title="Settings" onClose={() => setOpen(false)}>
          <p>Inside</p>
        </Sheet>
      )}
    </>
  );
}

function openSheet(): HTMLElement {
  render(<Page />);
  const opener = screen.getByRole('button', { name: 'Open' });
  opener.focus();
  fireEvent.click(opener);
  const dialog = screen.getByRole('dialog', { name: 'Settings' });
  dialog.getBoundingClientRect = () => new DOMRect(100, 0, 300, 600);
  return dialog;
}

const expectClosed = () => {
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }));
};

describe('a sheet', () => {
  test('closes by its button, and the focus returns', () => {
    openSheet();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expectClosed();
  });

  test('closes when the browser asks, as it does for Escape', () => {
    const dialog = openSheet();
    const cancel = createEvent('cancel', dialog, { cancelable: true });
    fireEvent(dialog, cancel);
    // The page decides: the browser must not close the dialog behind its back.
    expect(cancel.defaultPrevented).toBe(true);
    expectClosed();
  });

  test('closes by a click beside it, not by one on its own empty part or its content', () => {
    const dialog = openSheet();
    fireEvent.click(dialog, { clientX: 250, clientY: 500 });
    fireEvent.click(screen.getByText('Inside'), { clientX: 20, clientY: 20 });
    screen.getByRole('dialog');
    fireEvent.click(dialog, { clientX: 50, clientY: 500 });
    expectClosed();
  });
});
