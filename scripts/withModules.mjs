import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** Folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs `use` with what loads the project's modules, by path from its folder: they need TypeScript and messages compiled. */
export async function withModules(use) {
  const server = await createServer({
    root: ROOT,
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error',
  });
  try {
    return await use((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
