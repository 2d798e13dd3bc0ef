import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../core/annotation.ts';
import { contains } from '../boxes.ts';
import type { Rect } from '../pen/pen.ts';
import { type Pointing, pointAt } from './callouts.ts';
import { moveCallout } from './moveCallout.ts';
import type { PlacedPart } from './part.ts';

const ROOM: Rect = { x: 56, y: 130, width: 1168, height: 500 };
const FRAME = { x0: 56, y0: 130, x1: 1224, y1: 630 };
const SPOT = { x: 600, y: 380, radius: 10 };

/** A part in which everything is at one spot, except the record that isn't there. */
const part: PlacedPart = {
  ...{ x: 0, y: 0 },
  part: {
    ...{ width: 1280, height: 720, omissions: [], obstacles: [], draw: () => {} },
    locate: (anchor) => (anchor.kind === 'record' ? null : SPOT),
  },
};
const callout: Annotation = { kind: 'callout', text: 'Ten', at: { kind: 'partner', code: 'CHN' }, step: 0 };
const other: Annotation = { ...callout, text: 'Another' };
const lost: Annotation = { ...callout, at: { kind: 'record', id: 'none' } };

const boxOf = ({ callouts }: Pointing, of: Annotation) => {
  const found = callouts.find((each) => each.callout === of);
  if (!found) throw new Error('not placed');
  return found.box;
};

describe('a callout that is moved', () => {
  const before = pointAt([callout, other], [part], ROOM);

  test('goes by as many px as asked for from where it was placed, and nothing else moves', () => {
    const moved = moveCallout(before, callout, 40, -30);
    if (!moved) throw new Error('not moved');
    const [from, to] = [boxOf(before, callout), boxOf(moved.pointing, callout)];
    expect(to.x0 - from.x0).toBeCloseTo(40);
    expect(to.y0 - from.y0).toBeCloseTo(-30);
    expect(boxOf(moved.pointing, other)).toEqual(boxOf(before, other));
  });

  test('stands there when it is drawn with its offset, and never leaves the picture', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 }), (x, y) => {
        const moved = moveCallout(before, callout, x, y);
        if (!moved) throw new Error('not moved');
        const { offset } = moved;
        for (const share of [offset.dx, offset.dy]) expect(Math.abs(share)).toBeLessThanOrEqual(1);
        const box = boxOf(moved.pointing, callout);
        expect(contains(FRAME, box)).toBe(true);
        const again = { ...callout, offset };
        const after = boxOf(pointAt([again], [part], ROOM), again);
        // Offsets are kept to a thousandth.
        expect(Math.abs(after.x0 - box.x0)).toBeLessThan(ROOM.width / 1000);
        expect(Math.abs(after.y0 - box.y0)).toBeLessThan(ROOM.height / 1000);
      }),
    );
  });

  test('goes on from there when it is moved again', () => {
    const once = moveCallout(before, callout, 40, 20);
    const twice = once && moveCallout(once.pointing, callout, 10, 5);
    const whole = moveCallout(before, callout, 50, 25);
    expect(twice?.offset.dx).toBeCloseTo(whole?.offset.dx ?? 9, 2);
    expect(twice?.offset.dy).toBeCloseTo(whole?.offset.dy ?? 9, 2);
  });

  test('is not moved if it points to nothing on the slide', () => {
    expect(moveCallout(pointAt([lost], [part], ROOM), lost, 10, 10)).toBeNull();
  });
});
