/** What a tab tells the others about a briefing that this browser keeps. */
export interface DeckNews {
  readonly kind: 'kept' | 'deleted';
  readonly id: string;
}

const NAME = 'accord-atlas.briefings';

const isNews = (data: unknown): data is DeckNews => {
  if (typeof data !== 'object' || data === null) return false;
  const { kind, id } = data as Partial<DeckNews>;
  return (kind === 'kept' || kind === 'deleted') && typeof id === 'string';
};

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
      if (isNews(data)) listener(data);
    };
  const back = () => {
    if (document.visibilityState === 'visible') listener(null);
  };
  document.addEventListener('visibilitychange', back);
  window.addEventListener('pageshow', back);
  // A window beside another is never hidden; a tab that was closed or loaded anew could not tell of its last change.
  window.addEventListener('focus', back);
  return () => {
    channel?.close();
    document.removeEventListener('visibilitychange', back);
    window.removeEventListener('pageshow', back);
    window.removeEventListener('focus', back);
  };
}
