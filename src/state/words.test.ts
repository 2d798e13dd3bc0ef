import { expect, test } from 'vitest';
import { columns, places } from '../testing/builtIn.ts';
import { buildWordIndex } from './wordIndex.ts';
import { prepareWords, wordsOf } from './words.ts';

test('a small dataset is indexed here, once, and finds what it finds in one go', async () => {
  expect(wordsOf(columns)).toBeNull();
  const work = prepareWords(columns, places);
  expect(prepareWords(columns, places)).toBe(work);
  const index = await work;
  expect(wordsOf(columns)).toBe(index);
  expect(index.kind).toBe('here');
  const whole = buildWordIndex(columns, (code) => places.get(code)?.name);
  for (const words of ['satellite', 'Китай', 'digital']) {
    const [{ terms, ...hits }, { terms: same, ...expected }] = [await index.find(words), whole.find(words)];
    expect(hits).toEqual(expected);
    expect([terms.size, terms.has('satellites')]).toEqual([same.size, same.has('satellites')]);
  }
});
