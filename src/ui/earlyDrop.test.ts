// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { earlyDrops } from './earlyDrop.ts';

/** Whether the browser would still do what it does with what is dropped. */
function drop(type: string, files: readonly File[], types = ['Files']): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { types, files } });
  return document.body.dispatchEvent(event);
}

test('a file dropped while nothing takes it is held for what comes next, though not for long', () => {
  earlyDrops.watch(window);
  const file = new File(['Title,Date\n'], 'a.csv');
  const taken: File[] = [];
  const take = () => earlyDrops.take((each) => taken.push(each));
  expect(drop('dragover', [file])).toBe(false);
  expect(drop('drop', [file])).toBe(false);
  const leave = take();
  expect(taken).toEqual([file]);
  take()();
  // What takes files has listeners of its own.
  expect(drop('drop', [file])).toBe(false);
  take()();
  expect(taken).toEqual([file]);
  leave();
  expect(drop('drop', [file])).toBe(false);
  take()();
  expect(taken).toEqual([file, file]);
  document.body.innerHTML = '<dialog open></dialog>';
  expect(drop('drop', [file])).toBe(false);
  take()();
  expect(taken).toEqual([file, file]);
  document.body.innerHTML = '';
  drop('drop', [file]);
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now + 60_000);
  take()();
  expect(taken).toEqual([file, file]);
  expect(drop('drop', [], ['text/plain'])).toBe(true);
});
