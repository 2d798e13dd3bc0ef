import type { Annotation, Offset } from '../../core/annotation.ts';
import { movedTo, type Pointing } from './callouts.ts';
import { placedOffset } from './placedOffset.ts';

/** Offsets are kept to a thousandth of the picture. */
const STEPS = 1000;
const rounded = (share: number): number => Math.round(share * STEPS) / STEPS;

/** A callout on its way, and where it stands now. */
export interface MovedCallout {
  /** What is drawn meanwhile: the other callouts stay where they are. */
  readonly pointing: Pointing;
  readonly offset: Offset;
}

/**
 * Moves a callout of a drawn slide from where it stands, as far as the picture lets it; null if it isn't on the slide.
 *
 * @param callout the object of the drawn slide itself
 * @param right px of the slide, as `down`
 */
export function moveCallout(
  pointing: Pointing,
  callout: Annotation,
  right: number,
  down: number,
): MovedCallout | null {
  const start = placedOffset(pointing, callout);
  const placed = pointing.callouts.find((each) => each.callout === callout);
  if (!start || !placed?.spot) return null;
  const { spot } = placed;
  const { room } = pointing;
  const asked = { dx: start.dx + right / room.width, dy: start.dy + down / room.height };
  const { set, box } = movedTo(spot, placed.callout.text, asked, room);
  const offset = {
    dx: rounded(((box.x0 + box.x1) / 2 - spot.x) / room.width),
    dy: rounded(((box.y0 + box.y1) / 2 - spot.y) / room.height),
  };
  const moved = { ...placed, text: set, box };
  const callouts = pointing.callouts.map((each) => (each === placed ? moved : each));
  return { pointing: { ...pointing, callouts }, offset };
}
