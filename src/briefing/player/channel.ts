import * as v from 'valibot';

const place = v.custom<number>((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const stateSchema = v.object({ slide: place, black: v.boolean(), detour: v.boolean() });
const messageSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['hello', 'return', 'closed']) }),
  v.object({ kind: v.literal('state'), state: stateSchema }),
  v.object({ kind: v.literal('go'), slide: place }),
  v.object({ kind: v.literal('black'), on: v.boolean() }),
]);

/** What the slide window tells of itself; its slide from 0. */
export type PlayerState = Readonly<v.InferOutput<typeof stateSchema>>;

/** What the two windows of a briefing say to each other. The slide window alone decides what is shown. */
export type Message = v.InferOutput<typeof messageSchema>;

/** Whether what came over the channel is something the windows say; other pages of the site may use it too. */
export const isMessage = (data: unknown): data is Message => v.safeParse(messageSchema, data).success;

export interface Channel {
  say(message: Message): void;
  close(): void;
}

/** Joins the talk about a deck; nothing is heard where the browser has no channels. */
export function joinChannel(deck: string, hear: (message: Message) => void): Channel {
  if (!('BroadcastChannel' in window)) return { say: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`accord-atlas.briefing.${deck}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) hear(data);
  };
  return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}
