import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Problem } from '../../import/assemble/problems.ts';
import { keyOf } from '../model/problemItems.ts';
import { rowsInWords } from '../model/rowsInWords.ts';
import { valueInWords } from '../model/valueInWords.ts';
import { Pager } from '../Pager.tsx';
import styles from './done.module.css';

const PAGE = 20;

/** Rows that did not come in, or came in without a date, and why. */
export function StayedOut({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useTranslate();
  const [page, setPage] = useState(0);
  const pages = Math.ceil(problems.length / PAGE);
  return (
    <section aria-label={t('open.done.out')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('open.out.rows')}</th>
            <th scope="col">{t('open.report.column')}</th>
            <th scope="col">{t('open.report.value')}</th>
            <th scope="col">{t('open.report.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(page * PAGE, (page + 1) * PAGE).map((problem) => (
            <tr key={keyOf(problem)}>
              <td>{rowsInWords(problem.rows, t)}</td>
              <td>{problem.column}</td>
              <td>{valueInWords(problem, t)}</td>
              <td>{t(`open.problem.${problem.code}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && <Pager page={page} pages={pages} count={problems.length} size={PAGE} onPage={setPage} />}
    </section>
  );
}
