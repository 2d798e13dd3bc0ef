import type { Rolldown } from 'vite';

/**
 * The chunks of a build that have these names, in the order of the names.
 *
 * @throws Error if the build has no chunk of one of the names
 */
export function chunksNamed(
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
