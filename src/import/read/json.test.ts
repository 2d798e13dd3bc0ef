import { describe, expect, it } from 'vitest';
import { jsonFaultAt } from './jsonText.ts';
import { openTable } from './openTable.ts';
import { readAll } from './readAll.ts';
import { sourceOfText } from './source.ts';
import { FileFault } from './table.ts';

const { signal } = new AbortController();
const read = (text: string, name = 'table.json') => readAll(sourceOfText(text, name));
const faultOf = (text: string, name?: string) =>
  read(text, name).then(
    () => null,
    (error: unknown) => (error instanceof FileFault ? { code: error.code, ...error.values } : error),
  );

describe('documents', () => {
  it('may be a dataset of this atlas', async () => {
    const opened = await openTable(sourceOfText('{"name":"x","agreements":[]}', 'x.json'), {}, signal);
    expect(opened).toEqual({ kind: 'dataset', input: { name: 'x', agreements: [] } });
  });

  it('are arrays of objects, with columns as their keys are first seen', async () => {
    const { head, rows } = await read(
      '[{"a":1,"b":["x",2]},{"b":{"deep":[1]},"c":true},{"a":[],"c":[null]}]',
    );
    expect(head).toMatchObject({ format: 'json', columns: ['a', 'b', 'c'], headerRow: null, rowCount: 3 });
    expect(rows).toEqual([
      [1, ['x', '2'], null],
      [null, '{"deep":[1]}', true],
      [[], null, '[null]'],
    ]);
  });

  it('may hold the array under any key', async () => {
    const { rows } = await read('{"count":2,"tags":["x","y","z"],"data":[{"a":1},{"a":2}]}');
    expect(rows).toEqual([[1], [2]]);
  });

  it('may be GeoJSON, whose geometries are reported', async () => {
    const { head, rows, faults } = await read(
      '{"type":"FeatureCollection","features":[{"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[1,2]},"properties":{"title":"a"}},{"type":"Feature","geometry":null,"properties":{"title":"b"}}]}',
    );
    expect(head.columns).toEqual(['id', 'title']);
    expect(rows).toEqual([
      [7, 'a'],
      [null, 'b'],
    ]);
    expect(faults).toEqual([{ row: 1, code: 'geometry-ignored', column: 'geometry', value: 'Point × 1' }]);
  });

  it('report what is no object', async () => {
    const { rows, numbers, faults } = await read('[{"a":1},5,{"a":2}]');
    expect(rows).toEqual([[1], [2]]);
    expect(numbers).toEqual([1, 3]);
    expect(faults).toEqual([{ row: 2, code: 'not-an-object', column: null, value: '5' }]);
  });

  it.each([
    ['[]', { code: 'no-rows' }],
    ['{"a":1}', { code: 'no-rows' }],
    ['[1,2]', { code: 'no-rows' }],
    ['   ', { code: 'empty' }],
    ['[{"a":1},\n{"a":2', { code: 'truncated', line: 2, column: 7 }],
    ['[{"a":"open', { code: 'truncated', line: 1, column: 12 }],
    ['[{"a":1}\n,{"a" 2}]', { code: 'bad-json', line: 2, column: 7, found: '2}]' }],
    ['[{"a":1},]', { code: 'bad-json', line: 1, column: 10, found: ']' }],
    ["[{'a':1}]", { code: 'bad-json', line: 1, column: 3, found: "'a':1}]" }],
  ])('refuse %j', async (text, fault) => {
    expect(await faultOf(text)).toEqual(fault);
  });

  it.each(['[1}', '{"a":tru}', '[01]', '["\\x"]', '["\n"]', '[1]x', '{"a":1,}', '[,]', '[1 2]'])(
    'finds the fault in %j before the end',
    (text) => {
      expect(() => JSON.parse(text)).toThrow();
      expect(jsonFaultAt(text)).toBeLessThan(text.length);
    },
  );
});

describe('lines', () => {
  it('are told from a document by their content', async () => {
    const { head, rows, numbers, faults } = await read(
      '{"a":1}\n\n{"a":2,"b":"x"}\nnonsense\n[1]\n{"a":3}',
      'x.txt',
    );
    expect(head).toMatchObject({ format: 'jsonl', columns: ['a', 'b'] });
    expect(rows).toEqual([
      [1, null],
      [2, 'x'],
      [3, null],
    ]);
    expect(numbers).toEqual([1, 3, 6]);
    expect(faults.map(({ row, code }) => [row, code])).toEqual([
      [4, 'bad-json'],
      [5, 'not-an-object'],
    ]);
  });

  it('report keys that come after the first thousand objects', async () => {
    const { head, faults } = await read(`${'{"a":1}\n'.repeat(1000)}{"a":2,"late":[1]}\n`, 'x.jsonl');
    expect(head.columns).toEqual(['a']);
    expect(faults).toEqual([{ row: 1001, code: 'too-many-cells', column: 'late', value: '[1]' }]);
  });
});
