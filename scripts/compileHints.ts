import type { Plugin, Rolldown } from 'vite';

/**
 * The chunks of a build that have these names, in the order of the names.
 *
 * @throws Error if the build has no chunk of one of the names
 */
function chunksNamed(
  bundle: Rolldown.OutputBundle,
  names: readonly string[],
): readonly Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  return names.flatMap((name) => {
    const named = chunks.filter((chunk) => chunk.name === name);
    if (named.length === 0) {
      const found = chunks.map((chunk) => chunk.name).join(', ') || 'none';
      throw new Error(`The build has no chunk named "${name}". Its chunks: ${found}.`);
    }
    return named;
  });
}

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
