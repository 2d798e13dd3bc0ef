import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Problem } from '../../import/assemble/problems.ts';
import { keyOf } from '../model/problemItems.ts';
import { rowsInWords, valueInWords } from '../model/words.ts';
import { usePages } from '../parts/Pager.tsx';
import styles from './done.module.css';

const HEADS = ['open.out.rows', 'open.report.column', 'open.report.value', 'open.report.problem'];

/** Rows that were left out or have no date, and why. */
export function LeftOutRows({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useTranslate();
  const { shown, pager } = usePages(problems, 20);
  return (
    <section aria-label={t('open.done.out')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((problem) => (
            <tr key={keyOf(problem)}>
              <td>{rowsInWords(problem.rows, t)}</td>
              <td>{problem.column}</td>
              <td>{valueInWords(problem, t)}</td>
              <td>{t(`open.problem.${problem.code}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pager}
    </section>
  );
}
