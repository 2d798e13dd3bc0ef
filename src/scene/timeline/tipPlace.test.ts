import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, overlaps } from '../boxes';
import { tipPlace } from './tipPlace';

const FRAME = { x0: 0, y0: 0, x1: 1000, y1: 300 };
const TIP = { width: 270, height: 120 };
const markAt = (x: number, y: number, length = 10) => ({ x0: x, y0: y - 5, x1: x + length, y1: y + 5 });

test('a tip stands below a mark of the upper half and above one of the lower', () => {
  expect(tipPlace(markAt(500, 50), TIP, FRAME)).toEqual({ x: 370, y: 63 });
  expect(tipPlace(markAt(500, 250), TIP, FRAME)).toEqual({ x: 370, y: 117 });
});

test('it keeps to the frame at its edges', () => {
  expect(tipPlace(markAt(10, 50), TIP, FRAME).x).toBe(4);
  expect(tipPlace(markAt(990, 50), TIP, FRAME).x).toBe(726);
});

test('where neither above nor below has room it stands beside the mark', () => {
  const tall = { width: 270, height: 200 };
  expect(tipPlace(markAt(100, 150), tall, FRAME)).toEqual({ x: 118, y: 50 });
  expect(tipPlace(markAt(900, 150), tall, FRAME)).toEqual({ x: 622, y: 50 });
});

test('what is taller than the frame stands beside the mark and begins in view', () => {
  const scrolled = { ...FRAME, y0: 500, y1: 800 };
  expect(tipPlace(markAt(100, 650), { width: 270, height: 400 }, scrolled)).toEqual({ x: 118, y: 504 });
});

test('of a span that goes beyond the frame it stands at the part that is seen', () => {
  expect(tipPlace(markAt(-5000, 50, 5200), TIP, FRAME).x).toBe(4);
  expect(tipPlace(markAt(800, 50, 5000), TIP, FRAME).x).toBe(726);
});

test('it covers its mark only where it would not fit anywhere', () => {
  const marks = fc.record({ x: fc.integer({ min: 0, max: 985 }), y: fc.integer({ min: 5, max: 295 }) });
  const heights = fc.integer({ min: 40, max: 290 });
  fc.assert(
    fc.property(marks, heights, ({ x, y }, height) => {
      const mark = markAt(x, y);
      const tip = { width: 270, height };
      const at = tipPlace(mark, tip, FRAME);
      const box = { x0: at.x, y0: at.y, x1: at.x + tip.width, y1: at.y + tip.height };
      expect(contains(FRAME, box)).toBe(true);
      expect(overlaps(box, mark)).toBe(false);
    }),
  );
});
