import type { Plugin } from 'vite';

/**
 * Vite plugin: tells the browser that nearly all functions of the chunks of these names are called as the page opens, so
 * that it compiles them aside while they come and not one by one when they are called (V8's explicit compile hints; others
 * read a comment). https://v8.dev/blog/explicit-compile-hints
 */
export function compileHints(...names: readonly string[]): Plugin {
  return {
    name: 'compile-hints',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle))
          if (output.type === 'chunk' && names.includes(output.name))
            output.code = `//# allFunctionsCalledOnLoad\n${output.code}`;
      },
    },
  };
}
