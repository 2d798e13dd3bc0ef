import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Repair } from '../../import/assemble/problems.ts';
import { Button } from '../../ui/Button.tsx';
import { rowsInWords } from '../model/words.ts';
import { usePages } from '../parts/Pager.tsx';
import styles from './repairs.module.css';

interface Props {
  readonly repairs: readonly Repair[];
  onUndo(repair: Repair): void;
}

/** Every correction that was made, the last first, each to be taken back. */
export function Corrections({ repairs, onUndo }: Props) {
  const t = useTranslate();
  const { shown, pager } = usePages([...repairs].reverse(), 20);
  if (repairs.length === 0) return null;
  return (
    <details className={styles.corrections}>
      <summary>{t('open.corrections.title', { count: repairs.length })}</summary>
      <ul>
        {shown.map((repair) => (
          <li key={JSON.stringify(repair)}>
            <span>
              {repair.column}: <q>{repair.value}</q> → <q>{repair.to}</q>{' '}
              <small>{repair.rows ? rowsInWords(repair.rows, t) : t('open.corrections.everywhere')}</small>
            </span>
            <Button look="quiet" onClick={() => onUndo(repair)}>
              {t('open.fix.undo')}
            </Button>
          </li>
        ))}
      </ul>
      {pager}
    </details>
  );
}
