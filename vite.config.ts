import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { classNames } from './scripts/classNames.ts';
import { compileHints } from './scripts/compileHints.ts';
import { contentSecurityPolicy, sendPolicies } from './scripts/contentSecurityPolicy.ts';
import { icuMessages } from './scripts/icuMessages.ts';
import { preloadChunks } from './scripts/preloadChunks.ts';

const shim = (name: string) => fileURLToPath(new URL(`./src/shims/${name}.ts`, import.meta.url));

export default defineConfig({
  base: './',
  // Every other address is a 404, as on a static host.
  appType: 'mpa',
  plugins: [
    icuMessages(),
    react(),
    preloadChunks('check'),
    compileHints('first', 'react'),
    contentSecurityPolicy(),
    sendPolicies(),
  ],
  resolve: {
    alias: [
      { find: 'd3-transition', replacement: shim('d3-transition') },
      { find: 'd3-interpolate', replacement: shim('d3-interpolate') },
      { find: /^leaflet$/, replacement: shim('leaflet') },
    ],
  },
  css: { modules: { generateScopedName: classNames(fileURLToPath(new URL('./src', import.meta.url))) } },
  worker: {
    format: 'es',
    rolldownOptions: {
      // No chunk may import a worker's entry, since WebKit would run the entry once more. What they share is a chunk of
      // its own, and is not merged into the entry.
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
            // Fetched with the page, for the dataset that it checks.
            {
              name: 'check',
              test: /\/src\/data\/(validate|schema|semantics)\.ts/,
              priority: 2,
            },
            { name: 'later', test: /\/src\//, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    // Property tests take their time on a busy machine.
    testTimeout: 30_000,
    // Both cores of the smallest machine; of its own Vitest would leave one idle.
    maxWorkers: 2,
  },
});
