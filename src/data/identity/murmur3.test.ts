import { expect, test } from 'vitest';
import { hexOf, murmur3 } from './murmur3.ts';

function hashOf(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / 16) * 16);
  padded.set(bytes);
  const hash = new Int32Array(4);
  murmur3(new Int32Array(padded.buffer), bytes.length, hash);
  return hexOf(hash);
}

test('answers as the reference does', () => {
  expect(hashOf('')).toBe('00000000000000000000000000000000');
  expect(hashOf("I will not buy this tobacconist's, it is scratched.")).toBe(
    '9b5b7ba2ef3f7866889adeaf00f3f98e',
  );
});

test('tells texts apart that differ in one byte, in a zero at the end, or in length', () => {
  const texts = Array.from({ length: 40 }, (_, length) => 'a'.repeat(length)).flatMap((text) => [
    text,
    `${text}\0`,
    `${text}b`,
    `b${text}`,
  ]);
  const unique = new Set(texts);
  expect(new Set([...unique].map(hashOf)).size).toBe(unique.size);
});
