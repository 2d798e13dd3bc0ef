import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy, sendPolicies } from './scripts/contentSecurityPolicy.ts';
import { icuMessages } from './scripts/icuMessages.ts';
import { preloadChunks } from './scripts/preloadChunks.ts';

export default defineConfig({
  base: './',
  // Every other address is a 404, as on a static host.
  appType: 'mpa',
  plugins: [icuMessages(), react(), preloadChunks('check'), contentSecurityPolicy(), sendPolicies()],
  resolve: {
    alias: { 'd3-transition': fileURLToPath(new URL('./src/shims/d3-transition.ts', import.meta.url)) },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What several parts of the page share goes into few files, not into dozens of small ones: one that the first
        // view needs, and one for what is fetched later.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            // Fetched with the page, for the dataset that it checks.
            { name: 'check', test: /\/src\/data\/(datasetIn|validate|schema|semantics)\.ts/, priority: 2 },
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
  },
});
