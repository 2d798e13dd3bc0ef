import { useEffect, useRef } from 'react';
import type { CountryIndex } from '../../core/countries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Repair } from '../../import/assemble/problems.ts';
import controls from '../../ui/controls.module.css';
import type { OpenEvent } from '../model/events.ts';
import type { ProblemItem } from '../model/problemItems.ts';
import { isRepairable, wholeRepairOf } from '../model/repairs.ts';
import { rowsInWords } from '../model/rowsInWords.ts';
import { shortTitle } from '../model/shortTitle.ts';
import { valueInWords } from '../model/valueInWords.ts';
import { useValueWords } from '../useValueWords.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import styles from './repairs.module.css';

interface Props {
  readonly item: ProblemItem;
  readonly repairs: readonly Repair[];
  readonly isLeft: boolean;
  readonly locale: string;
  readonly places: CountryIndex;
  dispatch(event: OpenEvent): void;
}

/** A value that is wrong: where it stands, what it may mean, and what to do with it. */
export function ProblemRow({ item, repairs, isLeft, locale, places, dispatch }: Props) {
  const t = useTranslate();
  const { problem, again } = item;
  const inWords = useValueWords(places, locale);
  const { column, value, rows } = problem;
  const repair = wholeRepairOf(problem, repairs);
  const fix = useRef<HTMLDivElement>(null);
  const acted = useRef(false);
  const act = (event: OpenEvent) => {
    acted.current = true;
    dispatch(event);
  };
  const title = rows.length === 1 ? shortTitle(problem.titles?.[0] ?? '') : '';
  const state = repair ? (again ? 'again' : 'corrected') : isLeft ? 'left' : 'open';
  const shown = valueInWords(problem, t);
  const shownAs = useRef(state);
  // What was clicked is gone: the focus goes to what stands in its place.
  useEffect(() => {
    if (state === shownAs.current) return;
    shownAs.current = state;
    if (acted.current) fix.current?.querySelector<HTMLElement>('input, button')?.focus();
    acted.current = false;
  }, [state]);

  return (
    <li>
      <div className={styles.problem} data-state={state} role="group" aria-label={shown}>
        <div className={styles.what}>
          <span className={styles.value} data-empty={value === ''}>
            {shown}
          </span>
          <small>
            {column !== null && `${column} · `}
            {rowsInWords(rows, t)}
            {title !== '' && ` · ${title}`}
          </small>
        </div>
        <div className={styles.fix} ref={fix}>
          {problem.became !== undefined && (
            <p className={styles.settled}>{t('open.fix.became', { to: problem.became })}</p>
          )}
          {state === 'corrected' && repair && (
            <p className={styles.settled}>
              <span aria-hidden="true">✓</span> {t('open.fix.readAs', { to: repair.to })}{' '}
              <small>{inWords(problem.code, repair.to)}</small>{' '}
              <button
                type="button"
                className={controls.quiet}
                onClick={() => act({ type: 'unrepaired', repair })}
              >
                {t('open.fix.undo')}
              </button>
            </p>
          )}
          {state === 'left' && (
            <p className={styles.settled}>
              {t('open.fix.leftAsIs', { count: rows.length })}{' '}
              <button
                type="button"
                className={controls.quiet}
                onClick={() => act({ type: 'left', key: item.key, leave: false })}
              >
                {t('open.fix.undo')}
              </button>
            </p>
          )}
          {again && repair && (
            <p className={styles.wrong} role="alert">
              {t('open.fix.again', { to: repair.to })} {t(`open.why.${again.code}`)}
            </p>
          )}
          {(state === 'open' || state === 'again') && isRepairable(problem) && (
            <CorrectionForm
              key={`${problem.suggestion} ${repair?.to}`}
              problem={problem}
              start={repair?.to ?? problem.suggestion ?? ''}
              inWords={(text) => inWords(problem.code, text)}
              onCorrect={(to, only) => {
                if (column !== null) act({ type: 'repaired', repairs: [{ column, value, rows: only, to }] });
              }}
              onLeave={() => act({ type: 'left', key: item.key, leave: true })}
            />
          )}
        </div>
      </div>
    </li>
  );
}
