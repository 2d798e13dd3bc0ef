import { type Channel, isMessage, type Message } from './message.ts';
import { joinWindows } from './windowChannel.ts';

/** Joins the channel of a deck. Does nothing if the browser lacks BroadcastChannel. */
export function joinChannel(deck: string, hear: (message: Message) => void): Channel {
  if (ONE_FILE) return joinWindows(deck, hear);
  if (!('BroadcastChannel' in window)) return { say: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`accord-atlas.briefing.${deck}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) hear(data);
  };
  return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}
