import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { beginParts } from './app/MainScreen.tsx';
import { holdDeck } from './briefing/library/heldDecks.ts';
import { storeApart } from './briefing/library/tabMemory.ts';
import { parseDeck } from './briefing/model/deckFile.ts';
import { DEFAULT_DATASET } from './core/site.ts';
import { hash32 } from './core/slug.ts';
import { carryFiles } from './data/load/carried.ts';
import { prefetchFirst } from './data/load/useDataset.ts';
import { addCatalogues } from './i18n/languages.ts';
import { decodeBlock, type Payload } from './oneFile/payload.ts';
import { registerLayers } from './state/contextLayers.ts';
import { setSavedFrom } from './state/savedFrom.ts';
import { parseView, serialiseView } from './state/viewUrl.ts';
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

/**
 * Goes to what the file was saved with, unless the address says what to show. An address that names no dataset means
 * that of the file.
 */
function goToStart({ start, files }: Payload): void {
  const { search, hash, pathname } = window.location;
  const goTo = (address: string) => window.history.replaceState(null, '', pathname + address);
  if (search === '' && hash === '' && isOpening()) {
    goTo(start);
    return;
  }
  const { view } = parseView(search);
  const own = parseView(start.replace(/#.*$/s, '')).view.data;
  if (`data/${view.data}.json` in files || view.data !== DEFAULT_DATASET) return;
  goTo(`${serialiseView({ ...view, data: own })}${hash}`);
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

const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';

async function start(root: HTMLElement): Promise<void> {
  addCatalogues((await decodeBlock(textOf('languages'))) as Parameters<typeof addCatalogues>[0]);
  const text = textOf('payload');
  const payload = (await decodeBlock(text)) as Payload;
  storeApart(`file-${hash32(text).toString(36)}`);
  takeIn(payload);
  goToStart(payload);
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
