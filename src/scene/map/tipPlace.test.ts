import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tipPlace } from './tipPlace';

const px = (min: number, max: number) => fc.integer({ min, max });

test('a tip is within the frame wherever its bubble is, and off it where there is room beside', () => {
  fc.assert(
    fc.property(
      fc.record({ x: px(320, 1600), y: px(240, 900) }).chain((frame) =>
        fc.record({
          frame: fc.constant(frame),
          bubble: fc.record({ x: px(0, frame.x), y: px(0, frame.y), radius: px(4, 28) }),
          tip: fc.record({ x: px(80, 260), y: px(60, 230) }),
        }),
      ),
      ({ frame, bubble, tip }) => {
        const { left, top } = tipPlace(bubble, tip, frame);
        expect(left).toBeGreaterThanOrEqual(4);
        expect(top).toBeGreaterThanOrEqual(4);
        expect(left + tip.x).toBeLessThanOrEqual(frame.x - 4);
        expect(top + tip.y).toBeLessThanOrEqual(frame.y - 4);
        const { x, y, radius } = bubble;
        const covers = x > left && x < left + tip.x && y > top && y < top + tip.y;
        const room = Math.max(x, frame.x - x) - radius - 12 >= tip.x;
        if (room) expect(covers).toBe(false);
      },
    ),
  );
});

test('above first, then below, then beside', () => {
  const tip = { x: 100, y: 80 };
  const frame = { x: 600, y: 300 };
  expect(tipPlace({ x: 300, y: 200, radius: 12 }, tip, frame)).toEqual({ left: 250, top: 100 });
  expect(tipPlace({ x: 300, y: 60, radius: 12 }, tip, frame)).toEqual({ left: 250, top: 80 });
  expect(tipPlace({ x: 300, y: 60, radius: 12 }, tip, { x: 600, y: 150 })).toEqual({ left: 320, top: 20 });
  expect(tipPlace({ x: 580, y: 60, radius: 12 }, tip, { x: 600, y: 150 })).toEqual({ left: 460, top: 20 });
});
