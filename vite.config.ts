import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { icuMessages } from './scripts/icuMessages.ts';

export default defineConfig({
  base: './',
  plugins: [icuMessages(), react()],
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
  },
});
