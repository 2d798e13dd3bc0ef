import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { workbook } from '../scripts/build-hostile.mjs';

/** Rows of cells for the columns in {@link COLUMNS}. */
export type Table = readonly (readonly string[])[];

export const COLUMNS = ['Title', 'Date', 'Parties'] as const;

/** A table that is imported completely, without questions. */
export const ROWS: Table = [
  ['Agreement on trade', '2015-04-13', 'France; Japan'],
  ['Agreement on data', '2016-05', 'France; Brazil'],
  ['Agreement on chips', '2017', 'France; India'],
];

/** The rows as JSON. */
export const objectsOf = (table: Table = ROWS): readonly Readonly<Record<string, string | undefined>>[] =>
  table.map((row) => Object.fromEntries(COLUMNS.map((name, i) => [name, row[i]])));

export const textOf = (delimiter: string, table: Table = ROWS): string =>
  [COLUMNS, ...table].map((row) => row.join(delimiter)).join('\n');

export const jsonLinesOf = (table: Table = ROWS): string =>
  objectsOf(table)
    .map((each) => JSON.stringify(each))
    .join('\n');

export const gzipOf = (table: Table = ROWS): Uint8Array => gzipSync(textOf(',', table));

export const xlsxOf = (table: Table = ROWS): Promise<Uint8Array> => {
  const rows = [COLUMNS, ...table].map((row, i) => {
    const cells = row.map((value, j) => {
      const place = `${'ABC'[j] ?? ''}${i + 1}`;
      return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
    });
    return `<row r="${i + 1}">${cells.join('')}</row>`;
  });
  return workbook(rows.join(''));
};

export const parquetOf = (table: Table = ROWS): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: COLUMNS.map((name, i) => ({ name, data: table.map((row) => row[i]), type: 'STRING' })),
    }),
  );

/** A workbook in a format that the spreadsheet library writes. */
export const bookOf = (bookType: 'ods' | 'xls' | 'xlsb', table: Table = ROWS): Uint8Array => {
  const sheets = utils.book_new();
  utils.book_append_sheet(
    sheets,
    utils.aoa_to_sheet([COLUMNS, ...table].map((row) => [...row])),
    'Agreements',
  );
  return new Uint8Array(write(sheets, { type: 'array', bookType, compression: true }));
};
