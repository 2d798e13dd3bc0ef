import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { beginParts } from './app/MainScreen.tsx';
import { FIRST_VIEW } from './core/site.ts';
import { forgetReplaced, prefetchFirst } from './data/load/useDataset.ts';
import { loadLanguage, preferredLanguage } from './i18n/languages.ts';
import { isDatasetAddress } from './state/codec.ts';
import { parseView } from './state/viewUrl.ts';
import { earlyDrops } from './ui/earlyDrop.ts';
import { markFailedSheets, PartMissing } from './ui/importAnew.ts';
import './app/theme.css';
import './app/base.css';

/** Milliseconds the first render waits for its data: if it arrives that soon, everything is drawn only once. */
const PATIENCE = 200;

/** Starts loading what the address asks for; resolves when it has loaded, has failed or takes too long. */
async function firstLoad(client: QueryClient): Promise<void> {
  const { view } = parseView(window.location.search);
  const language = view.language ?? preferredLanguage(navigator.languages);
  const loading = Promise.allSettled([
    prefetchFirst(client, isDatasetAddress(view.data) ? null : view.data, view.screen === 'atlas'),
    loadLanguage(language),
    beginParts(view),
  ]);
  await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** A missing part is reported on the page itself. */
function onCaughtError(error: unknown): void {
  if (!(error instanceof PartMissing)) console.error(error);
}

if (FIRST_VIEW !== '' && window.location.search === '' && window.location.hash === '')
  window.history.replaceState(null, '', FIRST_VIEW);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
earlyDrops.watch(window);
markFailedSheets();
// Refetching on focus or reconnection would fetch what cannot have changed.
const client = new QueryClient({
  defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
});
forgetReplaced(client);
// If the browser lacks what the atlas needs, index.html says so.
if (document.documentElement.dataset.unfit === undefined)
  firstLoad(client).finally(() =>
    createRoot(root, { onCaughtError }).render(
      <StrictMode>
        <App client={client} />
      </StrictMode>,
    ),
  );
