import { describe, expect, it } from 'vitest';
import { readAll } from '../../../testing/readAll.ts';
import { sourceOfBytes, sourceOfText } from '../source.ts';
import { openCsv } from './csv.ts';

const read = (text: string, options = {}) => readAll(sourceOfText(text, 'table.csv'), options);

describe('delimiters', () => {
  it.each([
    [',', 'id,title\n1,"a, b"\n2,c\n'],
    [';', 'id;title;share\n1;a, b, c;1,5\n2;c, d;2,5\n'],
    ['\t', 'id\ttitle\n1\ta, b\n2\tc\n'],
    ['|', 'id|title|x\n1|a; b|1\n2|c|2\n'],
    ['^', 'id^title\n1^a\n2^c\n'],
  ])('finds %j', async (delimiter, text) => {
    const { head, rows, faults } = await read(text);
    expect(head.delimiter).toBe(delimiter);
    expect(rows[0]?.[0]).toBe('1');
    expect(rows).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it('takes the word of a sep= line, and counts it as a row', async () => {
    const { head, rows, numbers } = await read('sep=;\r\nid;title\r\n1;a,b\r\n');
    expect(head).toMatchObject({ delimiter: ';', headerRow: 2, columns: ['id', 'title'] });
    expect(rows).toEqual([['1', 'a,b']]);
    expect(numbers).toEqual([3]);
  });

  it('is told otherwise', async () => {
    const { head } = await read('a,b;c\n1,2;3\n', { delimiter: ';' });
    expect(head.columns).toEqual(['a,b', 'c']);
  });
});

describe('the header', () => {
  it('is found below titles and notes', async () => {
    const { head, numbers } = await read(
      'Agreements of 2020\n"Source: x, y"\n\nid,title,date\n1,a,2001\n\n2,b,2002\n',
    );
    expect(head).toMatchObject({ headerRow: 4, columns: ['id', 'title', 'date'] });
    expect(numbers).toEqual([5, 7]);
  });

  it('is the row that is asked for', async () => {
    const { head, rows } = await read('id,title\nnr,name\n1,a\n', { headerRow: 2 });
    expect(head.columns).toEqual(['nr', 'name']);
    expect(rows).toEqual([['1', 'a']]);
  });

  it('may have years as names', async () => {
    const { head } = await read('Exports\ncountry,1990,1991\nFrance,1,2\nJapan,3,4\n');
    expect(head).toMatchObject({ headerRow: 2, columns: ['country', '1990', '1991'] });
  });

  it('has its names made unique, and given where there are none', async () => {
    const { head } = await read('name,name,,name 2,x\n1,2,3,4,5\n');
    expect(head.columns).toEqual(['name', 'name 3', 'Column 3', 'name 2', 'x']);
  });

  it('may be one column wide', async () => {
    const { head, rows } = await read('title\nFirst\nSecond\n');
    expect(head).toMatchObject({ delimiter: ',', columns: ['title'] });
    expect(rows).toEqual([['First'], ['Second']]);
  });
});

describe('a header', () => {
  it.each([
    ['years among its names', 'Musei,2011,2010\nGalleria,23.824,17.518\nMuseo,chiuso,chiuso\n', 3],
    [
      'years over texts',
      'Country,Title,1999,2005\nFrance,Rail,signed,in force\nItaly,Fish,signed,signed\n',
      4,
    ],
    ['years over years', 'title,2001,2002\nRail,1999,2000\nFish,2003,2004\n', 3],
    ['numbers only', '1,2,3\nOn trade,2015-04-13,France\nOn fish,2016-04-13,Italy\n', 3],
    ['a name missing', 'title,,date\nOn trade,x,2015-04-13\nOn fish,y,2016-04-13\n', 3],
    ['names missing at the end', 'title,date\nRail,2015-04-13,France,x\nFish,2016-04-13,Italy,y\n', 4],
    ['most names missing', 'title,,,\nRail,2015-04-13,France,x\nFish,2016-04-13,Italy,y\n', null],
    ['only texts below', 'name,,state\nRail pact,a,signed\nFish pact,b,ended\n', 3],
    ['one row below', 'title,date\nRail,2015-04-13\n', 2],
  ])('with %s loses no row and no column', async (_, text, width) => {
    const { head, rows } = await read(text);
    const lines = text
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    if (width === null) expect(rows.map((row) => row.map((cell) => cell ?? ''))).toEqual(lines);
    else {
      expect(head.headerRow).toBe(1);
      expect(head.columns).toHaveLength(width);
      expect(rows).toEqual(lines.slice(1));
    }
  });

  it('with fewer names than columns says so', async () => {
    const { head, faults } = await read('title,date\nRail,2015-04-13,France\nFish,2016-04-13,Italy\n');
    expect(head.columns).toEqual(['title', 'date', 'Column 3']);
    expect(head.remarks).toEqual([{ code: 'unnamed-columns', values: { columns: 'Column 3' } }]);
    expect(faults).toEqual([]);
  });

  it.each([
    'On trade,2015-04-13,France\nOn fish,2016-04-13,Italy\n',
    'On trade,13.4.2015\nOn fish,unknown\nOn rail,1.5.2016\n',
    'Rail,https://a.example/1\nFish,https://a.example/2\n',
    '2015-04-13\n2016-04-13\n',
    'Rail,2015-04-13\n',
  ])('that is not there is not made of data: %j', async (text) => {
    const { head, rows } = await read(text);
    expect(head).toMatchObject({ headerRow: 0, remarks: [{ code: 'no-header' }] });
    expect(rows).toEqual(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(',')),
    );
    expect(head.columns).toEqual((rows[0] ?? []).map((__, i) => `Column ${i + 1}`));
  });

  it('may be told not to be there', async () => {
    const { head, rows } = await read('a,b\nc,d\n', { headerRow: 0 });
    expect(head.columns).toEqual(['Column 1', 'Column 2']);
    expect(rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('has the lines above it said', async () => {
    const { head } = await read(
      '"Downloaded on",03/23/2018,x\n"Search URL",https://a.example\n\nNo,Title,URL,Date,State\n1-2,Rail,https://a.example/1,2015-04-13,signed\n1-3,Fish,https://a.example/2,2016-04-13,signed\n',
    );
    expect(head).toMatchObject({ headerRow: 4 });
    expect(head.remarks).toEqual([
      { code: 'lines-above', values: { rows: '1–2', text: 'Downloaded on 03/23/2018 x' } },
    ]);
  });

  it('may be followed by a row of units, and the table by notes', async () => {
    const { head, rows } = await read(
      'title,date,sum\n,,million\nRail,2015-04-13,5\nFish,2016-04-13,7\n\nTotal,,12\nSource: x\n',
    );
    expect(head.headerRow).toBe(1);
    expect(rows).toHaveLength(5);
  });
});

describe('a text of one column', () => {
  it.each([
    'title\nTreaty of peace, friendship and trade\nAccord on fish\nAccord on rail, 1919\n',
    'title\nPeace, 1919\nTrade, 1920\n',
  ])('is not cut at the commas of its sentences: %j', async (text) => {
    const { head, rows, faults } = await read(text);
    expect(head.columns).toEqual(['title']);
    expect(head.remarks).toEqual([{ code: 'one-column', values: {} }]);
    expect(rows).toEqual(
      text
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => [line]),
    );
    expect(faults).toEqual([]);
  });
});

describe('rows that are not as they should be', () => {
  it('are padded, and report what is too much', async () => {
    const { rows, faults } = await read('a,b,c\n1,2\n1,2,3,4,5\n1,2,3,,\n');
    expect(rows).toEqual([
      ['1', '2', null],
      ['1', '2', '3,4,5'],
      ['1', '2', '3'],
    ]);
    expect(faults).toEqual([
      { row: 2, code: 'too-few-cells', column: 'c', value: '1,2' },
      { row: 3, code: 'too-many-cells', column: null, value: '4,5' },
    ]);
  });

  it('report a quote that is never closed, and the next lines are read', async () => {
    const { rows, faults } = await read('a,b\n1,"open\n2,x\n3,"y, z"\n');
    expect(rows).toEqual([['1', 'open\n2,x\n3,"y, z']]);
    expect(faults).toMatchObject([{ row: 2, code: 'quote-unclosed' }]);
    const other = await read('a,b\n0,"q"\n1,"open\n2,x\n3,z\n');
    expect(other.rows).toEqual([
      ['0', 'q'],
      ['1', 'open'],
      ['2', 'x'],
      ['3', 'z'],
    ]);
    expect(other.faults).toMatchObject([{ row: 3, code: 'quote-unclosed' }]);
  });

  it('bounds what a quote may swallow', async () => {
    const lines = Array.from(
      { length: 40_000 },
      (_, i) => `${i},"no end of this line, which is some forty letters\n`,
    );
    const { rows, faults } = await read(`id,a,b\n${lines.join('')}`, { delimiter: ',' });
    expect(rows).toHaveLength(40_000);
    expect(faults.filter((fault) => fault.code === 'quote-unclosed')).toHaveLength(40_000);
  });

  it('mixes line breaks', async () => {
    const { rows } = await read('a,b\r\n1,"x"\n2,"y\r\nz"\r3,w\r\n');
    expect(rows).toEqual([
      ['1', 'x'],
      ['2', 'y\r\nz'],
      ['3', 'w'],
    ]);
  });
});

describe('encodings', () => {
  it('are told from the first letters beyond ASCII, however late they come', async () => {
    const start = `a,b\n${'1,plain\n'.repeat(200_000)}`;
    const bytes = new Uint8Array([...new TextEncoder().encode(`${start}2,`), 0xd0, 0xee, 0xf1, 0x0a]);
    const { rows } = await readAll(sourceOfBytes(bytes, 'late.csv'));
    expect(rows.at(-1)).toEqual(['2', 'Рос']);
  });

  it('recognises UTF-16 without a mark', async () => {
    for (const swap of [false, true]) {
      const buffer = Buffer.from('id,title\n1,Договор\n2,Treaty\n', 'utf16le');
      const { head, rows } = await readAll(sourceOfBytes(swap ? buffer.swap16() : buffer, 'wide.csv'));
      expect(head.encoding).toBe(swap ? 'utf-16be' : 'utf-16le');
      expect(rows[0]).toEqual(['1', 'Договор']);
    }
  });

  it('says from which row on it is a guess', async () => {
    const start = `a,b\n${'1,plain\n'.repeat(200_000)}`;
    const bytes = [
      ...new TextEncoder().encode(`${start}1,plain\n2,`),
      0xd0,
      0xee,
      0xf1,
      0xf1,
      0xe8,
      0xff,
      0x0a,
    ];
    const { faults } = await readAll(sourceOfBytes(new Uint8Array(bytes), 'late.csv'));
    expect(faults).toEqual([{ row: 200_003, code: 'encoding-late', column: null, value: 'WINDOWS-1251' }]);
  });

  it('is guessed from later letters too where the first are few', async () => {
    const plain = '1,plain\n'.repeat(200_000);
    const ascii = (text: string) => [...new TextEncoder().encode(text)];
    // "й" alone is "é" of a Western page; the words that follow are Cyrillic.
    const words = [
      0xc4, 0xee, 0xe3, 0xee, 0xe2, 0xee, 0xf0, 0x20, 0xee, 0x20, 0xe3, 0xf0, 0xe0, 0xed, 0xe8, 0xf6, 0xe5,
    ];
    const bytes = new Uint8Array([...ascii('a,b\n1,'), 0xe9, ...ascii(`\n${plain}2,`), ...words, 0x0a]);
    const { head, rows } = await readAll(sourceOfBytes(bytes, 'late.csv'));
    expect(head.encoding).toBe('windows-1251');
    expect(rows.at(-1)).toEqual(['2', 'Договор о границе']);
  });

  it('says where bytes could not be decoded', async () => {
    const utf8 = (text: string) => [...new TextEncoder().encode(text)];
    const bytes = [...utf8('title,b\nTraité,1\nAb'), 0xee, ...utf8('m'), 0xe9, ...utf8(',2\nc,3\n')];
    const { head, faults } = await readAll(sourceOfBytes(new Uint8Array(bytes), 'stray.csv'));
    expect(head.remarks).toEqual([
      { code: 'stray-bytes', values: { count: 2, rows: '3', more: 0, unread: 0 } },
    ]);
    expect(faults).toEqual([{ row: 3, code: 'stray-bytes', column: 'title', value: 'Ab\ufffdm\ufffd' }]);
  });

  it('says where only the start of a long file was looked at for them', async () => {
    const line = 'Traité,1\n';
    const start = [...new TextEncoder().encode('title,b\nAb'), 0xee, ...new TextEncoder().encode(',2\n')];
    const rest = new TextEncoder().encode(line.repeat(120_000));
    const bytes = new Uint8Array([...start, ...rest, 0x41, 0xee, 0x2c, 0x32, 0x0a]);
    const { head, faults } = await readAll(sourceOfBytes(bytes, 'stray.csv'));
    expect(head.remarks).toEqual([
      { code: 'stray-bytes', values: { count: 1, rows: '2', more: 0, unread: 1 } },
    ]);
    expect(faults.map(({ row }) => row)).toEqual([2, 120_003]);
  });

  it('leaves a UTF-8 file UTF-8 though one byte is broken', async () => {
    const bytes = [...new TextEncoder().encode('id,title\n1,Договор о границе\n2,')];
    const { head, rows } = await readAll(sourceOfBytes(new Uint8Array([...bytes, 0xff, 0x0a]), 'broken.csv'));
    expect(head.encoding).toBe('utf-8');
    expect(rows[1]).toEqual(['2', '\ufffd']);
  });

  it('is told otherwise', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('id,title\n1,'), 0xe9, 0xe8, 0x0a]);
    const { rows } = await readAll(sourceOfBytes(bytes, 'x.csv'), { encoding: 'windows-1252' });
    expect(rows).toEqual([['1', 'éè']]);
  });
});

describe('reading', () => {
  it('ends when it is aborted, and can begin again', async () => {
    const text = `a,b\n${'1,2\n'.repeat(200_000)}`;
    const reader = await openCsv(sourceOfText(text, 'long.csv'), {}, new AbortController().signal);
    const control = new AbortController();
    const reason = new Error('enough');
    let rows = 0;
    const reading = async () => {
      for await (const batch of reader.batches(control.signal)) {
        rows += batch.rows.length;
        control.abort(reason);
      }
    };
    await expect(reading()).rejects.toBe(reason);
    expect(rows).toBe(5000);
    let again = 0;
    let done = 0;
    for await (const batch of reader.batches(new AbortController().signal)) {
      again += batch.rows.length;
      expect(batch.done).toBeGreaterThanOrEqual(done);
      done = batch.done;
    }
    expect(again).toBe(200_000);
    expect(done).toBe(1);
  });
});
