import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { firstLoad, newClient } from './app/firstLoad';
import './app/theme.css';
import './app/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
const client = newClient();
firstLoad(client).finally(() =>
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  ),
);
