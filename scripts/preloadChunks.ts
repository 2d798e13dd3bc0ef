import type { Plugin } from 'vite';
import { chunksNamed } from './chunksNamed.ts';

/**
 * Vite plugin: preloads the named chunks with the page. The first view needs them, but its code only asks for them once
 * it has loaded itself. The build fails if there is no such chunk.
 */
export function preloadChunks(...names: readonly string[]): Plugin {
  return {
    name: 'preload-chunks',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        chunksNamed(bundle, names).map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head',
        })),
    },
  };
}
