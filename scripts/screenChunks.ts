/** What the bundler tells of a module. */
interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/**
 * Names the chunk of a module after the one of `entries` (chunk names by the end of a module's path) that imports it,
 * directly or not, and after all where several do; null where none does. Dynamic imports do not count. An entry itself
 * stays a chunk of its own, in which its exports keep their names.
 */
export function screenChunks(entries: Readonly<Record<string, string>>) {
  const reached = new Map<string, ReadonlySet<string>>();
  function importing(id: string, graph: Graph): ReadonlySet<string> {
    const known = reached.get(id);
    if (known) return known;
    const names = new Set<string>();
    // Set before its importers are asked, since modules may import each other.
    reached.set(id, names);
    for (const importer of graph.getModuleInfo(id)?.importers ?? []) {
      for (const [path, name] of Object.entries(entries)) if (importer.endsWith(path)) names.add(name);
      for (const name of importing(importer, graph)) names.add(name);
    }
    return names;
  }
  return (id: string, graph: Graph): string | null => [...importing(id, graph)].sort().join('_') || null;
}
