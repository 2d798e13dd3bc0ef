import { expect, test } from 'vitest';
import { dataset as builtIn } from '../../testing/builtIn';
import { packDataset } from '../packed/packDataset';
import { loadKept } from './kept';
import { changesOf, forgetOpened, onOpened, openedDataset, registerOpened } from './opened';

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

test('where the browser has no storage that is said', async () => {
  await expect(loadKept('local-b')).rejects.toMatchObject({ name: 'StoreFault', reason: 'forbidden' });
});
