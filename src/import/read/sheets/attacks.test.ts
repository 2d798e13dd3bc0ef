import { deflateRawSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../testing/readAll.ts';
import { textRows, workbookOf, zipOf } from '../../../testing/workbooks.ts';
import { sourceOfBytes } from '../source.ts';

const read = (bytes: Uint8Array, name = 'x.xlsx') => readAll(sourceOfBytes(bytes, name));
const TABLE = textRows([
  ['id', 'title'],
  ['a1', 'First'],
  ['a2', 'Second'],
]);

/** The code a file is refused with; what takes too long runs into the time limit of a test. */
async function refusal(bytes: Uint8Array, name?: string): Promise<string> {
  try {
    await read(bytes, name);
    return 'read';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** A zip archive of one entry, packed, whose directory says what it is told to. */
function lyingZip(path: string, content: Uint8Array, saidSize: number, repeats = 1): Uint8Array {
  const packed = deflateRawSync(content);
  const name = Buffer.from(path);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(saidSize, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(saidSize, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(repeats, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  const directory = Array.from({ length: repeats }, () => [central, name]).flat();
  return new Uint8Array(Buffer.concat([local, name, packed, ...directory, end]));
}

describe('workbooks made to harm', () => {
  it.each(['sheets/s1.xml', 'worksheets/Sheet1.XML', 'worksheets/sheet1.xml'])(
    'are refused where a sheet grows beyond measure: %s',
    async (path) => {
      const bytes = await workbookOf([{ rows: ' '.repeat(24 << 20), path }]);
      const code = await refusal(bytes);
      expect(code).toBe('xlsx-bomb');
    },
  );

  it('are refused where their texts or styles do', async () => {
    for (const part of ['strings', 'styles'] as const) {
      const bytes = await workbookOf([{ rows: TABLE }], { [part]: ' '.repeat(24 << 20) });
      expect(await refusal(bytes)).toBe('xlsx-bomb');
    }
  });

  it('are read as far as needed where what grows is of no use', async () => {
    const bytes = await workbookOf([{ rows: TABLE }], {
      files: { 'xl/media/image1.xml': ' '.repeat(24 << 20) },
    });
    expect(await refusal(bytes)).toBe('read');
  });

  it('gain nothing by lying about sizes', async () => {
    const content = new Uint8Array(200 << 20);
    const code = await refusal(lyingZip('data.csv', content, 100), 'x.zip');
    expect(code).toBe('xlsx-bomb');
  });

  it('cost little by entries that share their bytes', async () => {
    const content = Buffer.from('title,date\n'.repeat(20_000));
    const code = await refusal(lyingZip('data.csv', content, content.length, 4000), 'x.zip');
    expect(code).toBe('read');
  });

  it('have too many entries', async () => {
    expect(await refusal(lyingZip('a.csv', Buffer.from('a'), 1, 6000), 'x.zip')).toBe('xlsx-bomb');
  });

  it('have a cell far away, which costs nothing', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const { rows, faults } = await read(await workbookOf([{ rows: TABLE + far }]));
    expect(rows).toHaveLength(3);
    expect(faults).toMatchObject([{ row: 1_048_576, code: 'too-many-cells' }]);
  });

  it('say that they reach far, which nobody believes', async () => {
    const bytes = await workbookOf([{ rows: `<dimension ref="A1:XFD1048576"/>${TABLE}` }]);
    expect((await read(bytes)).rows).toHaveLength(2);
  });

  it('have a cell far away in very many rows', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `<row r="${i + 3}"><c r="XFD${i + 3}"><v>${i}</v></c></row>`,
    );
    expect(await refusal(await workbookOf([{ rows: TABLE + rows.join('') }]))).toBe('xlsx-bomb');
  });

  it('merge all there is, many times over', async () => {
    const merges = '<mergeCell ref="A2:XFD1048576"/>'.repeat(2000);
    const rows = textRows(Array.from({ length: 2000 }, (_, i) => [`a${i}`, `b${i}`]));
    const bytes = await workbookOf([{ rows, after: `<mergeCells>${merges}</mergeCells>` }]);
    const code = await refusal(bytes);
    expect(code).toBe('read');
  });

  it('have entities that grow, which stay as they are written', async () => {
    const bytes = await workbookOf([{ rows: TABLE }]);
    const { default: JSZip } = await import('jszip');
    const zip = await JSZip.loadAsync(bytes);
    const xml = await zip.file('xl/worksheets/sheet1.xml')?.async('string');
    const bomb = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${xml?.replace('First', '&b;')}`;
    zip.file('xl/worksheets/sheet1.xml', bomb);
    const { rows } = await read(await zip.generateAsync({ type: 'uint8array' }));
    expect(rows[0]).toEqual(['a1', '&b;']);
  });

  it('have a text that never ends', async () => {
    const long = `<row r="1"><c t="str"><v>${Array.from({ length: 300_000 }, (_, i) => `x${i}`).join('')}`;
    const code = await refusal(await workbookOf([{ rows: long }]));
    expect(code).toBe('xlsx-bomb');
  });

  it('name themselves as their own parts', async () => {
    const bytes = await zipOf({
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../xl/./workbook.xml"/></Relationships>',
      'xl/workbook.xml': '<workbook><sheets><sheet name="__proto__" r:id="constructor"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="constructor" Type="x/worksheet" Target="workbook.xml"/></Relationships>',
    });
    expect(await refusal(bytes)).toBe('empty');
  });
});

describe('a Parquet file that claims more rows than it has', () => {
  it.each([
    ['more than fit into it', 19_000_000, 0],
    ['more than fit into its columns, though it is long', 19_000_000, 2_400_000],
    ['more than are in its pages', 900_000, 0],
  ])('is refused at once: %s', async (_, rows, padding) => {
    const buffer = parquetWriteBuffer({
      columnData: [{ name: 'title', data: new Array(1000).fill('x'), type: 'STRING' }],
    });
    const { parquetMetadata } = await import('hyparquet');
    expect(Number(parquetMetadata(buffer).num_rows)).toBe(1000);
    // 1000 as the metadata writes it, in the groups and in all; 19,000,000 takes two bytes more.
    const bytes = Buffer.from(buffer);
    const varint = (value: number) => {
      const found: number[] = [];
      for (let left = value * 2; ; left = Math.floor(left / 128)) {
        if (left < 128) return Buffer.from([...found, left]);
        found.push((left % 128) + 128);
      }
    };
    const start = bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8);
    const metadata = bytes.subarray(start, bytes.length - 8).toString('latin1');
    const claimed = metadata.replaceAll(varint(1000).toString('latin1'), varint(rows).toString('latin1'));
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(claimed.length, 0);
    tail.write('PAR1', 4);
    const lie = Buffer.concat([
      bytes.subarray(0, start),
      Buffer.alloc(padding),
      Buffer.from(claimed, 'latin1'),
      tail,
    ]);
    const code = await refusal(new Uint8Array(lie), 'x.parquet');
    expect(code).toBe('bad-parquet');
  });
});
