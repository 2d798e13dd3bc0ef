import type { Plugin } from 'vite';

/**
 * Vite plugin: has the browser fetch the chunks of these names with the page: the first view needs them, though its code
 * asks for them only when it has come itself.
 */
export function preloadChunks(...names: readonly string[]): Plugin {
  return {
    name: 'preload-chunks',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter((output) => output.type === 'chunk' && names.includes(output.name))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
            injectTo: 'head',
          })),
    },
  };
}
