import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bubble, bubbleRadius, MAX_RADIUS } from './bubbles.ts';
import { type PlacedBubble, placeBubbles } from './layout.ts';

const FRAME = { x: 1000, y: 400 };
const GAP = 3;

/** Crowds about one place, by falling rank, as the scene has them. */
const crowds = fc
  .array(
    fc.record({
      x: fc.integer({ min: 300, max: 460 }),
      y: fc.integer({ min: 120, max: 240 }),
      count: fc.integer({ min: 1, max: 40 }),
      ghost: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all
      .sort((a, b) => Number(a.ghost) - Number(b.ghost) || b.count - a.count)
      .map(
        ({ x, y, count, ghost }, i): Bubble => ({
          ...{ partner: `P${i}`, at: [x, y], count, possible: 0, slices: [], ghost },
          radius: bubbleRadius(count, 40),
        }),
      ),
  );

const placed = (all: readonly Bubble[]) => placeBubbles(all, ({ at: [x, y] }) => ({ x, y }), FRAME);
const clearlyOutranks = (a: Bubble, b: Bubble) => (a.ghost === b.ghost ? a.count > 1.25 * b.count : b.ghost);
const apart = (a: PlacedBubble, b: PlacedBubble) => Math.hypot(a.x - b.x, a.y - b.y);

test('no bubble is a dot where one of clearly fewer records stands on its place with its number', () => {
  fc.assert(
    fc.property(crowds, (all) => {
      const bubbles = placed(all);
      const rings = bubbles.filter(({ dot }) => !dot);
      // A ring is at least as large as the least that a dot's number needs.
      for (const dot of bubbles.filter((each) => each.dot))
        for (const ring of rings)
          if (clearlyOutranks(dot, ring)) expect(apart(dot, ring)).toBeGreaterThanOrEqual(ring.radius + 12);
    }),
  );
});

test('numbers stand apart and near their places, and the first always has its own', () => {
  fc.assert(
    fc.property(crowds, (all) => {
      const bubbles = placed(all);
      const rings = bubbles.filter(({ dot }) => !dot);
      if (bubbles[0]) expect(bubbles[0].dot).toBe(false);
      rings.forEach((a, i) => {
        expect(Math.hypot(a.x - a.anchor.x, a.y - a.anchor.y)).toBeLessThanOrEqual(
          a.radius + MAX_RADIUS + GAP,
        );
        if (rings.length < bubbles.length)
          for (const b of rings.slice(i + 1))
            expect(apart(a, b)).toBeGreaterThan(a.radius + b.radius + GAP - 0.1);
      });
      expect(placed(all)).toEqual(bubbles);
    }),
  );
});
