import * as v from 'valibot';

const place = v.custom<number>((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const stateSchema = v.object({ slide: place, black: v.boolean(), detour: v.boolean() });
const messageSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['hello', 'return', 'closed']) }),
  v.object({ kind: v.literal('state'), state: stateSchema }),
  v.object({ kind: v.literal('go'), slide: place }),
  v.object({ kind: v.literal('black'), on: v.boolean() }),
]);

/** State of the slide window; slides count from 0. */
export type PlayerState = Readonly<v.InferOutput<typeof stateSchema>>;

/** Messages between the two windows of a briefing. Only the slide window decides what is shown. */
export type Message = v.InferOutput<typeof messageSchema>;

/** Whether data from the channel is a valid message; other pages of the site may use the channel too. */
export const isMessage = (data: unknown): data is Message => v.safeParse(messageSchema, data).success;

export interface Channel {
  say(message: Message): void;
  close(): void;
}

/** Joins the channel of a deck. Does nothing if the browser lacks BroadcastChannel. */
export function joinChannel(deck: string, hear: (message: Message) => void): Channel {
  if (!('BroadcastChannel' in window)) return { say: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`accord-atlas.briefing.${deck}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) hear(data);
  };
  return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}
