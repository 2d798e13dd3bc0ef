import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import type { Ending } from '../src/import/read/endings.ts';

/** Types of files for which browsers offer the installed atlas; null for those that are mostly something else. */
const TYPES: Readonly<Record<Ending, string | null>> = {
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  ndjson: 'application/x-ndjson',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  parquet: 'application/vnd.apache.parquet',
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
  ...{ tab: null, xlsm: null, xlsb: null, fods: null, html: null, htm: null, txt: null, gz: null, zip: null },
};

/** Bytes of a file of data that is kept before anyone has opened it, at most. */
const MAX_DATA_BYTES = 2 ** 21;

/** Whether a file is kept by the first visit, whatever that shows. */
const isKeptFirst = ({ url, size }: { readonly url: string; readonly size: number }) =>
  !url.startsWith('data/') || size <= MAX_DATA_BYTES;

/** Endings of files by their type, as the manifest has them. */
function acceptedFiles(): Record<string, string[]> {
  const accepted: Record<string, string[]> = {};
  for (const [ending, type] of Object.entries(TYPES))
    if (type !== null) accepted[type] = [...(accepted[type] ?? []), `.${ending}`];
  return accepted;
}

/**
 * Vite plugins: the manifest of the installed atlas, and the service worker with the list of files it keeps. Not while
 * developing. Large files of data are left out and kept once someone has opened them.
 */
export const offline = (): PluginOption =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/offline',
    filename: 'sw.ts',
    // The page registers it once it is idle.
    injectRegister: false,
    includeManifestIcons: false,
    manifest: {
      name: 'Accord Atlas',
      short_name: 'Accord Atlas',
      description: 'An interactive atlas of international agreements, on a map and a timeline.',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#181d26',
      theme_color: '#181d26',
      icons: [
        { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
      file_handlers: [{ action: './', accept: acceptedFiles() }],
      // A file opens in a window of its own, so that nothing in another is disturbed.
      launch_handler: { client_mode: 'navigate-new' },
    },
    // Its own build says only what is wrong, like that of the page.
    integration: {
      configureCustomSWViteBuild: (config) => {
        config.logLevel = 'error';
      },
    },
    injectManifest: {
      globPatterns: ['index.html', 'assets/*', '{data,briefings}/*.json', '*.{svg,schema.json}', 'icons/*'],
      dontCacheBustURLsMatching: /^assets\//,
      // All files of the app, however large; large ones of data are left out below.
      maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
      rollupFormat: 'iife',
      manifestTransforms: [
        (entries) => ({
          manifest: entries.filter(isKeptFirst).flatMap((entry) =>
            // The page has two addresses, which servers send with different headers: see src/offline/answers.ts.
            entry.url === 'index.html' ? ['./', './?embed=1'].map((url) => ({ ...entry, url })) : [entry],
          ),
          warnings: [],
        }),
      ],
    },
  });
