import { expect, test } from 'vitest';
import { type Bubble, bubbleRadius, MAX_RADIUS } from './bubbles.ts';
import { placeBubbles } from './layout.ts';

const FRAME = { x: 1000, y: 400 };
const bubble = (partner: string, x: number, y: number, rest: Partial<Bubble> = {}): Bubble => ({
  partner,
  at: [x, y],
  count: 1,
  possible: 0,
  slices: [],
  ghost: false,
  radius: 12,
  ...rest,
});
const place = (bubbles: readonly Bubble[]) => placeBubbles(bubbles, ({ at: [x, y] }) => ({ x, y }), FRAME);

test('a bubble that is shown dim makes way for one that is not', () => {
  const [real, ghost] = place([bubble('CHE', 500, 200), bubble('AUT', 505, 200, { ghost: true })]);
  expect(real).toMatchObject({ x: 500, y: 200 });
  expect(ghost?.x).toBeGreaterThan(526);
});

test('of two that step apart the heavier goes less', () => {
  const [large, small] = place([bubble('CHN', 500, 200, { radius: 24 }), bubble('MNG', 510, 200)]);
  expect(500 - (large?.x ?? 0)).toBeLessThan(((small?.x ?? 0) - 510) / 3);
});

test('no bubble stands far from its place: where there is no room the later are dots', () => {
  const crowd = Array.from({ length: 14 }, (_, i) => bubble(`P${i}`, 500 + (i % 4), 200 + (i % 3)));
  const placed = place(crowd);
  expect(placed[0]?.dot).toBe(false);
  expect(placed.some(({ dot }) => dot)).toBe(true);
  for (const { x, y, anchor, radius, dot } of placed) {
    if (dot) expect({ x, y }).toEqual(anchor);
    else expect(Math.hypot(x - anchor.x, y - anchor.y)).toBeLessThanOrEqual(radius + MAX_RADIUS + 3);
  }
});

test('no bubble is larger than one of a larger count', () => {
  const counts = [1, 9, 99, 100, 999, 1000, 9900, 12_000, 47_000, 120_000, 1_200_000];
  for (const most of [10, 1000, 1_200_000]) {
    const radii = counts.map((count) => bubbleRadius(count, most));
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
  }
});

test('where there is no room for all the one with most records keeps its number, and the least are dots', () => {
  // A place in the middle of a ring of others, as Switzerland is in Europe.
  const about = Array.from({ length: 13 }, (_, i) =>
    bubble(`P${i}`, 500 + Math.cos(i) * (4 + i), 200 + Math.sin(i) * (4 + i), { count: 13 - i }),
  );
  const placed = place([bubble('CHE', 500, 200, { count: 16 }), ...about]);
  const [most] = placed;
  expect(most?.dot).toBe(false);
  expect(Math.hypot((most?.x ?? 0) - 500, (most?.y ?? 0) - 200)).toBeLessThanOrEqual(12 + 13);
  const dots = placed.filter(({ dot }) => dot);
  expect(dots.length).toBeGreaterThan(0);
  expect(dots).toContainEqual(expect.objectContaining({ partner: 'P12' }));
});
