// Writes the files for the import benchmarks: `npm run bench`.
import { stat } from 'node:fs/promises';
import { csvFile, parquetFile } from './files.mjs';

for (const path of [await csvFile(100_000), await parquetFile(1_000_000)])
  console.log(`${path}: ${((await stat(path)).size / 1e6).toFixed(1)} MB`);
