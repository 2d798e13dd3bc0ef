import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../testing/readAll.ts';
import { openTable } from '../open/openTable.ts';
import { sourceOfText } from '../source.ts';
import { FileFault } from '../table.ts';
import { jsonFaultAt } from './jsonText.ts';

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
    expect(head).toMatchObject({
      format: 'json',
      columns: ['a', 'b', 'b.deep', 'c'],
      headerRow: null,
      rowCount: 3,
    });
    expect(rows).toEqual([
      [1, ['x', '2'], null, null],
      [null, null, ['1'], true],
      [[], null, null, '[null]'],
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

  it('keep fields that come late, and those within others', async () => {
    const { head, rows, faults } = await read(
      `${'{"a":1}\n'.repeat(1000)}{"a":2,"late":{"x":[1]}}\n`,
      'x.jsonl',
    );
    expect(head.columns).toEqual(['a', 'late.x']);
    expect(rows.at(-1)).toEqual([2, ['1']]);
    expect(faults).toEqual([]);
  });
});

describe('lists', () => {
  const rows2 = '{"title":"On trade","date":"2015-04-13"},{"title":"On fish","date":"2016-05-14"}';
  it.each([
    ['deep', `{"meta":{"page":1},"response":{"items":[${rows2}]}}`],
    ['lists of cells', '[["title","date"],["On trade","2015-04-13"],["On fish","2016-05-14"]]'],
    ['columns', '{"title":["On trade","On fish"],"date":["2015-04-13","2016-05-14"]}'],
    [
      'numbered columns',
      '{"title":{"0":"On trade","1":"On fish"},"date":{"0":"2015-04-13","1":"2016-05-14"}}',
    ],
    [
      'split',
      '{"columns":["title","date"],"index":[0,1],"data":[["On trade","2015-04-13"],["On fish","2016-05-14"]]}',
    ],
    ['OData', `{"@odata.context":"x","value":[${rows2}]}`],
    [
      'pages',
      '[{"page":1,"items":[{"title":"On trade","date":"2015-04-13"}]},{"page":2,"items":[{"title":"On fish","date":"2016-05-14"}]}]',
    ],
    ['agreements that are no dataset', `{"agreements":[${rows2}]}`],
    [
      'a SPARQL answer',
      '{"head":{"vars":["title","date"]},"results":{"bindings":[{"title":{"type":"literal","value":"On trade"},"date":{"type":"literal","value":"2015-04-13"}},{"title":{"type":"literal","value":"On fish"},"date":{"type":"literal","value":"2016-05-14"}}]}}',
    ],
  ])('of %s are rows', async (_, text) => {
    const { head, rows } = await read(text);
    expect(head.columns).toEqual(['title', 'date']);
    expect(rows).toEqual([
      ['On trade', '2015-04-13'],
      ['On fish', '2016-05-14'],
    ]);
    expect(head.remarks).toEqual([]);
  });

  it.each([
    [
      'objects by id',
      '{"t-1":{"title":"On trade","date":"2015"},"t-2":{"title":"On fish","date":"2016"}}',
      ['id', 'title', 'date'],
      ['t-1', 'On trade', '2015'],
    ],
    [
      'objects with ids by key',
      '{"a":{"id":7,"title":"x"},"b":{"id":8,"title":"y"}}',
      ['key', 'id', 'title'],
      ['a', 7, 'x'],
    ],
    [
      'a search server',
      '{"took":1,"hits":{"total":2,"hits":[{"_id":"1","_source":{"title":"x","date":"2015"}},{"_id":"2","_source":{"title":"y"}}]}}',
      ['id', 'title', 'date'],
      ['1', 'x', '2015'],
    ],
    [
      'a base',
      '{"records":[{"id":"rec1","createdTime":"2020","fields":{"Title":"x"}},{"id":"rec2","fields":{"Title":"y"}}]}',
      ['id', 'Title'],
      ['rec1', 'x'],
    ],
    [
      'a pandas table',
      '{"schema":{"fields":[{"name":"index","type":"integer"},{"name":"title","type":"string"}]},"data":[{"index":0,"title":"x"},{"index":1,"title":"y"}]}',
      ['index', 'title'],
      [0, 'x'],
    ],
  ])('of %s keep their ids', async (_, text, columns, first) => {
    const { head, rows } = await read(text);
    expect(head.columns).toEqual(columns);
    expect(rows[0]).toEqual(first);
    expect(rows).toHaveLength(2);
  });

  const two = `{"treaties":[${rows2}],"memoranda":[{"title":"On rail","date":"2017-04-13"}],"facets":[{"value":"x","count":1},{"value":"y","count":2}]}`;
  it('beside each other with the same fields are read together, and the others are named', async () => {
    const { head, rows } = await read(two);
    expect(head.columns).toEqual(['list', 'title', 'date']);
    expect(rows.map(([list]) => list)).toEqual(['treaties', 'treaties', 'memoranda']);
    expect(head.sheets).toEqual(['treaties + memoranda', 'treaties', 'memoranda', 'facets']);
    expect(head.remarks).toEqual([
      { code: 'other-parts', values: { used: 'treaties + memoranda (3)', others: 'facets (2)' } },
    ]);
  });

  it('can be chosen by their paths', async () => {
    const { head, rows } = await readAll(sourceOfText(two, 'x.json'), { sheet: 'memoranda' });
    expect(rows).toEqual([['On rail', '2017-04-13']]);
    expect(head.remarks).toEqual([
      { code: 'other-parts', values: { used: 'memoranda (1)', others: 'treaties (2); facets (2)' } },
    ]);
  });

  it('of a dataset with faults are still a dataset', async () => {
    for (const text of [
      '{"name":"x","agreements":[{"id":"a","title":5}]}',
      '{"title":"x","agreements":[{"id":"a","stage":"signed","sectors":[]}]}',
    ])
      expect((await openTable(sourceOfText(text, 'x.json'), {}, signal)).kind).toBe('dataset');
  });
});

