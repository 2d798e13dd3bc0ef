import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Repair } from '../../import/assemble/problems.ts';
import { Button } from '../../ui/Button.tsx';
import { rowsInWords } from '../model/words.ts';
import styles from './columns.module.css';

/** Number of corrections listed. */
const LISTED = 100;

interface Props {
  readonly repairs: readonly Repair[];
  onAnswer(take: boolean): void;
}

/** Offers the corrections made for a similar table; none is applied without asking. */
export function Offered({ repairs, onAnswer }: Props) {
  const t = useTranslate();
  if (repairs.length === 0) return null;
  return (
    <section className={styles.remembered} aria-label={t('open.offered.title', { count: repairs.length })}>
      <details>
        <summary>{t('open.offered.title', { count: repairs.length })}</summary>
        <ul>
          {repairs.slice(0, LISTED).map((repair) => (
            <li key={JSON.stringify(repair)}>
              {repair.column}: <q>{repair.value}</q> → <q>{repair.to}</q>{' '}
              {repair.rows && <small>{rowsInWords(repair.rows, t)}</small>}
            </li>
          ))}
          {repairs.length > LISTED && <li>{t('open.fault.more', { count: repairs.length - LISTED })}</li>}
        </ul>
      </details>
      <p>
        <Button onClick={() => onAnswer(true)}>{t('open.offered.apply')}</Button>{' '}
        <Button look="quiet" onClick={() => onAnswer(false)}>
          {t('open.offered.notNow')}
        </Button>
      </p>
    </section>
  );
}

/** Says that choices made for a similar table were reused, and offers to discard them. */
export function Remembered({ onGuess }: { onGuess(): void }) {
  const t = useTranslate();
  return (
    <p className={styles.remembered}>
      {t('open.remembered.text')}{' '}
      <Button look="quiet" onClick={onGuess}>
        {t('open.remembered.guess')}
      </Button>
    </p>
  );
}
