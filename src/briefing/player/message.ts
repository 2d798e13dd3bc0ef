import * as v from 'valibot';

const place = v.custom<number>((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** A place on the stage, as shares of its width and height; `lens`: whether the slide is enlarged there. */
const pointerSchema = v.object({ x: share, y: share, lens: v.boolean() });
export const positionSchema = v.object({ slide: place, step: place });
const length = v.pipe(v.number(), v.minValue(1), v.maxValue(100_000));
const stateSchema = v.object({
  slide: place,
  step: place,
  steps: place,
  black: v.boolean(),
  /** Query string of the view of a detour; null if there is none. */
  detour: v.nullable(v.string()),
  /** What stays on the wall while `slide` and `step` move on; null while the wall follows them. */
  frozen: v.nullable(positionSchema),
  /** Size of the stage on the wall, so that it can be drawn alike elsewhere. */
  stage: v.object({ width: length, height: length }),
});
const messageSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['hello', 'return', 'closed']) }),
  v.object({ kind: v.literal('state'), state: stateSchema }),
  v.object({ kind: v.literal('go'), slide: place }),
  v.object({ kind: v.literal('move'), by: v.picklist([1, -1]) }),
  v.object({ kind: v.picklist(['black', 'freeze']), on: v.boolean() }),
  v.object({ kind: v.literal('point'), at: v.nullable(pointerSchema) }),
]);

/** State of the slide window; slides and steps count from 0, and `steps` is the number of the last step. */
export type PlayerState = Readonly<v.InferOutput<typeof stateSchema>>;

/** A slide of the deck and a step of it, from 0. */
export type Position = Readonly<v.InferOutput<typeof positionSchema>>;

export type Pointer = Readonly<v.InferOutput<typeof pointerSchema>>;

/** Messages between the two windows of a briefing. Only the slide window decides what is shown. */
export type Message = v.InferOutput<typeof messageSchema>;

/** Whether data from the channel is a valid message; other pages of the site may use the channel too. */
export const isMessage = (data: unknown): data is Message => v.safeParse(messageSchema, data).success;

export interface Channel {
  say(message: Message): void;
  close(): void;
}
