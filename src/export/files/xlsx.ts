import writeXlsx, { type Row } from 'write-excel-file/universal';
import { evidenceLines } from '../../core/evidence';
import { type FileInput, fieldsOf, selectionOf } from './fields';

const MILLISECONDS = 86_400_000;
/** 1 March 1900, in days since 1970: before it Excel counts a day that never was. */
const FIRST_SAFE_DAY = -25_508;
/** Characters that a cell may hold. */
const MOST_CELL = 32_767;
const HEAD = { fontWeight: 'bold', backgroundColor: '#eef1f5', alignVertical: 'top' } as const;

const text = (value: string) => ({
  value: value.length > MOST_CELL ? `${value.slice(0, MOST_CELL - 1)}…` : value,
  type: String,
});

/** The records as an Excel workbook: a sheet of them, and a sheet on what they rest on and what the columns mean. */
export async function xlsxOf(input: FileInput): Promise<Blob> {
  const { snapshot, evidence, t } = input;
  const { columns, dataset, result } = snapshot;
  const fields = fieldsOf(input);
  const records: Row[] = [...result.rows].flatMap((row) => {
    const agreement = columns.recordOf(row);
    if (!agreement) return [];
    return [
      fields.map((field) => {
        const day = field.day?.(row);
        if (day !== undefined && day !== null && day >= FIRST_SAFE_DAY)
          return {
            value: new Date(day * MILLISECONDS),
            type: Date,
            format: 'yyyy-mm-dd',
            alignVertical: 'top' as const,
          };
        return { ...text(field.text(agreement, row)), wrap: true, alignVertical: 'top' as const };
      }),
    ];
  });
  const line = (label: string, value: string): Row => [
    { ...text(label), fontWeight: 'bold', alignVertical: 'top' },
    { ...text(value), wrap: true, alignVertical: 'top' },
  ];
  const licences = dataset.licenses.map(({ title, name, path }) => `${title ?? name} ${path ?? ''}`.trim());
  const about: Row[] = [
    line(t('file.about.shown'), evidence.sentence),
    line(t('file.about.selection'), selectionOf(input)),
    ...evidenceLines({ ...evidence, counted: '', filters: '' }, false).map((each, i) =>
      line(i === 0 ? t('file.about.source') : '', each),
    ),
    line(t('file.about.licence'), licences.join('; ')),
    [],
    [
      { ...text(t('file.about.column')), ...HEAD },
      { ...text(t('file.about.meaning')), ...HEAD },
    ],
    ...fields.map(({ id }) => line(t(`file.column.${id}`), t(`file.meaning.${id}`))),
  ];
  return writeXlsx([
    {
      sheet: t('file.sheet.records'),
      data: [fields.map(({ id }) => ({ ...text(t(`file.column.${id}`)), ...HEAD })), ...records],
      columns: fields.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
    },
    { sheet: t('file.sheet.about'), data: about, columns: [{ width: 24 }, { width: 110 }] },
  ]).toBlob();
}
