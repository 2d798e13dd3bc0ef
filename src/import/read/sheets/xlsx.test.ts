import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../testing/readAll.ts';
import { textRows, workbookOf, zipOf } from '../../../testing/workbooks.ts';
import { sourceOfBytes } from '../source.ts';
import type { ReadOptions } from '../table.ts';
import { zipEntries } from '../zip.ts';

const read = (bytes: Uint8Array, options?: ReadOptions) => readAll(sourceOfBytes(bytes, 'x.xlsx'), options);

const TABLE = textRows([
  ['id', 'title', 'date'],
  ['a1', 'First', '2001'],
  ['a2', 'Second', '2002'],
]);

describe('the header and the rows of a sheet', () => {
  it('are found below titles and empty rows, numbered as in the sheet', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Agreements</t></is></c></row>' +
      '<row r="3"><c r="A3" t="str"><v>id</v></c><c r="B3" t="str"><v>count</v></c><c r="C3" t="str"><v>open</v></c></row>' +
      '<row r="4"><c r="A4" t="str"><v>a1</v></c><c r="B4"><v>3.5</v></c><c r="C4" t="b"><v>1</v></c><c r="E4" t="str"><v>left</v></c></row>' +
      '<row r="5"/><row r="6"><c t="str"><v>a2</v></c><c><v>4</v></c><c t="b"><v>0</v></c></row>';
    const { head, rows: found, numbers, faults } = await read(await workbookOf([{ rows }]));
    expect(head).toMatchObject({
      columns: ['id', 'count', 'open', 'Column 4', 'Column 5'],
      headerRow: 3,
      rowCount: 2,
      remarks: [
        { code: 'lines-above', values: { rows: '1', text: 'Agreements' } },
        { code: 'unnamed-columns', values: { columns: 'Column 4, Column 5' } },
      ],
    });
    expect(found).toEqual([
      ['a1', 3.5, true, null, 'left'],
      ['a2', 4, false, null, null],
    ]);
    expect(numbers).toEqual([4, 6]);
    expect(faults).toEqual([]);
  });

  it('are those of the sheet asked for, and of the row', async () => {
    const bytes = await workbookOf([
      { rows: TABLE },
      {
        name: 'Other',
        rows: textRows([
          ['x', 'y'],
          ['1', '2'],
          ['3', '4'],
        ]),
      },
    ]);
    expect((await read(bytes, { sheet: 'Other' })).rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect((await read(bytes, { sheet: 'Other', headerRow: 2 })).head.columns).toEqual(['1', '2']);
    await expect(read(bytes, { sheet: 'None' })).rejects.toMatchObject({
      code: 'no-sheet',
      values: { sheet: 'None' },
    });
  });
});

describe('cells', () => {
  it('hold texts of every kind', async () => {
    const strings =
      '<si><t>plain</t></si>' +
      '<si><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>' +
      '<si><t xml:space="preserve"> &lt;a&gt; &amp;amp; &#1071;&#x4E2D;_x000D_ _x005F_x0041_ </t></si>' +
      '<si><t><![CDATA[a & <b>]]></t></si>';
    const rows =
      '<row r="1"><c r="A1" t="str"><v>text</v></c><c r="B1" t="str"><v>other</v></c></row>' +
      [0, 1, 2, 3, 4, 9]
        .map(
          (at, i) =>
            `<row r="${i + 2}"><c r="A${i + 2}" t="s"><v>${at}</v></c><c r="B${i + 2}" t="str"><v>x</v></c></row>`,
        )
        .join('');
    const found = (await read(await workbookOf([{ rows }], { strings }))).rows.map(([text]) => text);
    expect(found).toEqual(['plain', 'rich text', '東京', ' <a> &amp; Я中\r _x0041_ ', 'a & <b>', null]);
  });

  it('hold stored values of formulas, and words for those that failed', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>' +
      '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>' +
      '<row r="3"><c r="A3" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
      '<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f>1+2</f></c></row>';
    expect((await read(await workbookOf([{ rows }]))).rows).toEqual([
      [1, 2],
      ['ab', '#DIV/0!'],
      [3, null],
    ]);
  });

  it('hold dates as precise as their formats, of the styles of cells alone', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-419]mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="yyyy"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="14"/><xf numFmtId="17"/></cellXfs>';
    const cells = [1, 2, 3, 4, 5, 0]
      .map(
        (style, i) =>
          `<row r="${i + 2}"><c r="A${i + 2}" s="${style}"><v>42095</v></c><c r="B${i + 2}" t="str"><v>x</v></c></row>`,
      )
      .join('');
    const rows = `<row r="1"><c r="A1" t="str"><v>date</v></c><c r="B1" t="str"><v>b</v></c></row>${cells}<row r="8"><c r="A8" t="d" s="4"><v>2015-04-01T00:00:00</v></c><c r="B8" t="str"><v>x</v></c></row>`;
    const found = (await read(await workbookOf([{ rows }], { styles }))).rows.map(([date]) => date);
    expect(found).toEqual(['2015-04', '2015', 42_095, '2015-04-01', '2015-04', 42_095, '2015-04-01']);
  });
});

