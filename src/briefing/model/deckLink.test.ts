import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, decks, ids } from '../../testing/decks.ts';
import { deckHash, readDeckHash } from './deckLink.ts';

test('holds the whole briefing', async () => {
  await fc.assert(
    fc.asyncProperty(decks, async (deck) => {
      const hash = await deckHash(deck);
      expect(hash).toMatch(/^#deck=[\w-]+$/);
      const reading = await readDeckHash(hash, ids());
      expect(reading.ok && contentOf(reading.deck)).toEqual(contentOf(deck));
    }),
    { numRuns: 30 },
  );
});

test('cut off or spoiled, it says so', async () => {
  await fc.assert(
    fc.asyncProperty(decks, fc.nat({ max: 40 }), async (deck, most) => {
      const hash = await deckHash(deck);
      const reading = await readDeckHash(hash.slice(0, Math.min(hash.length - 1, 6 + most)), ids());
      expect(reading.ok).toBe(false);
      expect(reading.faults).toHaveLength(1);
    }),
    { numRuns: 30 },
  );
});

test('a bomb is stopped', async () => {
  const stream = new Blob([new Uint8Array(40_000_000)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const code = Buffer.from(bytes).toString('base64url');
  const { faults } = await readDeckHash(`#deck=${code}`, ids());
  expect(faults[0]?.key).toBe('deck.fault.linkLarge');
});
