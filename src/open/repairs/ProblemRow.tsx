import { useEffect, useRef } from 'react';
import { textIn } from '../../core/dataset.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { ProblemCode, Repair } from '../../import/assemble/problems.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import type { OpenEvent } from '../model/openState.ts';
import type { ProblemItem } from '../model/problemItems.ts';
import { isRepairable } from '../model/repairs.ts';
import { rowsInWords, shortened, valueInWords } from '../model/words.ts';
import { usePage } from '../parts/PageContext.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import styles from './repairs.module.css';

interface Props {
  readonly item: ProblemItem;
  /** The repair of all its rows; null if there is none. */
  readonly repair: Repair | null;
  readonly isLeft: boolean;
  dispatch(event: OpenEvent): void;
}

/** Meaning of a correction in the reader's language: a date in words, the country of a code; empty if unknown. */
function useValueWords(): (code: ProblemCode, text: string) => string {
  const t = useTranslate();
  const { places, locale } = usePage();
  return (code, text) => {
    if (code.startsWith('date-')) return parseEdtf(text) ? dateInWords(text, t, locale) : '';
    if (!code.startsWith('part')) return '';
    const country = places.get(text.toUpperCase());
    return country ? textIn(country.name, [locale, 'en']) : '';
  };
}

/** A wrong value: where it is, what it may mean, and what to do about it. */
export function ProblemRow({ item, repair, isLeft, dispatch }: Props) {
  const t = useTranslate();
  const { problem, again } = item;
  const inWords = useValueWords();
  const { column, value, rows } = problem;
  const fix = useRef<HTMLDivElement>(null);
  const acted = useRef(false);
  const act = (event: OpenEvent) => {
    acted.current = true;
    dispatch(event);
  };
  const title = rows.length === 1 ? shortened(problem.titles?.[0] ?? '', 80) : '';
  const state = repair ? (again ? 'again' : 'corrected') : isLeft ? 'left' : 'open';
  const shown = valueInWords(problem, t);
  const shownAs = useRef(state);
  // The clicked control is gone: focus its replacement.
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
          <span className={`${styles.value} ${controls.clamped}`} data-empty={value === ''}>
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
              <Button look="quiet" onClick={() => act({ type: 'unrepaired', repair })}>
                {t('open.fix.undo')}
              </Button>
            </p>
          )}
          {state === 'left' && (
            <p className={styles.settled}>
              {t('open.fix.leftAsIs', { count: rows.length })}{' '}
              <Button look="quiet" onClick={() => act({ type: 'left', key: item.key, leave: false })}>
                {t('open.fix.undo')}
              </Button>
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