describe('merged cells', () => {
  it('above the table make no header, over two columns a joined one', async () => {
    const rows = textRows([
      ['Agreements of the ministry, 2015', null, null, null],
      ['Title', 'Date', 'Parties', null],
      [null, null, 'First', 'Second'],
      ['On trade', '2015', 'France', 'Japan'],
      ['On fish', '2016', 'Italy', 'Japan'],
    ]);
    const after = ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const bytes = await workbookOf([{ rows, after: `<mergeCells>${after}</mergeCells>` }]);
    const { head, rows: found } = await read(bytes);
    expect(head).toMatchObject({
      columns: ['Title', 'Date', 'Parties First', 'Parties Second'],
      headerRow: 3,
      remarks: [{ code: 'lines-above', values: { rows: '1', text: 'Agreements of the ministry, 2015' } }],
    });
    expect(found).toHaveLength(2);
  });

  it('in a header of one row name each of their columns', async () => {
    const rows = textRows([
      ['Title', 'Parties', null],
      ['On trade', 'France', 'Japan'],
      ['On fish', 'Italy', 'Japan'],
    ]);
    const bytes = await workbookOf([{ rows, after: '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>' }]);
    const { head, rows: found, faults } = await read(bytes);
    expect(head).toMatchObject({ columns: ['Title', 'Parties', 'Parties 2'], headerRow: 1 });
    expect(found[0]).toEqual(['On trade', 'France', 'Japan']);
    expect(faults).toEqual([]);
  });

  it('fill right and down, but make no rows of headings and of empty rows', async () => {
    const rows = textRows([
      ['Title', 'From', 'To'],
      ['Europe', null, null],
      ['On trade', 'France', null],
      [null, 'Italy', 'Japan'],
      ['On fish', 'Brazil', 'India'],
    ]);
    const after = ['A2:C2', 'B3:C3', 'A3:A4', 'A5:A9', 'B5:B9']
      .map((ref) => `<mergeCell ref="${ref}"/>`)
      .join('');
    const bytes = await workbookOf([{ rows, after: `<mergeCells>${after}</mergeCells>` }]);
    const { head, rows: found } = await read(bytes);
    expect(found).toEqual([
      ['Europe', null, null],
      ['On trade', 'France', 'France'],
      ['On trade', 'Italy', 'Japan'],
      ['On fish', 'Brazil', 'India'],
    ]);
    expect(head.remarks).toEqual([{ code: 'merged-cells', values: { count: 2 } }]);
  });
});

describe('links', () => {
  it('over several cells, with a place, and from merged cells; those within the workbook are none', async () => {
    const rows = textRows([
      ['Title', 'Source'],
      ['On trade', 'text'],
      ['On fish', 'text'],
      [null, 'sheet'],
    ]);
    const after =
      '<mergeCells><mergeCell ref="A3:A4"/></mergeCells><hyperlinks>' +
      '<hyperlink ref="B2:B3" r:id="rId1"/><hyperlink ref="A3" r:id="rId1" location="page=2"/>' +
      '<hyperlink ref="B4" location="Sheet2!A1" display="a > b"/><hyperlink ref="A2" r:id="rId2"/></hyperlinks>';
    const links = ['https://example.org/a?x=1&amp;y=2', '../notes.docx'];
    const { head, rows: found } = await read(await workbookOf([{ rows, after, links }]));
    expect(head.columns).toEqual(['Title', 'Title link', 'Source', 'Source link']);
    const address = 'https://example.org/a?x=1&y=2';
    expect(found).toEqual([
      ['On trade', null, 'text', address],
      ['On fish', `${address}#page=2`, 'text', address],
      ['On fish', `${address}#page=2`, 'sheet', null],
    ]);
  });
});

