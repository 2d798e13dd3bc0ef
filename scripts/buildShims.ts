import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const shim = (file: string) => fileURLToPath(new URL(`../src/shims/${file}`, import.meta.url));

/**
 * Vite plugin: builds with the smaller replacements in `src/shims/` for parts of packages. The development server serves
 * the packages themselves, since it evaluates all of their modules, also those that a build leaves out.
 */
export function buildShims(): Plugin {
  return {
    name: 'build-shims',
    apply: 'build',
    config: () => ({
      resolve: {
        alias: [
          { find: 'd3-transition', replacement: shim('d3-transition.ts') },
          { find: 'd3-interpolate', replacement: shim('d3-interpolate.ts') },
          { find: /^leaflet$/, replacement: shim('leaflet.ts') },
          { find: 'leaflet/dist/leaflet.css', replacement: shim('leaflet.css') },
        ],
      },
    }),
  };
}
