import { describe, expect, it } from 'vitest';
import { openCsv } from './csv.ts';
import { readAll } from './readAll.ts';
import { sourceOfBytes, sourceOfText } from './source.ts';

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

describe('rows that are not as they should be', () => {
  it('are padded, and report what is too much', async () => {
    const { rows, faults } = await read('a,b,c\n1,2\n1,2,3,4,5\n1,2,3,,\n');
    expect(rows).toEqual([
      ['1', '2', null],
      ['1', '2', '3'],
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
    const start = performance.now();
    const { rows, faults } = await read(`id,a,b\n${lines.join('')}`, { delimiter: ',' });
    expect(performance.now() - start).toBeLessThan(5000);
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
