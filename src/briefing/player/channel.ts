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

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isPlace = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

/** Whether what came over the channel is something the windows say; other pages of the site may use it too. */
export function isMessage(data: unknown): data is Message {
  if (!isFields(data)) return false;
  const { kind, slide, on, state } = data;
  if (kind === 'go') return isPlace(slide);
  if (kind === 'black') return typeof on === 'boolean';
  if (kind !== 'state') return kind === 'hello' || kind === 'return' || kind === 'closed';
  return (
    isFields(state) &&
    isPlace(state.slide) &&
    typeof state.black === 'boolean' &&
    typeof state.detour === 'boolean'
  );
}

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
