// Draws a home page for the first picture and writes it to the standard output as JSON; what is drawn comes as JSON from the
// standard input, see `drawnPicture.ts`. That runs it in a process of its own, because the page needs a window for all of
// its modules.
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createServer, normalizePath, runnerImport } from 'vite';
import { serveFrom, setWindow } from './stage.mjs';
import { WINDOWS } from './variants.mjs';

/** The path of a file as Vite writes it. */
const here = (file) => normalizePath(fileURLToPath(new URL(file, import.meta.url)));

/** Modules of the page that are replaced by those of the same name in this folder. */
const NAMES = ['canvasPen.ts', 'useAfterPaint.ts', 'usePalette.ts'];
const REPLACED = NAMES.map((name) => here(`../../src/ui/${name}`));
for (const file of REPLACED) if (!existsSync(file)) throw new Error(`There is no ${file} to replace.`);

const standIns = {
  name: 'stand-ins',
  enforce: 'pre',
  async resolveId(id, importer, options) {
    if (!NAMES.includes(id.replace(/.*\//, ''))) return null;
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    return found && REPLACED.includes(found.id) ? here(found.id.replace(/.*\//, '')) : null;
  },
};

/** What the code of the page is told of a site of one's own. */
async function partsOf(site) {
  const { module } = await runnerImport(here('../pack/siteCode.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  return module.siteCode(site);
}

const { languages, boxes, publicDir, site } = JSON.parse(await text(process.stdin));
serveFrom(publicDir);
const server = await createServer({
  root: here('../..'),
  publicDir,
  mode: 'development',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
  logLevel: 'error',
  plugins: [standIns, ...(site ? await partsOf(site) : [])],
});
const { drawAll } = await server.ssrLoadModule('/scripts/firstPicture/drawAll.ts');
const picture = await drawAll(languages, WINDOWS, (language, window) =>
  setWindow({
    ...window,
    language,
    // A new language has to be built before it can be measured.
    boxes: boxes[`${language}-${window.name}`] ?? boxes[`en-${window.name}`],
  }),
);
await server.close();
process.stdout.write(JSON.stringify(picture), () => process.exit());
