// Times a click, a turn of the wheel and a sort without a browser, by number of rows: `node bench/scenes.mjs 1000000`.
import { readFileSync } from 'node:fs';
import { createServer } from 'vite';
import { columnDataOf } from './columns.mjs';
import { median, quantile } from './interact.mjs';

const SIZES = (process.argv[2] ?? '100000,1000000').split(',').map(Number);
const TIMES = 10;
const MATRIX_BOUNDS = { partners: 60, across: 60 };

const server = await createServer({ server: { middlewareMode: true, watch: null }, logLevel: 'error' });
const load = (path) => server.ssrLoadModule(path);
const { columnsOf, NO_DAY } = await load('/src/core/columns.ts');
const { queryOf, runQuery } = await load('/src/core/query.ts');
const { DEFAULT_VIEW } = await load('/src/core/viewState.ts');
const { mapScene } = await load('/src/scene/map/mapScene.ts');
const { Circles } = await load('/src/scene/map/circles.ts');
const { highlightedPartners } = await load('/src/scene/map/emphasis.ts');
const { lanesOf } = await load('/src/scene/timeline/lanes.ts');
const { drawnRows } = await load('/src/scene/timeline/lanes.ts');
const { timelineScene } = await load('/src/scene/timeline/timelineScene.ts');
const { defaultWindow, standardWindow, wholeRange, zoomWindow } = await load(
  '/src/scene/timeline/timeWindow.ts',
);
const { colourField } = await load('/src/core/colourField.ts');
const { binUnit, histogramByValue } = await load('/src/core/histogram.ts');
const { matrixOf } = await load('/src/core/matrix.ts');
const { rowsByCode } = await load('/src/core/codeCounts.ts');
const { commonestCounterpart } = await load('/src/core/pair.ts');

const countries = JSON.parse(readFileSync(new URL('../public/data/countries.json', import.meta.url), 'utf8'));

function report(what, times) {
  const [half, high] = [median(times), quantile(times, 0.95)].map((value) => value.toFixed(1));
  console.log(`| ${what} | ${half} | ${high} |`);
}

/** Times `run` repeatedly; `i` counts the runs, so that none repeats the previous one. */
function time(what, run) {
  const times = [];
  for (let i = 0; i < TIMES + 2; i++) {
    const began = performance.now();
    run(i);
    if (i >= 2) times.push(performance.now() - began);
  }
  report(what, times);
}

for (const n of SIZES) {
  const columns = columnsOf(columnDataOf(n, { noDay: NO_DAY }), {
    recordOf: () => undefined,
    idOf: (row) => `r${row}`,
    rowOf: () => undefined,
  });
  const circles = new Circles();
  const places = new Map(countries.slice(0, 250).map((country, i) => [columns.parties[i], country]));
  const dataset = { sectors: columns.values.sector.map((id) => ({ id, label: id })) };
  const field = colourField({ dataset, columns, view: DEFAULT_VIEW });
  const view = (sector) => ({ ...DEFAULT_VIEW, facets: { ...DEFAULT_VIEW.facets, sector } });
  const all = runQuery(columns, queryOf(DEFAULT_VIEW));
  const window = defaultWindow(columns);
  const whole = wholeRange(columns);
  const lanes = lanesOf(columns, drawnRows(columns, all), 'partner', []);
  const scene = (shown, drawn = lanes, result = all) =>
    timelineScene({
      colourBy: field.facet,
      columns,
      result,
      lanes: drawn,
      folded: [],
      window: shown,
      left: 0,
      right: 900,
      height: 400,
      band: { from: -240, to: 640 },
      labelOf: (row) => `Agreement ${row}`,
    });

  console.log(
    `\n${n.toLocaleString('en')} rows\n\n| step | median, ms | 95th percentile, ms |\n|---|--:|--:|`,
  );
  time('query, no filter', () => runQuery(columns, queryOf(DEFAULT_VIEW)));
  time('query, one sector', (i) => runQuery(columns, queryOf(view([`sector-${i % 16}`]))));
  time('query, words', (i) => {
    const mask = new Uint8Array(n).fill(i % 2);
    runQuery(columns, queryOf(DEFAULT_VIEW, mask));
  });
  time('query, period', (i) =>
    runQuery(columns, queryOf({ ...DEFAULT_VIEW, from: String(1960 + i), to: '2010' })),
  );
  time('map', () =>
    mapScene({ dataset, columns, places, result: all, field, selectedPartners: [] }, circles),
  );
  time('map, what a hovered sector lights', (i) =>
    highlightedPartners(columns, all.rows, { kind: 'value', facet: 'sector', value: `sector-${i % 16}` }),
  );
  time('lanes', () => lanesOf(columns, drawnRows(columns, all), 'partner', []));
  time('timeline, default window', () => scene(window));
  time('timeline, a frame of a zoom', (i) => scene(zoomWindow(window, 0.9 ** i, 5000, whole)));
  time('timeline, one year', (i) => scene({ min: 10_957 + i * 30, max: 11_322 + i * 30 }));
  time('window of what is shown', () => standardWindow(columns, all, DEFAULT_VIEW));
  time('overview', () =>
    histogramByValue(columns, all.rowsBeforePeriod, whole, binUnit(whole, 90), field.facet),
  );
  time('matrix by sector', () => matrixOf(columns, all.rows, 'sector', MATRIX_BOUNDS));
  time('matrix by year', () => matrixOf(columns, all.rows, 'year', MATRIX_BOUNDS));
  time('pairs of all parties', (i) =>
    commonestCounterpart(columns, rowsByCode(columns.party, columns.parties.length), columns.parties[i]),
  );
  time('click: query, map, lanes, timeline, overview', (i) => {
    const asked = view([`sector-${i % 16}`, `sector-${(i + 1) % 16}`]);
    const result = runQuery(columns, queryOf(asked));
    mapScene({ dataset, columns, places, result, field, selectedPartners: [] }, circles);
    standardWindow(columns, result, asked);
    scene(window, lanesOf(columns, drawnRows(columns, result), 'partner', []), result);
    histogramByValue(columns, result.rowsBeforePeriod, whole, binUnit(whole, 90), field.facet);
  });
}
await server.close();