describe('values', () => {
  const cellsOf = async (json: string) => {
    const { head, rows } = await read(`[${json}]`);
    return Object.fromEntries(head.columns.map((name, i) => [name, rows[0]?.[i]]));
  };

  it.each([
    ['{"d":{"year":2015,"month":4,"day":13}}', { d: '2015-04-13' }],
    ['{"d":{"year":"2015","month":4,"day":null}}', { d: '2015-04' }],
    ['{"d":{"year":2015,"month":13}}', { 'd.year': 2015, 'd.month': 13 }],
    ['{"d":{"$date":"2015-04-13T00:00:00Z"}}', { d: '2015-04-13' }],
    [
      '{"d":{"$date":{"$numberLong":"1428883200000"}},"i":{"$oid":"5f"},"n":{"$numberLong":"9007199254740993"}}',
      { d: '2015-04-13', i: '5f', n: '9007199254740993' },
    ],
    [
      '{"dates":{"signed":"2015","force":{"at":"2016"}}}',
      { 'dates.signed': '2015', 'dates.force.at': '2016' },
    ],
    ['{"title":{"en":"Peace","fr":"Paix"}}', { 'title.en': 'Peace', 'title.fr': 'Paix' }],
    [
      '{"p":[{"name":"France","code":"FRA"},{"name":"Japan"}]}',
      { p: ['France', 'Japan'], 'p.code': ['FRA', ''] },
    ],
    ['{"p":[{"role":"host","x":{"y":1}}]}', { 'p.role': ['host'], 'p.x': ['{"y":1}'] }],
    ['{"a.b":1,"a":{"b":2}}', { 'a.b': 1, 'a.b 2': 2 }],
    [
      '{"n":9007199254740993,"m":-12345678901234567890,"s":"12345678901234567890","k":9007199254740991}',
      { n: '9007199254740993', m: '-12345678901234567890', s: '12345678901234567890', k: 9007199254740991 },
    ],
    ['{"n":1e400,"z":-0,"f":0.1234567890123456789}', { n: '1e400', z: 0, f: 0.12345678901234568 }],
    [
      '{"l":[12345678901234567890,1],"o":{"i":12345678901234567890}}',
      { l: ['12345678901234567890', '1'], 'o.i': '12345678901234567890' },
    ],
  ])('%s', async (json, cells) => {
    expect(await cellsOf(json)).toEqual(cells);
  });

  it('of objects with very many fields stay JSON, and that is said', async () => {
    const votes = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`S${i}`, 'yes']));
    const { head, rows } = await read(JSON.stringify([{ title: 'x', votes }]));
    expect(head.columns).toEqual(['title', 'votes']);
    expect(rows[0]?.[1]).toBe(JSON.stringify(votes));
    expect(head.remarks).toEqual([{ code: 'fields-as-json', values: { columns: 'votes' } }]);
  });

  it('keep their digits in JSON lines', async () => {
    const { rows } = await read('{"id":12345678901234567890}\n{"id":1}\n', 'x.jsonl');
    expect(rows).toEqual([['12345678901234567890'], [1]]);
  });
});

