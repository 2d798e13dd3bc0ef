import * as v from 'valibot';

const newsSchema = v.object({ kind: v.picklist(['kept', 'deleted']), id: v.string() });
/** What a tab tells the others about a briefing that this browser keeps. */
export type DeckNews = v.InferOutput<typeof newsSchema>;

const NAME = 'accord-atlas.briefings';

/** Tells the other tabs. Without channels they find out when they are looked at. */
export function tellTabs(news: DeckNews): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(news);
  channel.close();
}

/** Calls back when another tab has changed a briefing, or may have: `null` where the page was away and cannot know. */
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
  // A window beside another is never hidden; a tab that was closed or loaded anew could not tell of its last change.
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
