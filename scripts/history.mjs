// Notes what has changed in the built-in datasets, for their feeds: `npm run history`, after every change of one.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const server = await createServer({
  root,
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
  logLevel: 'error',
});
try {
  const { updateHistories } = await server.ssrLoadModule('/scripts/history/main.ts');
  const { buildDay } = await server.ssrLoadModule('/scripts/buildFacts.ts');
  const lines = updateHistories(fileURLToPath(new URL('../public', import.meta.url)), buildDay(), true);
  console.log(lines.length === 0 ? 'All histories are up to date.' : lines.join('\n'));
} finally {
  await server.close();
}
