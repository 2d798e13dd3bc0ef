import type { Annotation, Offset } from '../../core/annotation.ts';
import type { Pointing } from './callouts.ts';

/**
 * The offset at which a callout stands on a drawn slide, whether placed automatically or by hand, so that a move goes on
 * from there; null if it isn't on the slide.
 * @param callout the object of the drawn slide itself
 */
export function placedOffset({ callouts, room }: Pointing, callout: Annotation): Offset | null {
  const found = callouts.find((each) => each.callout === callout);
  if (!found?.spot) return null;
  const { box, spot } = found;
  return {
    dx: ((box.x0 + box.x1) / 2 - spot.x) / room.width,
    dy: ((box.y0 + box.y1) / 2 - spot.y) / room.height,
  };
}
