import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from './boxes.ts';
import { tipPlace } from './tipPlace.ts';

const FRAME = { width: 1000, height: 300 };
const TIP = { width: 270, height: 120 };
const boxAt = (x: number, y: number, length = 10) => ({ x0: x, y0: y - 5, x1: x + length, y1: y + 5 });

test('a tip stands where it is asked to, or opposite where there is no room', () => {
  expect(tipPlace(boxAt(500, 150), TIP, FRAME, 'below')).toEqual({ x: 370, y: 163 });
  expect(tipPlace(boxAt(500, 150), TIP, FRAME, 'above')).toEqual({ x: 370, y: 17 });
  expect(tipPlace(boxAt(500, 250), TIP, FRAME, 'below')).toEqual({ x: 370, y: 117 });
  expect(tipPlace(boxAt(500, 50), TIP, FRAME, 'above')).toEqual({ x: 370, y: 63 });
});

test('where neither above nor below has room it stands beside', () => {
  const tall = { width: 270, height: 200 };
  expect(tipPlace(boxAt(100, 150), tall, FRAME, 'above')).toEqual({ x: 118, y: 50 });
  expect(tipPlace(boxAt(900, 150), tall, FRAME, 'above')).toEqual({ x: 622, y: 50 });
});

test('what is taller than the frame stands beside and begins in view', () => {
  expect(tipPlace(boxAt(100, 150), { width: 270, height: 400 }, FRAME, 'above')).toEqual({ x: 118, y: 4 });
});

test('about a span that goes beyond the frame it stands at the part that is seen', () => {
  expect(tipPlace(boxAt(-5000, 50, 5200), TIP, FRAME, 'below').x).toBe(4);
  expect(tipPlace(boxAt(800, 50, 5000), TIP, FRAME, 'below').x).toBe(726);
});

test('it is within the frame wherever it is, and covers what it is about only without room beside', () => {
  const px = (min: number, max: number) => fc.integer({ min, max });
  const cases = fc.record({ width: px(320, 1600), height: px(240, 900) }).chain((frame) =>
    fc.record({
      frame: fc.constant(frame),
      at: fc.record({ x: px(0, frame.width), y: px(0, frame.height), radius: px(4, 28) }),
      tip: fc.record({ width: px(80, 260), height: px(60, 230) }),
      first: fc.constantFrom('above' as const, 'below' as const),
    }),
  );
  fc.assert(
    fc.property(cases, ({ frame, at: { x, y, radius }, tip, first }) => {
      const of = { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius };
      const at = tipPlace(of, tip, frame, first);
      expect(at.x).toBeGreaterThanOrEqual(4);
      expect(at.y).toBeGreaterThanOrEqual(4);
      expect(at.x + tip.width).toBeLessThanOrEqual(frame.width - 4);
      expect(at.y + tip.height).toBeLessThanOrEqual(frame.height - 4);
      const box = { x0: at.x, y0: at.y, x1: at.x + tip.width, y1: at.y + tip.height };
      const room = Math.max(x, frame.width - x) - radius - 12 >= tip.width;
      if (room) expect(overlaps(box, of)).toBe(false);
    }),
  );
});
