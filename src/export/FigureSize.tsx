import { useId } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import {
  boundsIn,
  FIGURE_FORMATS,
  type FigureFormat,
  SIZE_UNITS,
  type SizeUnit,
} from '../scene/figure/figureSize.ts';
import { Select } from '../ui/Select.tsx';
import { Choice } from './Choice.tsx';
import styles from './export.module.css';
import { type FigureChoices, sizeOf } from './figureChoices.ts';

const FORMATS = [...(Object.keys(FIGURE_FORMATS) as FigureFormat[]), 'custom'] as const;
const UNITS = Object.keys(SIZE_UNITS) as SizeUnit[];

interface Props {
  readonly choices: FigureChoices;
  onChange(changes: Partial<FigureChoices>): void;
}

/** The size of a figure: a common format, or width and height in px, mm or cm. */
export function FigureSize({ choices, onChange }: Props) {
  const t = useTranslate();
  const hint = useId();
  const { format, custom } = choices;
  const isInvalid = sizeOf(choices) === null;
  const change = (changes: Partial<FigureChoices['custom']>) =>
    onChange({ custom: { ...custom, ...changes } });
  return (
    <>
      <Choice
        label={t('save.format')}
        value={format}
        options={FORMATS.map((value) => [value, t(`save.format.${value}`)] as const)}
        onValue={(value) => onChange({ format: value })}
      />
      {format === 'custom' && (
        <>
          <div className={styles.lengths}>
            {(['width', 'height'] as const).map((side) => (
              <label key={side} className={styles.length}>
                {t(`save.${side}`)}
                <input
                  inputMode="decimal"
                  value={custom[side]}
                  maxLength={8}
                  aria-invalid={isInvalid}
                  aria-describedby={hint}
                  onChange={({ target }) => change({ [side]: target.value })}
                />
              </label>
            ))}
            <label className={styles.length}>
              {t('save.unit')}
              <Select
                value={custom.unit}
                options={UNITS.map((unit) => [unit, t(`save.unit.${unit}`)] as const)}
                onValue={(unit) => change({ unit })}
              />
            </label>
          </div>
          <p className={styles.note} id={hint} data-fault={isInvalid}>
            {t('save.bounds', { ...boundsIn(custom.unit), unit: t(`save.unit.${custom.unit}`) })}
          </p>
        </>
      )}
    </>
  );
}
