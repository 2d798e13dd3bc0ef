// Checks tables and datasets like the page does: `npm run validate -- FILE [FILE…]`.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const server = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
  logLevel: 'error',
});
try {
  const { main } = await server.ssrLoadModule('/scripts/validate/main.ts');
  process.exitCode = await main(
    process.argv.slice(2),
    fileURLToPath(new URL('../public/data', import.meta.url)),
    {
      write: (text) => process.stdout.write(text),
      complain: (text) => process.stderr.write(text),
    },
  );
} finally {
  await server.close();
}
