import * as v from 'valibot';
import { type Channel, isMessage, type Message } from './message.ts';

/** A message with the deck it is about; other pages may post messages too. */
const envelopeSchema = v.object({ atlasBriefing: v.string(), message: v.custom<Message>(isMessage) });

/** Milliseconds after which a window that has heard nothing asks again, because the other may have been loaded anew. */
const AGAIN = 1000;

/**
 * Connects the two windows of a deck by messages between a window and the one that opened it: some browsers don't let
 * files on disk share a BroadcastChannel. The opened window speaks first, and again while it hears nothing.
 */
export function joinWindows(deck: string, hear: (message: Message) => void): Channel {
  const others = new Set<Window>();
  const opener = window.opener as Window | null;
  let isHeard = false;
  if (opener) others.add(opener);
  const say = (message: Message) => {
    for (const other of others)
      if (other.closed) others.delete(other);
      // Files on disk have no origin that could be named.
      else other.postMessage({ atlasBriefing: deck, message }, '*');
  };
  const onMessage = ({ data, source }: MessageEvent<unknown>) => {
    const read = v.safeParse(envelopeSchema, data);
    if (!read.success || read.output.atlasBriefing !== deck || !source) return;
    others.add(source as Window);
    isHeard = read.output.message.kind !== 'closed';
    hear(read.output.message);
  };
  window.addEventListener('message', onMessage);
  const timer = setInterval(() => {
    if (opener && !isHeard) say({ kind: 'hello' });
  }, AGAIN);
  return {
    say,
    close: () => {
      window.removeEventListener('message', onMessage);
      clearInterval(timer);
    },
  };
}
