import { useTranslate } from '../../i18n/useTranslate.ts';
import type { SectorSeparator } from '../../import/mapping/mapping.ts';
import type { PartySeparator } from '../../import/parties/splitParties.ts';
import { columnsOf, examplesOf } from '../model/columnUses.ts';
import { SelectField } from '../parts/SelectField.tsx';
import styles from './columns.module.css';
import type { MappingProps } from './mappingProps.ts';

const SECTORS = [null, ';', ',', '|', '/', '\n', '、'] as const satisfies readonly SectorSeparator[];
const WORDS = [' and ', ' и ', ' et ', ' y ', '和', ' vs '] as const;
const PARTIES: readonly PartySeparator[] = [...SECTORS, '+', '×', ...WORDS, ' - ', '-'];
const NAMES: Readonly<Record<string, string>> = {
  ';': 'semicolon',
  ',': 'comma',
  '|': 'bar',
  '/': 'slash',
  '\n': 'line',
};

/** The separators of parties and sectors within a cell, if there are such columns. */
export function Separators({ table, mapping, onMapping }: MappingProps) {
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
      <SelectField
        label={t(`open.separator.${id}`)}
        hint={example && t('open.separator.example', { example })}
        value={value}
        options={choices.map((each) => [each, nameOf(each)] as const)}
        onValue={set}
      />
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
