import { useId } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { GatherOffer, Mapping } from '../../import/mapping/mapping.ts';
import styles from './choices.module.css';

interface Props {
  readonly offer: GatherOffer;
  readonly mapping: Mapping;
  onMapping(mapping: Mapping): void;
}

/** Asks whether rows that share a value are one record. */
export function GatherChoice({ offer, mapping, onMapping }: Props) {
  const t = useTranslate();
  const name = useId();
  const { column, rows, records } = offer;
  const choices = [
    [column, t('open.gather.together', { column, rows, records })],
    [null, t('open.gather.apart', { rows })],
  ] as const;
  return (
    <fieldset className={styles.order}>
      <legend>{t('open.gather.question', { column })}</legend>
      {choices.map(([gatherBy, words]) => (
        <label key={gatherBy ?? ''} className={styles.radio}>
          <input
            type="radio"
            name={name}
            checked={mapping.gatherBy === gatherBy}
            onChange={() => onMapping({ ...mapping, gatherBy })}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
