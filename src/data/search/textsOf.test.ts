import { expect, test } from 'vitest';
import { columnData, recordsOf } from '../../core/buildColumns.ts';
import { columnsOf } from '../../core/columns.ts';
import { dataset, places } from '../../testing/builtIn.ts';
import { rememberLoaded } from '../loadedOf.ts';
import { NO_RECORDS, type PackedRecords, unpackRecords } from '../packed/packedRecords.ts';
import { TextColumnBuilder } from '../packed/textColumn.ts';
import { buildTextIndex } from './textIndex.ts';
import { textsOf } from './textsOf.ts';

const countries = (code: string) => places.get(code)?.name;
const { data, order } = columnData(dataset);
const agreements = [...order].flatMap((place) => dataset.agreements[place] ?? []);

/** The built-in records packed, the last row first. */
function packed(): PackedRecords {
  const backwards = [...agreements].reverse();
  const columnOf = (texts: readonly string[]) => {
    const column = new TextColumnBuilder();
    for (const text of texts) column.add(text);
    return column.done();
  };
  return {
    ...NO_RECORDS,
    order: Uint32Array.from(agreements, (_, row) => agreements.length - 1 - row),
    ids: columnOf(backwards.map(({ id }) => id)),
    titles: columnOf(backwards.map(({ title }) => (typeof title === 'string' ? title : ''))),
    summaries: columnOf(backwards.map(() => '')),
    dates: columnOf(backwards.map(({ date }) => date ?? '')),
    urls: columnOf(backwards.map(() => '')),
    rests: columnOf(backwards.map((agreement) => JSON.stringify(agreement))),
  };
}

test('packed records are found by the words that others are found by', async () => {
  const loaded = { info: dataset, data, packed: packed() };
  const columns = columnsOf(data, unpackRecords(data, loaded.packed));
  rememberLoaded(columns, loaded);
  const texts = await textsOf(columns, countries);
  expect(texts.rests).toBe(loaded.packed.rests);
  const index = buildTextIndex(texts);
  const plain = buildTextIndex(await textsOf(columnsOf(data, recordsOf(agreements)), countries));
  for (const words of ['satellite', 'Kurchatov', 'Туркмен', 'digital china', 'zeppelin'])
    expect(index.find(words)).toEqual(plain.find(words));
  expect(index.find('satellite').ranked.length).toBeGreaterThan(0);
});
