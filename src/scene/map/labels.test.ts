import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, overlaps } from '../boxes.ts';
import type { Bubble } from './bubbles.ts';
import { leaderEnd, placeLabels } from './labels.ts';
import { bubbleBox, placeBubbles } from './layout.ts';

const FRAME = { x0: 0, y0: 0, x1: 600, y1: 300 };

const bubbles = fc
  .array(
    fc.record({
      x: fc.integer({ min: 20, max: 580 }),
      y: fc.integer({ min: 20, max: 280 }),
      radius: fc.integer({ min: 12, max: 26 }),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(
      ({ x, y, radius }, i): Bubble => ({
        partner: `P${i}`,
        at: [x, y],
        count: 1,
        slices: [],
        possible: 0,
        ghost: false,
        radius,
      }),
    ),
  );

const placed = (all: readonly Bubble[]) =>
  placeBubbles(all, ({ at: [x, y] }) => ({ x, y }), { x: 800, y: 400 });
const labelled = (all: readonly Bubble[]) =>
  placeLabels(
    placed(all),
    ({ partner }) => `Partner ${partner}`,
    (text) => text.length * 7,
    FRAME,
    [],
  );

test('no label lies over a bubble, another label or the edge', () => {
  fc.assert(
    fc.property(bubbles, (all) => {
      const labels = labelled(all);
      const circles = placed(all).map(bubbleBox);
      labels.forEach(({ box }, i) => {
        expect(contains(FRAME, box)).toBe(true);
        expect(circles.some((circle) => overlaps(circle, box))).toBe(false);
        expect(labels.slice(i + 1).some((other) => overlaps(other.box, box))).toBe(false);
      });
    }),
  );
});

test('a bubble without room beside it is named apart, and nothing but its own line comes between', () => {
  // One among four: it has no room beside it.
  const places = [
    [300, 150],
    [262, 150],
    [338, 150],
    [300, 112],
    [300, 188],
  ] as const;
  const crowd = places.map(
    (at, i): Bubble => ({
      partner: `${i}`,
      at,
      count: 1,
      slices: [],
      possible: 0,
      ghost: false,
      radius: 14,
    }),
  );
  const labels = labelled(crowd);
  const apart = labels.filter(({ side }) => side === 'apart');
  expect(apart.length).toBeGreaterThan(0);
  const circles = placed(crowd);
  for (const { partner, box } of apart) {
    const own = circles.find((each) => each.partner === partner);
    if (!own) throw new Error(partner);
    const end = leaderEnd(own, box);
    for (let share = 0; share <= 1; share += 0.05) {
      const point = { x: own.x + (end.x - own.x) * share, y: own.y + (end.y - own.y) * share };
      const spot = { x0: point.x, x1: point.x, y0: point.y, y1: point.y };
      for (const other of circles.filter((each) => each !== own))
        expect(overlaps(bubbleBox(other), spot)).toBe(false);
      for (const label of labels.filter((each) => each.partner !== partner))
        expect(overlaps(label.box, spot)).toBe(false);
    }
  }
});

test('the far end of a label beside a bubble keeps from other bubbles, whose it would be taken for', () => {
  fc.assert(
    fc.property(bubbles, (all) => {
      const circles = placed(all);
      for (const { partner, side, box } of labelled(all)) {
        const end = side === 'left' ? box.x0 - 9 : side === 'right' ? box.x1 + 9 : null;
        if (end === null) continue;
        const beyond = { ...box, x0: Math.min(end, box.x0), x1: Math.max(end, box.x1) };
        const others = circles.filter((circle) => circle.partner !== partner);
        expect(others.some((circle) => overlaps(bubbleBox(circle), beyond))).toBe(false);
      }
    }),
  );
});

test('two bubbles of one place have their numbers, whatever their sizes', () => {
  fc.assert(
    fc.property(bubbles, (all) => {
      const two = placed(all.slice(0, 2).map((bubble) => ({ ...bubble, at: [300, 20] })));
      expect(two.some(({ dot }) => dot)).toBe(false);
    }),
  );
});

test('a label gives way where two can then stand', () => {
  const at = (partner: string, x: number, y: number): Bubble => ({
    partner,
    at: [x, y],
    count: 1,
    slices: [],
    possible: 0,
    ghost: false,
    radius: 12,
  });
  // Taken alone each would stand to the right, over its neighbour or the edge.
  const labels = labelled([at('A', 480, 150), at('B', 560, 150), at('C', 400, 150)]);
  expect(labels.map(({ partner }) => partner).sort()).toEqual(['A', 'B', 'C']);
});

test('bubbles that would overlap stand apart, as far as they have numbers', () => {
  fc.assert(
    fc.property(bubbles, (all) => {
      const circles = placed(all.slice(0, 5)).filter(({ dot }) => !dot);
      circles.forEach((a, i) => {
        for (const b of circles.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius - 1);
      });
    }),
  );
});
