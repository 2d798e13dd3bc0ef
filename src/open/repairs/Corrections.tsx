import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Repair } from '../../import/assemble/problems.ts';
import controls from '../../ui/controls.module.css';
import { rowsInWords } from '../model/rowsInWords.ts';
import { Pager } from '../Pager.tsx';
import styles from './repairs.module.css';

const PAGE = 20;

interface Props {
  readonly repairs: readonly Repair[];
  onUndo(repair: Repair): void;
}

/** Every correction that was made, the last first, each to be taken back. */
export function Corrections({ repairs, onUndo }: Props) {
  const t = useTranslate();
  const [page, setPage] = useState(0);
  if (repairs.length === 0) return null;
  const pages = Math.ceil(repairs.length / PAGE);
  const shown = Math.min(page, pages - 1);
  return (
    <details className={styles.corrections}>
      <summary>{t('open.corrections.title', { count: repairs.length })}</summary>
      <ul>
        {[...repairs]
          .reverse()
          .slice(shown * PAGE, (shown + 1) * PAGE)
          .map((repair) => (
            <li key={JSON.stringify(repair)}>
              <span>
                {repair.column}: <q>{repair.value}</q> → <q>{repair.to}</q>{' '}
                <small>{repair.rows ? rowsInWords(repair.rows, t) : t('open.corrections.everywhere')}</small>
              </span>
              <button type="button" className={controls.quiet} onClick={() => onUndo(repair)}>
                {t('open.fix.undo')}
              </button>
            </li>
          ))}
      </ul>
      {pages > 1 && <Pager page={shown} pages={pages} count={repairs.length} size={PAGE} onPage={setPage} />}
    </details>
  );
}
