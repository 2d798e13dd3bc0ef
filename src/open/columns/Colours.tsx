import { useMemo } from 'react';
import { COLOURS } from '../../core/colouredSectors.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { sectorsMet } from '../model/columnUses.ts';
import styles from './choices.module.css';
import type { MappingProps } from './mappingProps.ts';

/** A sector that can be chosen. */
export interface ColourOption {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly options: readonly ColourOption[];
  readonly chosen: readonly string[];
  /** Label saying what the list contains. */
  readonly listed: string;
  onChosen(chosen: readonly string[]): void;
  /** Gives the colours to the sectors with most records; null if they have them already. */
  readonly onMost: (() => void) | null;
}

/** The choice of coloured sectors, if there are more sectors than colours. */
export function ColourChoice({ options, chosen, listed, onChosen, onMost }: Props) {
  const t = useTranslate();
  if (options.length <= COLOURS) return null;
  const full = chosen.length >= COLOURS;
  return (
    <details className={styles.folded}>
      <summary>
        <strong>{t('open.coloured.title')}</strong>{' '}
        {t('open.coloured.count', { chosen: chosen.length, count: options.length })}
      </summary>
      <p className={controls.note}>
        {t('open.coloured.hint')} {listed}
      </p>
      <div className={styles.checks} role="group" aria-label={t('open.coloured.title')}>
        {options.map(({ id, name }) => {
          const on = chosen.includes(id);
          return (
            <label key={id} data-off={!on && full}>
              <input
                type="checkbox"
                checked={on}
                disabled={!on && full}
                onChange={() => onChosen(on ? chosen.filter((each) => each !== id) : [...chosen, id])}
              />
              {name}
            </label>
          );
        })}
      </div>
      {onMost && (
        <Button look="quiet" onClick={onMost}>
          {t('open.coloured.most')}
        </Button>
      )}
    </details>
  );
}

/** The choice of a table's coloured sectors; by default those with most records in all rows. */
export function ColoursOfTable({ table, mapping, onMapping }: MappingProps) {
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
