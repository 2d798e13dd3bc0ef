import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { workbook } from '../../../scripts/build-hostile.mjs';
import { readAll } from './readAll.ts';
import { sourceOfBytes } from './source.ts';
import { FileFault } from './table.ts';

interface Written {
  readonly sheet: string;
  readonly data: SheetData;
}

async function workbookOf(sheets: readonly Written[]): Promise<Uint8Array> {
  const buffer = await writeXlsxFile(
    sheets.map((one) => ({ ...one, dateFormat: 'yyyy-mm-dd hh:mm' })),
  ).toBuffer();
  return new Uint8Array(buffer);
}

const agreements: Written = {
  sheet: 'Agreements',
  data: [
    [{ value: 'Agreements of the ministry' }],
    [],
    ['id', 'title', 'date', 'count', 'open', ''].map((value) => ({ value })),
    [
      { value: 'a1' },
      { value: 'First' },
      { value: new Date(Date.UTC(2001, 4, 9)) },
      { value: 3.5 },
      { value: true },
      { value: 'left over' },
    ],
    [],
    [
      { value: 'a2' },
      { value: 'Second' },
      { value: new Date(Date.UTC(1999, 11, 31, 14, 30)) },
      { value: 4 },
      { value: false },
    ],
  ],
};
const empty: Written = { sheet: 'Cover', data: [[]] };

describe('workbooks', () => {
  it('are read from the first sheet that holds anything, dates as ISO text', async () => {
    const bytes = await workbookOf([empty, agreements]);
    const { head, rows, numbers, faults } = await readAll(sourceOfBytes(bytes, 'x.xlsx'));
    expect(head).toMatchObject({
      format: 'xlsx',
      columns: ['id', 'title', 'date', 'count', 'open'],
      headerRow: 3,
      sheet: 'Agreements',
      sheets: ['Cover', 'Agreements'],
      rowCount: 2,
    });
    expect(rows).toEqual([
      ['a1', 'First', '2001-05-09', 3.5, 'true, left over'],
      ['a2', 'Second', '1999-12-31T14:30', 4, false],
    ]);
    expect(numbers).toEqual([4, 6]);
    expect(faults).toEqual([{ row: 4, code: 'too-many-cells', column: null, value: 'left over' }]);
  });

  it('are read from the sheet that is asked for', async () => {
    const other: Written = { sheet: 'Other', data: [[{ value: 'x' }], [{ value: 'y' }]] };
    const source = sourceOfBytes(await workbookOf([agreements, other]), 'x.xlsx');
    const { rows } = await readAll(source, { sheet: 'Other' });
    expect(rows).toEqual([['y']]);
    await expect(readAll(source, { sheet: 'None' })).rejects.toEqual(
      new FileFault('no-sheet', { sheet: 'None' }),
    );
  });

  it('have formulas as their stored values, and nothing where a formula failed', async () => {
    const bytes = await workbook(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>sum</t></is></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>' +
        '<row r="3"><c r="A3" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
        '<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f>1+2</f></c></row>',
    );
    const { rows } = await readAll(sourceOfBytes(bytes, 'x.xlsx'));
    expect(rows).toEqual([
      [1, 2],
      ['ab', null],
      [3, null],
    ]);
  });

  it('are refused when the end is missing, or a part is damaged', async () => {
    const bytes = await workbookOf([agreements]);
    await expect(
      readAll(sourceOfBytes(bytes.subarray(0, bytes.length - 100), 'x.xlsx')),
    ).rejects.toMatchObject({
      code: 'truncated',
    });
    const damaged = bytes.slice().fill(0xff, 60, 200);
    await expect(readAll(sourceOfBytes(damaged, 'x.xlsx'))).rejects.toBeInstanceOf(FileFault);
  });
});
