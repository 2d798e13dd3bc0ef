const { readdirSync, readFileSync } = require('node:fs');

/** What index.html asks for at once: its scripts, and the modules they are preloaded with. */
const initial = [...readFileSync('dist/index.html', 'utf8').matchAll(/"\.\/(assets\/[^"]+\.js)"/g)].map(
  ([, path]) => `dist/${path}`,
);

const built = readdirSync('dist/assets');

/** What the home screen asks for with its data. @throws Error if there is no such chunk */
const home = ['MapPanel', 'TimelineView', 'map', 'timeline', 'map_timeline'].map((chunk) => {
  const name = built.find((each) => each.startsWith(`${chunk}-`) && each.endsWith('.js'));
  if (!name) throw new Error(`There is no chunk named "${chunk}" in dist/assets`);
  return `dist/assets/${name}`;
});

module.exports = [
  { name: 'initial JavaScript', path: initial, limit: '130 kB', gzip: true },
  { name: 'JavaScript of the home screen', path: [...initial, ...home], limit: '210 kB', gzip: true },
  { name: 'all styles', path: 'dist/assets/*.css', limit: '25.5 kB', gzip: true },
  {
    name: 'dataset, countries and coarse world',
    path: ['dist/data/russia-digital-economy.json', 'dist/data/countries.json', 'dist/data/world-110m.json'],
    limit: '90 kB',
    gzip: true,
  },
  // With 300 kB for the data of a briefing, a file stays below 1.5 MB.
  {
    name: 'template of one HTML file',
    path: 'dist/assets/onefile-*.html',
    limit: '1.25 MB',
    gzip: false,
    brotli: false,
  },
  { name: 'fine world, on demand', path: 'dist/data/world-50m.json', limit: '140 kB', gzip: true },
];
