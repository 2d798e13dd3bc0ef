import { useTranslate } from '../../i18n/useTranslate.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping, SectorSeparator } from '../../import/mapping/mapping.ts';
import type { PartySeparator } from '../../import/parties/splitParties.ts';
import { columnsOf } from '../model/columnUses.ts';
import { examplesOf } from '../model/examples.ts';
import open from '../parts/open.module.css';
import styles from './columns.module.css';

const PARTIES: readonly PartySeparator[] = [
  null,
  ';',
  ',',
  '|',
  '/',
  '\n',
  '、',
  '+',
  '×',
  ' and ',
  ' и ',
  ' et ',
  ' y ',
  '和',
  ' vs ',
  ' - ',
  '-',
];
const SECTORS: readonly SectorSeparator[] = [null, ';', ',', '|', '/', '\n', '、'];
const NAMES: Readonly<Record<string, string>> = {
  ';': 'semicolon',
  ',': 'comma',
  '|': 'bar',
  '/': 'slash',
  '\n': 'line',
};

interface Props {
  readonly table: OpenedTable;
  readonly mapping: Mapping;
  onMapping(mapping: Mapping): void;
}

/** What stands between several parties or sectors of one cell, where there are such columns. */
export function Separators({ table, mapping, onMapping }: Props) {
  const t = useTranslate();
  const nameOf = (separator: string | null) => {
    if (separator === null) return t('open.separator.none');
    const name = NAMES[separator];
    return name === undefined ? `“${separator.trim()}”` : t(`open.delimiter.${name}`);
  };
  const field = <S extends string | null>(
    id: 'parties' | 'sectors',
    choices: readonly S[],
    value: S,
    set: (value: S) => void,
  ) => {
    const [column] = columnsOf(mapping, id);
    if (column === undefined) return null;
    const [example] = examplesOf(table, column);
    return (
      <label className={open.field}>
        <span>{t(`open.separator.${id}`)}</span>
        <select
          value={choices.indexOf(value)}
          onChange={({ target }) => set(choices[Number(target.value)] ?? value)}
        >
          {choices.map((each, i) => (
            <option key={each ?? ''} value={i}>
              {nameOf(each)}
            </option>
          ))}
        </select>
        {example !== undefined && (
          <small className={open.hint}>{t('open.separator.example', { example })}</small>
        )}
      </label>
    );
  };
  const parties = field('parties', PARTIES, mapping.partySeparator, (partySeparator) =>
    onMapping({ ...mapping, partySeparator }),
  );
  const sectors = field('sectors', SECTORS, mapping.sectorSeparator, (sectorSeparator) =>
    onMapping({ ...mapping, sectorSeparator }),
  );
  if (!parties && !sectors) return null;
  return (
    <div className={styles.pair}>
      {parties}
      {sectors}
    </div>
  );
}
