// Publishes a dataset: `npm run pack -- DATASET [BRIEFING] -o FILE.html|FOLDER`.
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
  const { main } = await server.ssrLoadModule('/scripts/pack/main.ts');
  // npm changes to the project's folder; names of files are relative to where it was called.
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  process.exitCode = await main(process.argv.slice(2), root, {
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  });
} finally {
  await server.close();
}
