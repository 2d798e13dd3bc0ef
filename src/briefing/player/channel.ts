/** What the slide window tells of itself. */
export interface PlayerState {
  /** From 0. */
  readonly slide: number;
  readonly black: boolean;
  readonly detour: boolean;
}

/** What the two windows of a briefing say to each other. The slide window alone decides what is shown. */
export type Message =
  | { readonly kind: 'hello' }
  | { readonly kind: 'state'; readonly state: PlayerState }
  | { readonly kind: 'go'; readonly slide: number }
  | { readonly kind: 'black'; readonly on: boolean }
  | { readonly kind: 'return' }
  | { readonly kind: 'closed' };

const KINDS = new Set(['hello', 'state', 'go', 'black', 'return', 'closed']);

export interface Channel {
  say(message: Message): void;
  close(): void;
}

/** Joins the talk about a deck; nothing is heard where the browser has no channels. */
export function joinChannel(deck: string, hear: (message: Message) => void): Channel {
  if (!('BroadcastChannel' in window)) return { say: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`accord-atlas.briefing.${deck}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const kind = typeof data === 'object' && data !== null ? (data as { kind?: unknown }).kind : null;
    if (typeof kind === 'string' && KINDS.has(kind)) hear(data as Message);
  };
  return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}
