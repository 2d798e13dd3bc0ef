import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { treaties, treatyDataset } from './dataset.mjs';

/** Generated files are cached here between runs: they are always the same. */
export const FOLDER = join(tmpdir(), 'accord-atlas-bench');

const at = (name) => join(FOLDER, 'data', name);

/** Writes a file once; resolves to its path. */
async function written(name, write) {
  mkdirSync(join(FOLDER, 'data'), { recursive: true });
  if (!existsSync(at(name))) await write(at(name));
  return at(name);
}

/** A dataset file of `size` treaties; returns its name for `?data=`. */
export async function datasetFile(size) {
  await written(`treaties-${size}.json`, (path) => writeFileSync(path, JSON.stringify(treatyDataset(size))));
  return `treaties-${size}`;
}

const COLUMNS = ['id', 'title', 'date', 'parties', 'sectors', 'kind', 'stage', 'url'];
const flat = (row) => ({ ...row, parties: row.parties.join('; '), sectors: row.sectors.join('; ') });

/** A table of `size` treaties as plain text, to be imported. */
export function csvFile(size) {
  return written(`treaties-${size}.csv`, async (path) => {
    const file = createWriteStream(path);
    file.write(`${COLUMNS.join(',')}\n`);
    for (const row of treaties(size)) {
      const cells = flat(row);
      if (!file.write(`${COLUMNS.map((name) => JSON.stringify(cells[name])).join(',')}\n`))
        await once(file, 'drain');
    }
    file.end();
    await finished(file);
  });
}

/** The same as a Parquet file. */
export function parquetFile(size) {
  return written(`treaties-${size}.parquet`, (path) => {
    const columnData = COLUMNS.map((name) => ({ name, data: new Array(size), type: 'STRING' }));
    let place = 0;
    for (const row of treaties(size)) {
      const cells = flat(row);
      for (const { name, data } of columnData) data[place] = cells[name];
      place++;
    }
    writeFileSync(path, Buffer.from(parquetWriteBuffer({ columnData })));
  });
}