describe('objects one after another, on several lines each', () => {
  const RECORDS = [
    { title: 'On {trade}', parties: ['France', 'Japan'] },
    { title: '"}\n{"' },
    { title: 'On data' },
  ];
  const printed = RECORDS.map((record) => JSON.stringify(record, null, 2)).join('\n');

  it.each(['x.json', 'x.jsonl', 'x.ndjson', 'x.txt'])('are rows in %s', async (name) => {
    const { head, rows, faults } = await read(`${printed}\n`, name);
    expect(head.columns).toEqual(['title', 'parties']);
    expect(rows).toEqual(RECORDS.map(({ title, parties }) => [title, parties ?? null]));
    expect(faults).toEqual([]);
  });

  it('may be as close as they like', async () => {
    expect((await read('{\n"a":1}{"a":2}\r\n\r\n{"a":3}')).rows).toEqual([[1], [2], [3]]);
  });

  it('are refused at the place where one of them is wrong, or ends early', async () => {
    expect(await faultOf('{\n"a": 1\n}\n{\n"a": x\n}\n')).toMatchObject({
      code: 'bad-json',
      line: 5,
      column: 6,
    });
    expect(await faultOf('{\n"a": 1\n}\n{\n"a": 2')).toMatchObject({ code: 'truncated' });
    expect(await faultOf('{\n"a": 1\n}\nand so on')).toMatchObject({ code: 'bad-json', line: 4, column: 1 });
  });
});

it('values of JSON-LD are those they stand for, in lists too', async () => {
  const { head, rows } = await read(
    JSON.stringify([
      {
        title: { '@value': 'On trade', '@language': 'en' },
        date: { '@type': 'xsd:date', '@value': '2015-04-13' },
        count: { '@value': 3 },
        party: [{ '@id': 'https://a.example/FR' }, { '@id': 'https://a.example/JP' }],
        names: [{ '@value': 'Trade' }, { '@value': 'Commerce', '@language': 'fr' }],
        place: { '@id': 'x', label: 'Paris' },
      },
    ]),
  );
  expect(head.columns).toEqual(['title', 'date', 'count', 'party', 'names', 'place.@id', 'place.label']);
  expect(rows).toEqual([
    [
      ...['On trade', '2015-04-13', 3],
      ['https://a.example/FR', 'https://a.example/JP'],
      ['Trade', 'Commerce'],
      ...['x', 'Paris'],
    ],
  ]);
});

it('finds every leaf of any records in some cell', async () => {
  const letter = fc.constantFrom('a', 'Ж', '中', '😀', '"', '\\', '\n', '\t', ' ', '.', '{');
  const leaf = fc.oneof(
    fc.string({ unit: letter, minLength: 1, maxLength: 6 }).map((text) => `t${text}`),
    fc.integer(),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(
        fc.string({ unit: fc.constantFrom('a', 'b', 'name', '.', '_'), minLength: 1, maxLength: 3 }),
        tie('any'),
        { maxKeys: 3 },
      ),
    ),
  })).any;
  const leavesOf = (of: unknown): string[] =>
    typeof of === 'object' && of !== null ? Object.values(of).flatMap(leavesOf) : [String(of)];
  const textOf = (cell: unknown) => (typeof cell === 'string' ? cell : JSON.stringify(cell));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.constantFrom('title', 'x', 'y'), value, { minKeys: 1 }), {
        minLength: 1,
        maxLength: 4,
      }),
      async (records) => {
        const { rows } = await read(JSON.stringify(records), 'any.json');
        records.forEach((record, i) => {
          const texts = (rows[i] ?? []).map(textOf).join('\n');
          for (const each of leavesOf(record)) {
            const inJson = JSON.stringify(each).slice(1, -1);
            expect(
              texts.includes(each) ||
                texts.includes(inJson) ||
                texts.includes(JSON.stringify(inJson).slice(1, -1)),
            ).toBe(true);
          }
        });
      },
    ),
    { numRuns: 300 },
  );
});
