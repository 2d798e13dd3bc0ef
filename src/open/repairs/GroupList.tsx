import { useMemo } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { OUTCOMES } from '../../import/assemble/problems.ts';
import type { TableWork } from '../model/openState.ts';
import { isOpen, type ProblemGroup, rowsOf } from '../model/problemItems.ts';
import { isRepairable, type RepairIndex, repairIndex } from '../model/repairs.ts';
import styles from './repairs.module.css';

interface Props {
  readonly groups: readonly ProblemGroup[];
  readonly work: TableWork;
  readonly current: string;
  onChoose(code: string): void;
}

/** Number of rows the reader hasn't settled yet; all rows if nothing can be repaired. */
function waitingIn({ items }: ProblemGroup, repairs: RepairIndex, left: TableWork['left']): number {
  if (!items.some(({ problem }) => isRepairable(problem))) return rowsOf(items);
  return rowsOf(items.filter((item) => isOpen(item, repairs, left)));
}

/** Kinds of problems: those that leave rows out, those that leave them undated, and mere remarks. */
export function GroupList({ groups, work, current, onChoose }: Props) {
  const t = useTranslate();
  const { repairs, left } = work;
  const counts = useMemo(() => {
    const made = repairIndex(repairs);
    return new Map(groups.map((group) => [group.code, waitingIn(group, made, left)]));
  }, [groups, repairs, left]);
  return (
    <nav className={styles.groups} aria-label={t('open.groups.title')}>
      {OUTCOMES.map((outcome) => {
        const some = groups.filter((group) => group.outcome === outcome);
        if (some.length === 0) return null;
        return (
          <div key={outcome}>
            <h4>{t(`open.groups.${outcome}`)}</h4>
            <ul>
              {some.map(({ code }) => {
                const waiting = counts.get(code) ?? 0;
                return (
                  <li key={code}>
                    <button
                      type="button"
                      aria-current={code === current ? 'true' : undefined}
                      data-done={waiting === 0}
                      onClick={() => onChoose(code)}
                    >
                      <span>{t(`open.problem.${code}`)}</span>{' '}
                      <small>
                        {waiting === 0 ? t('open.groups.done') : t('open.groups.rows', { count: waiting })}
                      </small>
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
