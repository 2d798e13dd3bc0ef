// Times the search index of large datasets, by number of records: `node bench/searchIndex.mjs [SIZES]`.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { treaties } from './dataset.mjs';

const SIZES = (process.argv[2] ?? '5000,100000,300000,1000000').split(',').map(Number);
const QUERIES = [
  'trade',
  't',
  'agreement',
  'energy germ',
  'fisheris',
  '123456',
  'Китай',
  'space extradition zzz',
];
const TIMES = 9;

const load = async (path) =>
  (await runnerImport(fileURLToPath(new URL(`../src/${path}`, import.meta.url)))).module;
const { buildTextIndex } = await load('data/search/textIndex.ts');
const { indexSource } = await load('data/search/packedSource.ts');
const { TextColumnBuilder } = await load('data/packed/textColumn.ts');

const names = new Map(
  JSON.parse(readFileSync(new URL('../public/data/countries.json', import.meta.url), 'utf8')).map(
    ({ code, name }) => [code, typeof name === 'string' ? name : Object.values(name).join(' ')],
  ),
);
const codes = [...names.keys()];
const codeOf = new Map(codes.map((code, i) => [code, i]));
const none = { bytes: new Uint8Array(0), offsets: new Uint32Array(1) };

/** The message that the page sends to the search worker, for plain treaties. */
function textsOf(size) {
  const titles = new TextColumnBuilder();
  const offsets = new Uint32Array(size + 1);
  const values = [];
  let row = 0;
  for (const { title, parties } of treaties(size)) {
    titles.add(title);
    for (const party of parties) values.push(codeOf.get(party));
    offsets[++row] = values.length;
  }
  const partyTexts = codes.map((code) => `${code} ${names.get(code)}`);
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  const party = { offsets, values: Uint16Array.from(values) };
  return {
    order,
    titles: titles.done(),
    summaries: none,
    rests: none,
    source: { title: '' },
    party,
    partyTexts,
  };
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
for (const size of SIZES) {
  const texts = textsOf(size);
  const began = performance.now();
  const index = buildTextIndex(indexSource(texts));
  const took = performance.now() - began;
  const resident = process.memoryUsage().rss;
  console.log(
    `${size} records: texts ${megabytes(texts.titles.bytes.length)}, built in ${took.toFixed(0)} ms, ` +
      `index ${megabytes(index.bytes)}, ${megabytes(resident)} resident after building`,
  );
  for (const words of QUERIES) {
    const times = Array.from({ length: TIMES }, () => {
      const start = performance.now();
      index.find(words);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    const found = index.find(words).ranked.length;
    console.log(
      `  “${words}”: ${found} found in ${times[TIMES >> 1].toFixed(1)} ms (most ${times.at(-1).toFixed(1)} ms)`,
    );
  }
}
