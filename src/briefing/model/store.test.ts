import { expect, test, vi } from 'vitest';
import type { Deck } from '../../core/deck.ts';
import { StoreFault } from '../../storage/storeFault.ts';
import { BUILT_IN, contentOf, ids } from '../../testing/decks.ts';
import { memoryValues } from '../../testing/memoryValues.ts';
import { parseDeck } from './deckFile.ts';
import { deckStore } from './store.ts';

const memory = () => memoryValues().store;
const deck: Deck = {
  id: 'a',
  title: 'A',
  author: '',
  language: 'en',
  slides: [{ id: 's', title: 'One', text: '', notes: '', view: '?partner=CHN', dataset: BUILT_IN }],
};

test('keeps, lists the last changed first, and deletes', async () => {
  const values = memory();
  let minute = 10;
  const store = deckStore(
    () => values,
    () => `2026-11-24T00:${minute++}:00Z`,
  );
  const first = await store.put(deck, null);
  await store.put({ ...deck, id: 'b', title: 'B' }, null);
  expect((await store.list()).map(({ id }) => id)).toEqual(['b', 'a']);
  const stored = await store.load('a');
  expect(first).toEqual({ kind: 'put', revision: stored?.revision });
  expect(stored?.slideIds).toEqual(deck.slides.map(({ id }) => id));
  const reading = parseDeck(stored?.text ?? '', ids());
  expect(reading.ok && contentOf(reading.deck)).toEqual(contentOf(deck));
  await store.remove('a');
  expect(await store.load('a')).toBeNull();
});

test('a deck is not put over one that was stored or deleted meanwhile', async () => {
  const values = memory();
  const store = deckStore(() => values);
  const first = await store.put(deck, null);
  const base = first.kind === 'put' ? first.revision : '';
  await store.put({ ...deck, title: 'Theirs' }, base);
  const late = await store.put({ ...deck, title: 'Mine' }, base);
  expect(late).toMatchObject({ kind: 'newer', stored: { text: expect.stringContaining('Theirs') } });
  await store.remove('a');
  expect(await store.put(deck, base)).toEqual({ kind: 'gone' });
  expect(await store.load('a')).toBeNull();
});

test('storage that never answers is told as silent', async () => {
  vi.useFakeTimers();
  const blocked = deckStore(() => ({ ...memory(), get: () => new Promise(() => {}) }));
  const answer = expect(blocked.load('a')).rejects.toEqual(new StoreFault('silent'));
  await vi.advanceTimersByTimeAsync(11_000);
  await answer;
  vi.useRealTimers();
});

test('what is spoiled is not listed', async () => {
  const values = memory();
  await values.update('x', () => ({ id: 3 }));
  expect(await deckStore(() => values).list()).toEqual([]);
});

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'forbidden'],
  ['UnknownError', 'other'],
])('%s is told as %s', async (name, reason) => {
  const refusing = deckStore(() => ({
    ...memory(),
    update: () => Promise.reject(new DOMException('no', name)),
  }));
  await expect(refusing.put(deck, null)).rejects.toEqual(new StoreFault(reason as StoreFault['reason']));
});
