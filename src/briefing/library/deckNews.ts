import * as v from 'valibot';

const newsSchema = v.object({ kind: v.picklist(['kept', 'deleted']), id: v.string() });
/** Message to other tabs about a briefing stored in this browser. */
export type DeckNews = v.InferOutput<typeof newsSchema>;

const NAME = 'accord-atlas.briefings';

/** Tells the other tabs. Without BroadcastChannel they check when they become visible. */
export function tellTabs(news: DeckNews): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(news);
  channel.close();
}

/** Calls `listener` when another tab changes a briefing; with null when the page comes back and may have missed changes. */
export function onDeckNews(listener: (news: DeckNews | null) => void): () => void {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const news = v.safeParse(newsSchema, data);
      if (news.success) listener(news.output);
    };
  const back = () => {
    if (document.visibilityState === 'visible') listener(null);
  };
  // Side-by-side windows are never hidden, and a tab that was closed or reloaded could not send its last change.
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('visibilitychange', back, { signal });
  window.addEventListener('pageshow', back, { signal });
  window.addEventListener('focus', back, { signal });
  return () => {
    channel?.close();
    stop.abort();
  };
}
