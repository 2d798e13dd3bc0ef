import writeXlsx, { type Row } from 'write-excel-file/universal';
import type { Translate } from '../../core/names.ts';
import { TEMPLATE, templateRows } from './template.ts';

const HEAD = { fontWeight: 'bold', backgroundColor: '#eef1f5' } as const;

const text = (value: string) => ({ value, type: String });

/** The template as an Excel workbook: a sheet to fill in, and one that explains its columns. */
export function templateXlsx(t: Translate): Promise<Blob> {
  const [names = [], ...examples] = templateRows();
  const data: Row[] = [
    names.map((name) => ({ ...text(name), ...HEAD })),
    ...examples.map((cells) => cells.map(text)),
  ];
  const about: Row[] = [
    [
      { ...text(t('file.about.column')), ...HEAD },
      { ...text(t('file.about.meaning')), ...HEAD },
    ],
    ...TEMPLATE.map(
      ({ name, target }): Row => [
        text(name),
        { ...text(`${t(`open.target.${target}`)}. ${t(`open.targetHint.${target}`)}`), wrap: true },
      ],
    ),
  ];
  return writeXlsx([
    {
      sheet: t('file.sheet.records'),
      data,
      columns: names.map(() => ({ width: 24 })),
      stickyRowsCount: 1,
    },
    { sheet: t('file.sheet.about'), data: about, columns: [{ width: 20 }, { width: 90 }] },
  ]).toBlob();
}
