// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { holdEarlyDrops, takeEarlyDrop } from './earlyDrop';

/** Whether the browser would still do what it does with what is dropped. */
function drop(type: string, files: readonly File[], types = ['Files']): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { types, files } });
  return document.body.dispatchEvent(event);
}

test('a file dropped before anything takes it is held, once; later ones leave the page as it is', () => {
  holdEarlyDrops(window);
  const file = new File(['Title,Date\n'], 'a.csv');
  expect(drop('dragover', [file])).toBe(false);
  expect(drop('drop', [file])).toBe(false);
  expect(takeEarlyDrop()).toBe(file);
  expect(takeEarlyDrop()).toBeNull();
  expect(drop('drop', [file])).toBe(false);
  expect(takeEarlyDrop()).toBeNull();
  expect(drop('drop', [], ['text/plain'])).toBe(true);
});
