import { expect, test } from 'vitest';
import { dataset as builtIn } from '../../testing/builtIn.ts';
import { packDataset } from '../packed/packDataset.ts';
import { loadKept } from './kept.ts';
import { changesOf, forgetOpened, onOpened, openedDataset, registerOpened, replaceOpened } from './opened.ts';

test('what was opened on this page is shown without storage, anew when it changes', async () => {
  const loaded = packDataset(builtIn);
  const heard: number[] = [];
  const stop = onOpened(() => heard.push(changesOf('local-a')));
  registerOpened('local-a', loaded);
  expect(await loadKept('local-a')).toBe(loaded);
  forgetOpened('local-a');
  expect(openedDataset('local-a')).toBeNull();
  stop();
  registerOpened('local-a', loaded);
  expect(heard).toEqual([1, 2]);
});

test('what is changed is shown anew under the address it was opened from too, and nowhere else', () => {
  const [before, after, other] = [packDataset(builtIn), packDataset(builtIn), packDataset(builtIn)];
  registerOpened('local-c', before);
  registerOpened('https://example.org/c.csv', before);
  registerOpened('local-d', other);
  replaceOpened('local-c', after);
  expect(openedDataset('local-c')).toBe(after);
  expect(openedDataset('https://example.org/c.csv')).toBe(after);
  expect(openedDataset('local-d')).toBe(other);
  // What was opened on another page is read anew from storage.
  replaceOpened('local-e', after);
  expect([openedDataset('local-e'), changesOf('local-e')]).toEqual([null, 1]);
});

test('where the browser has no storage that is said', async () => {
  await expect(loadKept('local-b')).rejects.toMatchObject({ name: 'StoreFault', reason: 'forbidden' });
});
