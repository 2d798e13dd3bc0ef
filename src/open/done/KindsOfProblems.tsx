import { useMemo } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Problem } from '../../import/assemble/problems.ts';
import { groupsOf, keyOf, rowsOf } from '../model/problemItems.ts';
import styles from './done.module.css';

/** Every kind of problem that is left, with its rows. */
export function KindsOfProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useTranslate();
  const kinds = useMemo(
    () => groupsOf(problems.map((problem) => ({ key: keyOf(problem), problem, again: null }))),
    [problems],
  );
  if (kinds.length === 0) return null;
  return (
    <section className={styles.kinds} aria-label={t('open.done.kinds')}>
      <h4>{t('open.done.kinds')}</h4>
      <ul>
        {kinds.map(({ code, outcome, items }) => (
          <li key={code} data-outcome={outcome}>
            <span>{t(`open.problem.${code}`)}</span>{' '}
            <small>
              {t('open.groups.rows', { count: rowsOf(items) })} · {t(`open.report.${outcome}`)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
