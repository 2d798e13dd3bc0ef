import { gzipSync } from 'node:zlib';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../testing/readAll.ts';
import { openTable } from '../open/openTable.ts';
import { sourceOfBytes } from '../source.ts';
import type { Cell, TableReader } from '../table.ts';
import { cellOfParquet, PARSERS } from './parquetCell.ts';

const bytesOf = (columnData: ColumnSource[], rowGroupSize = 1000) =>
  new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize }));

async function readerOf(bytes: Uint8Array): Promise<TableReader> {
  const opened = await openTable(sourceOfBytes(bytes, 'x.parquet'), {}, new AbortController().signal);
  if (opened.kind === 'dataset') throw new TypeError('a table was expected');
  return opened.reader;
}

describe('Parquet files', () => {
  it('are read as cells of every kind', async () => {
    const bytes = bytesOf([
      { name: 'id', data: ['a1', 'a2', null], type: 'STRING', nullable: true },
      {
        name: 'date',
        data: [new Date(Date.UTC(2001, 4, 9)), new Date(Date.UTC(2001, 4, 9, 14, 30, 5)), null],
      },
      { name: 'count', data: [1, 2, 3], type: 'INT32' },
      { name: 'big', data: [5n, 2n ** 60n, -1n], type: 'INT64' },
      { name: 'share', data: [0.5, 1.5, 2.5], type: 'DOUBLE' },
      { name: 'open', data: [true, false, true], type: 'BOOLEAN' },
      {
        name: 'bytes',
        data: ['text', 'ж', 'x'].map((text) => new TextEncoder().encode(text)),
        type: 'BYTE_ARRAY',
      },
      { name: 'detail', data: [{ a: [1] }, { b: null }, ['x', 'y']], type: 'JSON' },
    ]);
    const { head, rows, numbers } = await readAll(sourceOfBytes(bytes, 'x.parquet'));
    expect(head).toMatchObject({ format: 'parquet', rowCount: 3, headerRow: null });
    expect(rows).toEqual([
      ['a1', '2001-05-09', 1, 5, 0.5, true, 'text', '{"a":[1]}'],
      ['a2', '2001-05-09T14:30:05', 2, String(2n ** 60n), 1.5, false, 'ж', '{"b":null}'],
      [null, null, 3, -1, 2.5, true, 'x', '["x","y"]'],
    ]);
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('have moments that keep their day, in whatever unit', () => {
    const end = BigInt(Date.UTC(2015, 3, 13, 23, 59, 59, 999));
    const text = '2015-04-13T23:59:59';
    expect(PARSERS.timestampFromMilliseconds(end)).toBe(text);
    expect(PARSERS.timestampFromMicroseconds(end * 1000n + 999n)).toBe(text);
    expect(PARSERS.timestampFromNanoseconds(end * 1_000_000n + 999_999n)).toBe(text);
    expect(PARSERS.timestampFromNanoseconds(-1n)).toBe('1969-12-31T23:59:59');
    const last = BigInt(Date.UTC(9999, 11, 31, 23, 59, 59, 999)) * 1000n + 999n;
    expect(PARSERS.timestampFromMicroseconds(last)).toBe('9999-12-31T23:59:59');
    expect(PARSERS.timestampFromMicroseconds(0n)).toBe('1970-01-01');
  });

  it('are read by row groups and by column, those asked for only', async () => {
    const bytes = bytesOf([
      { name: 'a', data: Array.from({ length: 2500 }, (_, i) => `a${i}`) },
      { name: 'b', data: Array.from({ length: 2500 }, (_, i) => i) },
    ]);
    const { rows } = await readAll(sourceOfBytes(bytes, 'x.parquet'));
    expect(rows).toHaveLength(2500);
    expect(rows[2400]).toEqual(['a2400', 2400]);
    const reader = await readerOf(bytes);
    const groups: (readonly [number, number, number, Cell | undefined, Cell | undefined])[] = [];
    for await (const batch of reader.columnBatches?.(['b', 'none'], new AbortController().signal) ?? [])
      groups.push([batch.firstRow, batch.rows, batch.done, batch.columns[0]?.at(0), batch.columns[1]?.at(0)]);
    expect(groups).toEqual([
      [1, 1000, 0.4, 0, null],
      [1001, 1000, 0.8, 1000, null],
      [2001, 500, 1, 2000, null],
    ]);
  });

  it('are unpacked, unless it is not known how', async () => {
    const columnData: ColumnSource[] = [
      { name: 'a', data: Array.from({ length: 100 }, (_, i) => `text ${i}`) },
    ];
    const packed = parquetWriteBuffer({
      columnData,
      codec: 'GZIP',
      compressors: { GZIP: (bytes) => gzipSync(bytes) },
    });
    const { rows } = await readAll(sourceOfBytes(new Uint8Array(packed), 'x.parquet'));
    expect(rows[99]).toEqual(['text 99']);
    const unknown = parquetWriteBuffer({ columnData, codec: 'LZO', compressors: { LZO: (bytes) => bytes } });
    await expect(readAll(sourceOfBytes(new Uint8Array(unknown), 'x.parquet'))).rejects.toMatchObject({
      code: 'compression',
      values: { codec: 'LZO' },
    });
  });

  it.each<[unknown, Cell]>([
    [
      ['a', 2, 3n],
      ['a', '2', '3'],
    ],
    [{ a: 1n, b: [new Uint8Array([0x78])] }, '{"a":1,"b":["x"]}'],
    [[['a'], null], '[["a"],null]'],
    [new Uint8Array([0xff, 0x00]), '0xff00'],
    [Number.NaN, null],
    [undefined, null],
  ])('have value %# as a cell', (value, cell) => {
    expect(cellOfParquet(value)).toEqual(cell);
  });

  it('end when they are aborted', async () => {
    const reader = await readerOf(bytesOf([{ name: 'a', data: Array.from({ length: 3000 }, (_, i) => i) }]));
    const control = new AbortController();
    const reading = async () => {
      for await (const _ of reader.batches(control.signal)) control.abort(new Error('enough'));
    };
    await expect(reading()).rejects.toThrow('enough');
  });

  it('are read at their beginning for their first rows, where their pages allow it', async () => {
    const names = Array.from({ length: 60_000 }, (_, i) => `${i} ${'text '.repeat(30)}`);
    const columnData: ColumnSource[] = [
      { name: 'name', data: names, encoding: 'PLAIN' },
      { name: 'number', data: names.map((_, i) => i) },
    ];
    const first = async (pageSize: number) => {
      const bytes = new Uint8Array(
        parquetWriteBuffer({ columnData, rowGroupSize: names.length, pageSize, codec: 'UNCOMPRESSED' }),
      );
      const source = sourceOfBytes(bytes, 'x.parquet');
      let read = 0;
      const counted = {
        ...source,
        read: (start: number, end: number) => {
          read += end - start;
          return source.read(start, end);
        },
      };
      const { signal } = new AbortController();
      const opened = await openTable(counted, {}, signal);
      if (opened.kind === 'dataset') throw new TypeError('a table was expected');
      const rows: unknown[] = [];
      for await (const batch of opened.reader.first?.(5000, signal) ?? []) rows.push(...batch.rows);
      expect(rows.slice(0, 5000)).toEqual(names.slice(0, 5000).map((name, i) => [name, i]));
      return { share: read / bytes.length, rows: rows.length };
    };
    const inPages = await first(200_000);
    expect(inPages.rows).toBe(5000);
    expect(inPages.share).toBeLessThan(0.6);
    // One page holds all: it is read whole.
    expect((await first(1 << 30)).rows).toBe(60_000);
  });

  it('are refused when they are damaged', async () => {
    const bytes = bytesOf([{ name: 'a', data: ['x', 'y'] }]);
    const code = (changed: Uint8Array) => readAll(sourceOfBytes(changed, 'x.parquet'));
    await expect(code(bytes.subarray(0, 40))).rejects.toMatchObject({ code: 'truncated' });
    const damaged = bytes.slice();
    damaged.fill(0xff, bytes.length - 60, bytes.length - 20);
    await expect(code(damaged)).rejects.toMatchObject({ code: 'bad-parquet' });
    await expect(code(bytesOf([{ name: 'a', data: [] as string[], type: 'STRING' }]))).rejects.toMatchObject({
      code: 'no-rows',
    });
  });
});
