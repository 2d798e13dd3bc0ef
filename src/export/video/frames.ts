/** How long a still picture is shown, and how long the next one takes to appear over it, in seconds. */
export interface Pace {
  readonly hold: number;
  readonly fade: number;
}

/** A frame: a picture, over the one before it by a share from 0 to 1; times in seconds. */
export interface Frame {
  readonly picture: number;
  readonly share: number;
  readonly time: number;
  readonly duration: number;
}

/** Frames per second while a picture appears, and while it stands still. */
const MOVING = 30;
const STILL = 2;

/** The frames of still pictures that follow each other; the first appears at once. */
export function framesOf(count: number, { hold, fade }: Pace): readonly Frame[] {
  const frames: Frame[] = [];
  let time = 0;
  const add = (picture: number, share: number, duration: number) => {
    frames.push({ picture, share, time, duration });
    time += duration;
  };
  const steps = Math.round(fade * MOVING);
  const stills = Math.max(1, Math.round(hold * STILL));
  for (let picture = 0; picture < count; picture++) {
    for (let step = 1; picture > 0 && step < steps; step++) add(picture, step / steps, 1 / MOVING);
    for (let still = 0; still < stills; still++) add(picture, 1, hold / stills);
  }
  return frames;
}
