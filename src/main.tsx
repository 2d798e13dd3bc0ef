import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { firstLoad, newClient } from './app/firstLoad.ts';
import { holdEarlyDrops } from './ui/earlyDrop.ts';
import { PartMissing } from './ui/PartMissing.ts';
import './app/theme.css';
import './app/base.css';

/** A part that did not come is told of on the page. */
function onCaughtError(error: unknown): void {
  if (!(error instanceof PartMissing)) console.error(error);
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
holdEarlyDrops(window);
const client = newClient();
// Where the browser lacks what the atlas needs, the page says so itself.
if (document.documentElement.dataset.unfit === undefined)
  firstLoad(client).finally(() =>
    createRoot(root, { onCaughtError }).render(
      <StrictMode>
        <App client={client} />
      </StrictMode>,
    ),
  );