describe('parts of a workbook', () => {
  it.each(['sheets/s1.xml', 'worksheets/Sheet1.XML', '/xl/Table.xml'])('stand at %s', async (path) => {
    const bytes = await workbookOf([{ rows: TABLE, path: path.replace('/xl/', '') }]);
    expect((await read(bytes)).rows).toHaveLength(2);
  });

  it('are found whatever the case of their names', async () => {
    const bytes = await workbookOf([{ rows: '', path: 'worksheets/SHEET9.xml' }], {
      files: {
        'xl/worksheets/SHEET9.xml': '',
        'xl/worksheets/sheet9.xml': `<x:worksheet xmlns:x="m"><x:sheetData>${TABLE.replaceAll('<', '<x:').replaceAll('<x:/', '</x:')}</x:sheetData></x:worksheet>`,
      },
    });
    // Of two entries with one name the first counts, and it is empty.
    await expect(read(bytes)).rejects.toMatchObject({ code: 'empty' });
  });

  it('may have prefixes, and be written in UTF-16', async () => {
    const xml = `\ufeff<x:worksheet xmlns:x="m"><x:sheetData>${TABLE.replace(/<(\/?)/g, '<$1x:')}</x:sheetData></x:worksheet>`;
    const wide = new Uint8Array(Buffer.from(xml, 'utf16le'));
    const plain = await workbookOf([{ rows: '' }]);
    const zip = await JSZip.loadAsync(plain);
    zip.file('xl/worksheets/sheet1.xml', wide);
    const { rows } = await read(await zip.generateAsync({ type: 'uint8array' }));
    expect(rows).toHaveLength(2);
  });

  it('may be damaged in one sheet, and the others are read', async () => {
    const bytes = await workbookOf([
      { rows: TABLE, path: 'gone.xml' },
      { name: 'Whole', rows: TABLE },
    ]);
    const zip = await JSZip.loadAsync(bytes);
    zip.remove('xl/gone.xml');
    const { head } = await read(await zip.generateAsync({ type: 'uint8array' }));
    expect(head.sheet).toBe('Whole');
    expect(head.remarks).toContainEqual({ code: 'unreadable-sheets', values: { sheets: 'Sheet1' } });
  });

  it('may be damaged beyond the first rows of the best sheet, which is said', async () => {
    const long = textRows([
      ['Title', 'Date', 'Parties'],
      ...Array.from({ length: 9000 }, (_, i) => [`On ${i * 7919}`, '2015-04-13', `France; ${i * 104_729}`]),
    ]);
    const bytes = await workbookOf([
      { name: 'Long', rows: long },
      { name: 'Short', rows: TABLE },
    ]);
    const packed = zipEntries(bytes)?.find(({ path }) => path === 'xl/worksheets/sheet1.xml');
    const last = (packed?.offset ?? 0) + (packed?.packed ?? 0);
    bytes.fill(0xff, last - 200, last - 100);
    const { head } = await read(bytes);
    expect(head.sheet).toBe('Short');
    expect(head.remarks).toEqual([{ code: 'unreadable-sheets', values: { sheets: 'Long' } }]);
    await expect(read(bytes, { sheet: 'Long' })).rejects.toMatchObject({ code: 'bad-xlsx' });
  });
});

/** An archive whose entries are stored, with one text in it changed after its checksum was taken. */
async function changed(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const stored = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  return new Uint8Array(Buffer.from(stored.toString('latin1').replaceAll(from, to), 'latin1'));
}

describe('a part that is not what was packed', () => {
  it('is not read as if it were: a sheet, the texts, or a file of an archive', async () => {
    const inSheet = await workbookOf([{ rows: TABLE }]);
    expect((await read(await changed(inSheet, 'no such text', ''))).rows).toHaveLength(2);
    const inTexts = await workbookOf(
      [
        {
          rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="str"><v>x</v></c></row>',
        },
      ],
      { strings: '<si><t>2001</t></si>' },
    );
    const archive = await zipOf({ 'a.csv': 'id,date\na1,2001\n' });
    for (const bytes of [inSheet, inTexts, archive])
      await expect(read(await changed(bytes, '2001', '2601'))).rejects.toMatchObject({
        code: 'bad-xlsx',
        values: { reason: 'checksum' },
      });
  });
});

describe('a workbook that cannot be read', () => {
  it('ends early', async () => {
    const bytes = await workbookOf([{ rows: TABLE }]);
    await expect(read(bytes.subarray(0, bytes.length - 100))).rejects.toMatchObject({ code: 'truncated' });
  });

  it('is damaged in its only sheet', async () => {
    const bytes = await workbookOf([
      { rows: textRows(Array.from({ length: 300 }, (_, i) => [`a${i * 7919}`, `b${i * 104_729}`])) },
    ]);
    const path = Buffer.from('xl/worksheets/sheet1.xml');
    const start = Buffer.from(bytes).indexOf(path) + path.length;
    bytes.fill(0xff, start + 40, start + 140);
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'bad-xlsx',
      values: { entry: 'xl/worksheets/sheet1.xml' },
    });
  });

  it('is another kind of document', async () => {
    await expect(read(await zipOf({ 'word/document.xml': '<w/>' }))).rejects.toMatchObject({
      code: 'document',
    });
    await expect(read(await zipOf({ 'Index/Document.iwa': 'x' }))).rejects.toMatchObject({ code: 'numbers' });
  });
});
