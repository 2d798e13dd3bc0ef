import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitCanvas } from './fitCanvas.ts';

const SIZE = fc.record({
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 4000 }),
});

test('a canvas always has room for what was asked last, and at most four times as much', () => {
  fc.assert(
    fc.property(fc.array(SIZE, { minLength: 1 }), (sizes) => {
      const canvas = { width: 300, height: 150 };
      for (const { width, height } of sizes) {
        fitCanvas(canvas, width, height);
        expect(canvas.width).toBeGreaterThanOrEqual(width);
        expect(canvas.height).toBeGreaterThanOrEqual(height);
        expect(canvas.width * canvas.height).toBeLessThanOrEqual(4 * (width + 128) * (height + 128));
      }
    }),
  );
});

test('heights in turn cost no new size', () => {
  const canvas = { width: 0, height: 0 };
  fitCanvas(canvas, 1123, 500);
  const { width, height } = canvas;
  for (const needed of [395, 418, 500, 260]) fitCanvas(canvas, 1123, needed);
  expect([canvas.width, canvas.height]).toEqual([width, height]);
});
