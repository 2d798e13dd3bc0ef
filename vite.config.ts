import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { buildShims } from './scripts/buildShims.ts';
import { checkedDatasets } from './scripts/checkedDatasets.ts';
import { classNames } from './scripts/classNames.ts';
import { compileHints } from './scripts/compileHints.ts';
import { CONSTANTS } from './scripts/constants.ts';
import { contentSecurityPolicy, sendPolicies } from './scripts/contentSecurityPolicy.ts';
import { dataPackages } from './scripts/dataPackages.ts';
import { firstPicture } from './scripts/firstPicture/index.ts';
import { icuMessages } from './scripts/icuMessages.ts';
import { offline } from './scripts/offline.ts';
import { oneFileTemplate } from './scripts/oneFile/oneFileTemplate.ts';
import { recordPages } from './scripts/recordPages.ts';
import { screenChunks } from './scripts/screenChunks.ts';

export default defineConfig({
  base: './',
  define: CONSTANTS,
  // Unknown addresses are 404, as on a static host.
  appType: 'mpa',
  plugins: [
    icuMessages(),
    react(),
    checkedDatasets(),
    dataPackages(),
    buildShims(),
    compileHints('first', 'react'),
    firstPicture(),
    contentSecurityPolicy(),
    sendPolicies(),
    recordPages(),
    offline(),
    oneFileTemplate(),
  ],
  css: { modules: { generateScopedName: classNames(fileURLToPath(new URL('./src', import.meta.url))) } },
  worker: {
    format: 'es',
    rolldownOptions: {
      checks: { pluginTimings: false },
      // No chunk may import a worker's entry, because WebKit would run the entry again. Shared code gets its own chunk and
      // is not merged into the entry.
      experimental: { chunkOptimization: false },
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
    },
  },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // The template of one HTML file is a build of its own, which takes its time.
      checks: { pluginTimings: false },
      output: {
        // What several parts of the page share goes into few files, not into dozens of small ones: three that the first
        // view needs, parsed at the same time, and one for what is fetched later.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              tags: ['$initial'],
              test: /node_modules\/(react|react-dom|scheduler)\//,
              priority: 4,
            },
            { name: 'packages', tags: ['$initial'], test: /node_modules\//, priority: 3 },
            // Without the entry, so that no chunk imports it.
            {
              name: 'first',
              tags: ['$initial'],
              test: (id) => !id.endsWith('/src/main.tsx') && !id.includes('index.html'),
              priority: 2,
            },
            { name: 'check', test: /\/src\/data\/(validate|schema|semantics)\.ts/, priority: 2 },
            // What the home screen draws, fetched with its data.
            {
              debugName: 'screens',
              name: screenChunks({ '/app/MapPanel.tsx': 'map', '/timeline/TimelineView.tsx': 'timeline' }),
              priority: 2,
            },
            { name: 'later', test: /\/src\//, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      // Modules of logic keep no state, so their tests share them: importing them anew for each file takes a quarter of the time.
      { extends: true, test: { name: 'logic', include: ['{src,scripts}/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'components', include: ['src/**/*.test.tsx'] } },
    ],
    environment: 'node',
    // Property tests are slow on a busy machine.
    testTimeout: 30_000,
    // Both cores of the smallest machine; by default Vitest would leave one idle.
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['src/testing/**', 'src/shims/**', 'src/main.tsx'],
      reporter: ['text-summary', 'html'],
    },
  },
});
