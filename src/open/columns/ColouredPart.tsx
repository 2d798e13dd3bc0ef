import { useMemo } from 'react';
import { COLOURS } from '../../core/colouredSectors.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import { sectorsMet } from '../model/sectorsMet.ts';
import { ColourChoice } from './ColourChoice.tsx';

interface Props {
  readonly table: OpenedTable;
  readonly mapping: Mapping;
  onMapping(mapping: Mapping): void;
}

/** Which sectors of a table have a colour: unless some are chosen, those with most records of all rows. */
export function ColouredPart({ table, mapping, onMapping }: Props) {
  const t = useTranslate();
  const { uses, sectorSeparator, coloured } = mapping;
  const options = useMemo(
    () => sectorsMet(table, { uses, sectorSeparator }).map((label) => ({ id: label, name: label })),
    [table, uses, sectorSeparator],
  );
  return (
    <ColourChoice
      options={options}
      chosen={coloured ?? options.slice(0, COLOURS).map(({ id }) => id)}
      listed={t('open.coloured.first')}
      onChosen={(chosen) => onMapping({ ...mapping, coloured: chosen })}
      onMost={coloured === null ? null : () => onMapping({ ...mapping, coloured: null })}
    />
  );
}
