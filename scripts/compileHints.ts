import type { Plugin } from 'vite';
import { chunksNamed } from './chunksNamed.ts';

/**
 * Vite plugin: tells V8 that nearly every function in the named chunks is called at startup, so that it compiles them in
 * the background while they download. Other engines ignore the comment. The build fails if there is no such chunk.
 * https://v8.dev/blog/explicit-compile-hints
 */
export function compileHints(...names: readonly string[]): Plugin {
  return {
    name: 'compile-hints',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of chunksNamed(bundle, names))
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      },
    },
  };
}
