import { expect, test } from 'vitest';
import { newId } from './newId.ts';

test('an id is made also where a page has no https', () => {
  const { randomUUID } = crypto;
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  expect(newId()).toMatch(/^[0-9a-f]{32}$/);
  expect(newId()).not.toBe(newId());
  Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
});
