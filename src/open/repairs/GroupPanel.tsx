import { useMemo, useRef, useState } from 'react';
import { fold } from '../../core/fold.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import type { OpenEvent, TableWork } from '../model/openState.ts';
import { isOpen, type ProblemGroup, rowsOf } from '../model/problemItems.ts';
import { repairIndex, suggestedRepair, wholeRepairOf } from '../model/repairs.ts';
import { usePages } from '../parts/Pager.tsx';
import { ProblemRow } from './ProblemRow.tsx';
import styles from './repairs.module.css';

/** Problems per page. */
const PAGE = 20;

interface Props {
  readonly group: ProblemGroup;
  readonly work: TableWork;
  dispatch(event: OpenEvent): void;
  /** Goes to the step for choosing the order of day and month. */
  onColumns(): void;
}

/** The problems of one kind, a page at a time. */
export function GroupPanel({ group, work, dispatch, onColumns }: Props) {
  const t = useTranslate();
  const { code, outcome, items } = group;
  const { repairs, left } = work;
  const [words, setWords] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const found = useMemo(() => {
    const sought = fold(words.trim());
    return sought === '' ? items : items.filter(({ problem }) => fold(problem.value).includes(sought));
  }, [items, words]);
  const { shown, pager, toFirst } = usePages(found, PAGE);
  const made = useMemo(() => repairIndex(repairs), [repairs]);
  const offers = useMemo(
    () =>
      items.flatMap((item) => {
        const repair = isOpen(item, made, left) && !item.again ? suggestedRepair(item.problem) : null;
        return repair ? [repair] : [];
      }),
    [items, made, left],
  );
  return (
    <section aria-label={t(`open.problem.${code}`)}>
      <div className={styles.panelHead}>
        <h4 ref={heading} tabIndex={-1}>
          {t(`open.problem.${code}`)}
        </h4>
        <p>
          {t(`open.why.${code}`)} {t(`open.group.${outcome}`, { rows: rowsOf(items), values: items.length })}
        </p>
        <div className={styles.tools}>
          {offers.length > 1 && (
            <Button
              onClick={() => {
                dispatch({ type: 'repaired', repairs: offers });
                heading.current?.focus();
              }}
            >
              {t('open.group.acceptAll', { count: offers.length })}
            </Button>
          )}
          {code === 'date-ambiguous' && <Button onClick={onColumns}>{t('open.group.order')}</Button>}
          {items.length > PAGE && (
            <input
              type="search"
              aria-label={t('open.group.find')}
              placeholder={t('open.group.find')}
              value={words}
              onChange={({ target }) => {
                setWords(target.value);
                toFirst();
              }}
            />
          )}
        </div>
      </div>
      {found.length === 0 && <p className={controls.note}>{t('open.group.notFound')}</p>}
      <ul className={styles.problems}>
        {shown.map((item) => (
          <ProblemRow
            key={item.key}
            item={item}
            repair={wholeRepairOf(item.problem, made)}
            isLeft={left.includes(item.key)}
            dispatch={dispatch}
          />
        ))}
      </ul>
      {pager}
    </section>
  );
}
