import { QueryClient } from '@tanstack/react-query';
import { forgetReplaced, prefetchFirst } from '../data/load/useDataset.ts';
import { loadLanguage, preferredLanguage } from '../i18n/languages.ts';
import { isAddress } from '../state/codec.ts';
import { parseView } from '../state/viewUrl.ts';

/** Milliseconds that the first drawing waits for its data: where they come so soon, all is drawn once and at once. */
const PATIENCE = 200;

/** Refetching on focus or reconnection would fetch what cannot have changed. */
export function newClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
  });
  forgetReplaced(client);
  return client;
}

/** Begins to load what the address asks for; resolves when it is there, has failed, or is not to be waited for. */
export async function firstLoad(client: QueryClient): Promise<void> {
  const { view } = parseView(window.location.search);
  const language = view.language ?? preferredLanguage(navigator.languages);
  const loading = Promise.allSettled([
    prefetchFirst(client, isAddress(view.data) ? null : view.data, view.screen === 'atlas'),
    loadLanguage(language),
  ]);
  await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
