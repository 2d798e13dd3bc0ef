// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { WordHits } from '../core/wordSearch.ts';
import { NO_RECORDS } from '../data/packed/packedRecords.ts';
import { type RemoteIndex, WordSearch } from '../data/search/wordSearch.ts';
import { columns, places } from '../testing/builtIn.ts';
import { useWordSearch } from './useWordSearch.ts';

afterEach(cleanup);

const NONE = new Set<string>();
const hitsOf = (row: number): WordHits => ({
  mask: new Uint8Array(0),
  ranked: Uint32Array.of(row),
  terms: NONE,
});

/** A search whose index, in a worker, answers when the test says so. */
function large() {
  const asked = new Map<string, (hits: WordHits) => void>();
  let built: () => void = () => {};
  let refused: (reason: Error) => void = () => {};
  const build = () =>
    new Promise<RemoteIndex>((resolve, reject) => {
      built = () =>
        resolve({
          kind: 'apart',
          find: (words) => new Promise((answer) => asked.set(words, answer)),
        });
      refused = reject;
    });
  const search = new WordSearch(columns, NO_RECORDS, build);
  const hook = (words: string | null) =>
    renderHook(({ words }) => useWordSearch(search, places, words), { initialProps: { words } });
  const prepare = () => act(async () => built());
  const refuse = () => act(async () => refused(new Error('gone')));
  const answer = (words: string, row: number) => act(async () => asked.get(words)?.(hitsOf(row)));
  return { search, hook, prepare, refuse, answer, asked };
}

describe('words in a large dataset', () => {
  test('of a link wait for the index and for its answer', async () => {
    const { hook, prepare, answer } = large();
    const { result } = hook('trade');
    expect(result.current).toBe('waiting');
    await prepare();
    expect(result.current).toBe('waiting');
    await answer('trade', 3);
    expect(result.current).toMatchObject({ words: 'trade', failed: false, hits: hitsOf(3) });
  });

  test('leave what was found before until they are found, and the newest win', async () => {
    const { hook, prepare, answer } = large();
    const { result, rerender } = hook(null);
    expect(result.current).toMatchObject({ words: null, hits: null });
    rerender({ words: 't' });
    expect(result.current).toMatchObject({ words: null, hits: null });
    await prepare();
    rerender({ words: 'tr' });
    await answer('t', 1);
    expect(result.current).toMatchObject({ words: null });
    await answer('tr', 2);
    expect(result.current).toMatchObject({ words: 'tr', hits: hitsOf(2) });
    rerender({ words: 'tra' });
    expect(result.current).toMatchObject({ words: 'tr', hits: hitsOf(2) });
    rerender({ words: null });
    expect(result.current).toMatchObject({ words: null, hits: null });
    rerender({ words: 'fish' });
    expect(result.current).toMatchObject({ words: null, hits: null });
    await answer('tra', 4);
    expect(result.current).toMatchObject({ words: null, hits: null });
    await answer('fish', 5);
    expect(result.current).toMatchObject({ words: 'fish', hits: hitsOf(5) });
  });

  test('that cannot be looked for say so, and are prepared again when asked anew', async () => {
    const { search, hook, prepare, refuse, answer } = large();
    const { result } = hook('trade');
    await refuse();
    expect(result.current).toMatchObject({ words: 'trade', hits: null, failed: true });
    const again = search.prepare(places);
    await prepare();
    await again;
    await answer('trade', 6);
    expect(result.current).toMatchObject({ words: 'trade', hits: hitsOf(6), failed: false });
  });
});
