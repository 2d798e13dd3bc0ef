import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, decks, ids } from '../../testing/decks.ts';
import { deckCode, readDeckCode } from './deckLink.ts';

test('holds the whole briefing', async () => {
  await fc.assert(
    fc.asyncProperty(decks, async (deck) => {
      const code = await deckCode(deck);
      expect(code).toMatch(/^[\w-]+\.[0-9a-f]{8}$/);
      const reading = await readDeckCode(code, ids());
      expect(reading.ok && contentOf(reading.deck)).toEqual(contentOf(deck));
    }),
    { numRuns: 30 },
  );
});

test('cut off or spoiled, it says so', async () => {
  await fc.assert(
    fc.asyncProperty(decks, fc.nat({ max: 40 }), async (deck, most) => {
      const code = await deckCode(deck);
      const reading = await readDeckCode(code.slice(0, Math.min(code.length - 1, most)), ids());
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
  const { faults } = await readDeckCode(code, ids());
  expect(faults[0]?.key).toBe('deck.fault.linkLarge');
});

test('a link of an older version, without a checksum, opens', async () => {
  await fc.assert(
    fc.asyncProperty(decks, async (deck) => {
      const [packed = ''] = (await deckCode(deck)).split('.');
      const reading = await readDeckCode(packed, ids());
      expect(reading.ok && contentOf(reading.deck)).toEqual(contentOf(deck));
    }),
    { numRuns: 10 },
  );
});

test('whatever is damaged on the way, it says so instead of showing something else', async () => {
  await fc.assert(
    fc.asyncProperty(
      decks,
      fc.nat(),
      fc.constantFrom('', 'A', 'z', '0', '-', '.', '%', 'я'),
      async (deck, at, by) => {
        const code = await deckCode(deck);
        const place = at % code.length;
        const damaged = code.slice(0, place) + by + code.slice(place + 1);
        const reading = await readDeckCode(damaged, ids());
        if (damaged !== code && reading.ok) expect(contentOf(reading.deck)).toEqual(contentOf(deck));
      },
    ),
    { numRuns: 200 },
  );
});

test('any text at all is read or refused, never thrown at', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      expect((await readDeckCode(text, ids())).ok).toBe(false);
    }),
    { numRuns: 100 },
  );
});
