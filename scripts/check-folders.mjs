// Checks which folder imports which: the rules of docs/architecture.md. `node scripts/check-folders.mjs [FOLDER]`.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** The folders each folder may import, besides itself. */
const MAY_IMPORT = {
  core: [],
  scene: ['core'],
  storage: [],
  offline: [],
  data: ['core', 'scene', 'storage'],
  state: ['core', 'data'],
  i18n: ['core'],
  ui: ['core', 'scene', 'i18n'],
  pages: ['core', 'scene', 'state', 'i18n'],
  views: ['core', 'scene', 'state', 'ui', 'i18n', 'pages'],
  import: ['core', 'data', 'storage'],
  open: ['core', 'scene', 'data', 'state', 'ui', 'i18n', 'import'],
  export: ['core', 'scene', 'state', 'ui', 'i18n'],
  oneFile: ['core', 'scene', 'state', 'i18n'],
  briefing: ['core', 'scene', 'state', 'storage', 'offline', 'ui', 'i18n'],
  app: [
    'core',
    'scene',
    'data',
    'state',
    'storage',
    'offline',
    'i18n',
    'ui',
    'views',
    'pages',
    'export',
    'briefing',
    'oneFile',
    'import',
    'open',
  ],
  testing: ['core', 'scene', 'data', 'state', 'storage', 'i18n', 'app'],
};
/** Packages the pure folders may import. */
const PURE_PACKAGES = { core: ['d3'], scene: ['d3', 'topojson-client'] };
const REACT = /^(react|react-dom|@tanstack\/react-query)(\/|$)/;

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

const imports = (text) =>
  [
    ...text.matchAll(
      /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map((match) => match[1] ?? match[2]);

const folderOf = (path) => path.split('/')[0];
const viewOf = (path) => (path.startsWith('views/') ? path.split('/')[1] : null);

function fault(file, target) {
  const from = folderOf(file);
  const rules = MAY_IMPORT[from];
  if (!rules) return null;
  const isTest = /\.test\.tsx?$/.test(file);
  if (!target.startsWith('.')) {
    if (isTest) return null;
    const pure = PURE_PACKAGES[from];
    if (pure && !pure.includes(target)) return `${from} may not import the package ${target}`;
    const hooksOnly = ['data', 'state'].includes(from);
    if (hooksOnly && REACT.test(target) && !/\/use[A-Z]\w*\.ts$/.test(file))
      return `only the use*.ts files of ${from} may import ${target}`;
    return null;
  }
  if (!/\.[a-z]+$/.test(target.replace(/\?.*$/, ''))) return 'an import names its file with its extension';
  const path = posix.normalize(posix.join(posix.dirname(file), target));
  const to = folderOf(path);
  if (isTest && (to === 'testing' || to === '..' || to === 'i18n' || to === 'data' || to === 'state'))
    return null;
  if (to === from) {
    const [a, b] = [viewOf(file), viewOf(path)];
    return a && b && a !== b ? `the view ${a} may not import the view ${b}` : null;
  }
  if (from === 'testing' || rules.includes(to)) return null;
  return `${from} may not import ${to}`;
}

/** `FROM TO` of folders of ours of which one imports the other, with a file that does. */
const pairs = new Map();

/** Notes which folder imports which; tests may import from everywhere. */
function note(file, target) {
  if (!target.startsWith('.') || /\.test\.tsx?$/.test(file)) return;
  const from = posix.dirname(file);
  const to = posix.dirname(posix.normalize(posix.join(from, target)));
  if (to !== from) pairs.set(`${from} ${to}`, file);
}

let faults = 0;
let files = 0;
for (const path of sources(ROOT)) {
  const file = relative(ROOT, path).split(sep).join('/');
  if (!file.includes('/')) continue;
  files++;
  for (const target of imports(readFileSync(path, 'utf8'))) {
    const message = fault(file, target);
    if (message) {
      faults++;
      console.error(`src/${file}: ${message} ("${target}")`);
    }
    note(file, target);
  }
}
for (const [pair, file] of pairs) {
  const [from, to] = pair.split(' ');
  const other = pairs.get(`${to} ${from}`);
  if (other === undefined || from > to) continue;
  faults++;
  console.error(`src/${file}, src/${other}: the folders ${from} and ${to} may not import each other`);
}
if (files === 0) {
  console.error('No sources were found under src/.');
  faults++;
}
console.log(`Folder rules: ${files} files, ${faults} faults`);
process.exit(faults ? 1 : 0);
