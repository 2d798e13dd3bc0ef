import writeXlsx, { type Row } from 'write-excel-file/universal';
import { RECORD_COLUMN } from '../../core/carriedRecord.ts';
import { evidenceLines } from '../../core/evidence.ts';
import { plainText, unwritable } from '../../core/plainText.ts';
import { omissionsInWords, takenOut } from '../../scene/omissions.ts';
import { tableOf } from './carried.ts';
import { type ExportInput, fieldsOf, selectionOf } from './fields.ts';

const MILLISECONDS = 86_400_000;
/** 1 March 1900, in days since 1970: before it, Excel counts a day that never existed. */
const FIRST_SAFE_DAY = -25_508;
/** Maximum number of characters of a cell. */
const MAX_CELL = 32_767;
/** Width, in characters, of columns that aren't meant for people. */
const RECORD_WIDTH = 12;
const HEAD = { fontWeight: 'bold', backgroundColor: '#eef1f5', alignVertical: 'top' } as const;

/** The library removes these characters, and with U+10FFFE and U+10FFFF also the next character. */
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/gu;

/** A text as allowed in a cell. */
function fitting(value: string): string {
  const plain = plainText(value).replace(NONCHARACTERS, '');
  return plain.length > MAX_CELL ? plainText(`${plain.slice(0, MAX_CELL - 1)}…`) : plain;
}

/** Text that the format would read as an escaped character. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/**
 * A text for the library, which loses the names of every object's properties ("constructor"): they get a trailing
 * space.
 */
function written(value: string): string {
  const text = fitting(value).replace(ESCAPE, '_x005F_');
  return text in Object.prototype ? `${text} ` : text;
}

/** Makes texts of cells, and remembers which of their characters the file can't hold. */
function texts() {
  const signs = new Set<string>();
  const text = (value: string) => {
    for (const sign of unwritable([value])) signs.add(sign);
    return { value: written(value), type: String };
  };
  return { text, signs };
}

/**
 * The records as an Excel workbook: a sheet of records, and a sheet about their sources and the meaning of the columns.
 */
export async function xlsxOf(input: ExportInput): Promise<Blob> {
  const { snapshot, evidence, t } = input;
  const { dataset, names } = snapshot;
  const fields = fieldsOf(input);
  const { text, signs } = texts();
  const { rows, carriers } = tableOf(input, fields, (id) => t(`file.column.${id}`), fitting);
  const top = { alignVertical: 'top' } as const;
  const records: Row[] = rows.map(({ row, cells, carried }) => [
    ...fields.map((field, i) => {
      const day = field.day?.(row);
      if (day !== undefined && day !== null && day >= FIRST_SAFE_DAY)
        return { value: new Date(day * MILLISECONDS), type: Date, format: 'yyyy-mm-dd', ...top };
      return { ...text(cells[i] ?? ''), wrap: true, ...top };
    }),
    ...carried.map((part) => ({ ...text(part), ...top })),
  ]);
  const line = (label: string, value: string): Row => [
    { ...text(label), fontWeight: 'bold', ...top },
    { ...text(value), wrap: true, ...top },
  ];
  const licences = dataset.licenses.map(({ title, name, path }) => `${title ?? name} ${path ?? ''}`.trim());
  const about: Row[] = [
    line(t('file.about.shown'), evidence.sentence),
    line(t('file.about.selection'), selectionOf(input)),
    ...evidenceLines({ ...evidence, counted: '', filters: '', context: '' }, false).map((each, i) =>
      line(i === 0 ? t('file.about.source') : '', each),
    ),
    line(t('file.about.licence'), licences.join('; ')),
    ...takenOut([...signs]).map((each) => line(t('file.about.leftOut'), omissionsInWords([each], names, t))),
    [],
    [
      { ...text(t('file.about.column')), ...HEAD },
      { ...text(t('file.about.meaning')), ...HEAD },
    ],
    ...fields.map(({ id }) => line(t(`file.column.${id}`), t(`file.meaning.${id}`))),
    line(RECORD_COLUMN, t('file.meaning.record')),
  ];
  const heads = [...fields.map(({ id }) => t(`file.column.${id}`)), ...carriers];
  return writeXlsx([
    {
      sheet: t('file.sheet.records'),
      data: [heads.map((name) => ({ ...text(name), ...HEAD })), ...records],
      columns: [...fields.map(({ width }) => ({ width })), ...carriers.map(() => ({ width: RECORD_WIDTH }))],
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
    },
    { sheet: t('file.sheet.about'), data: about, columns: [{ width: 24 }, { width: 110 }] },
  ]).toBlob();
}
