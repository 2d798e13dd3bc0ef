import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { beginParts } from './app/MainScreen.tsx';
import { holdDeck } from './briefing/library/heldDecks.ts';
import { parseDeck } from './briefing/model/deckFile.ts';
import { carryFiles } from './data/load/carried.ts';
import { prefetchFirst } from './data/load/useDataset.ts';
import { addCatalogues } from './i18n/languages.ts';
import { decodeBlock, type Payload } from './oneFile/payload.ts';
import { registerLayers } from './state/contextLayers.ts';
import { setSavedFrom } from './state/savedFrom.ts';
import { parseView } from './state/viewUrl.ts';
import './app/theme.css';
import './app/base.css';
import './oneFile/plain.css';

declare global {
  interface Window {
    /** Says on the page that the file is damaged; set by the first script of the file. */
    sayDamaged?: (detail: string) => void;
  }
}

/** Whether the page is opened, rather than loaded again or reached by Back or Forward. */
const isOpening = () => {
  const [entry] = performance.getEntriesByType('navigation');
  return !(entry instanceof PerformanceNavigationTiming) || entry.type === 'navigate';
};

/** Goes to what the file was saved with, unless the address says what to show. */
function goToStart(start: string): void {
  const { search, hash, pathname } = window.location;
  if (search !== '' || hash !== '' || !isOpening()) return;
  window.history.replaceState(null, '', pathname + start);
}

function takeIn({ saved, files, deck, layers }: Payload): void {
  carryFiles(files);
  setSavedFrom(saved);
  registerLayers(layers);
  if (deck === null || saved.deck === null) return;
  let count = 0;
  const reading = parseDeck(deck, () => `${saved.deck}.${count++}`);
  if (!reading.ok) throw new Error(reading.faults.map(({ key }) => key).join(' '));
  holdDeck({ ...reading.deck, id: saved.deck }, null);
}

/** What an element of the file holds. @throws DamagedPayload */
const blockOf = (id: string) => decodeBlock(document.getElementById(id)?.textContent ?? '');

async function start(root: HTMLElement): Promise<void> {
  addCatalogues((await blockOf('languages')) as Parameters<typeof addCatalogues>[0]);
  const payload = (await blockOf('payload')) as Payload;
  takeIn(payload);
  goToStart(payload.start);
  const { view } = parseView(window.location.search);
  // Queries in the usual mode wait where there is no network.
  const queries = { refetchOnWindowFocus: false, networkMode: 'always' } as const;
  const client = new QueryClient({ defaultOptions: { queries } });
  await Promise.all([prefetchFirst(client, view.data, view.screen === 'atlas'), beginParts(view)]);
  document.getElementById('plain')?.remove();
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('The file has no element with the id "root"');
document.documentElement.dataset.started = '';
start(root).catch((error: unknown) => window.sayDamaged?.(String(error)));
