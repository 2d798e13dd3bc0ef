import { expect, test } from 'vitest';
import { framesOf } from './frames.ts';

test('frames follow each other without gaps, and every picture is held as long as asked', () => {
  const frames = framesOf(3, { hold: 4, fade: 0.4 });
  let end = 0;
  for (const { time, duration, share } of frames) {
    expect(time).toBeCloseTo(end);
    expect(duration).toBeGreaterThan(0);
    expect(share).toBeGreaterThan(0);
    end = time + duration;
  }
  for (const picture of [0, 1, 2]) {
    const held = frames.filter((frame) => frame.picture === picture && frame.share === 1);
    expect(held.reduce((sum, { duration }) => sum + duration, 0)).toBeCloseTo(4);
  }
  expect(frames[0]).toEqual({ picture: 0, share: 1, time: 0, duration: 0.5 });
});

test('a cut without a fade, and a picture shown for a moment', () => {
  expect(framesOf(2, { hold: 0.2, fade: 0 })).toHaveLength(2);
  expect(framesOf(0, { hold: 6, fade: 0.4 })).toEqual([]);
});
