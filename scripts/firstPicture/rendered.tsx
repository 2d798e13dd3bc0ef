import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from '../../src/app/App.tsx';
import { beginParts } from '../../src/app/MainScreen.tsx';
import { DEFAULT_DATASET, FIRST_VIEW } from '../../src/core/site.ts';
import type { Language } from '../../src/core/viewState.ts';
import { prefetchFirst } from '../../src/data/load/useDataset.ts';
import { loadLanguage } from '../../src/i18n/languages.ts';
import { parseView } from '../../src/state/viewUrl.ts';

const client = new QueryClient();

/** Milliseconds after which an unfinished page counts as a failure, and between two looks at it. */
const PATIENCE = 60_000;
const LOOK = 25;
/** Looks without a change after which the page is finished. */
const STILL = 4;

/** The home page as the app itself draws it; its canvases have been drawn with the pens of `canvasPen.ts`. */
export async function rendered(language: Language): Promise<HTMLElement> {
  window.history.replaceState(null, '', `/${FIRST_VIEW}`);
  await Promise.all([
    prefetchFirst(client, DEFAULT_DATASET, true),
    loadLanguage(language),
    beginParts(parseView(FIRST_VIEW).view),
  ]);
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const root = createRoot(page);
  root.render(<App client={client} />);
  const end = Date.now() + PATIENCE;
  let [before, same] = ['', 0];
  while (same < STILL) {
    if (Date.now() > end) throw new Error(`The home page is never finished: ${page.textContent}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    const alert = page.querySelector('[role="alert"]');
    if (alert) throw new Error(`The home page says: ${alert.textContent}`);
    const now = page.innerHTML;
    same = now === before && page.querySelector('.leaflet-borders-pane canvas') ? same + 1 : 0;
    before = now;
  }
  return page;
}
