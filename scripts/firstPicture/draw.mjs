// Draws the home page for the first picture, in the languages named, and writes it to the standard output as JSON.
// `index.ts` runs it in a process of its own, because the page needs a window for all of its modules.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { setWindow } from './stage.mjs';
import { WINDOWS } from './variants.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

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

const server = await createServer({
  root: here('../..'),
  mode: 'development',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
  logLevel: 'error',
  plugins: [standIns],
});
const boxes = JSON.parse(readFileSync(here('boxes.json'), 'utf8'));
const { drawAll } = await server.ssrLoadModule('/scripts/firstPicture/drawAll.ts');
const picture = await drawAll(process.argv.slice(2), WINDOWS, (language, window) =>
  setWindow({
    ...window,
    language,
    // A new language has to be built before it can be measured.
    boxes: boxes[`${language}-${window.name}`] ?? boxes[`en-${window.name}`],
  }),
);
await server.close();
process.stdout.write(JSON.stringify(picture), () => process.exit());
