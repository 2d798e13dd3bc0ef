import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import type { Checks } from '../model/checks.ts';
import type { OpenEvent } from '../model/events.ts';
import { rowsInWords } from '../model/rowsInWords.ts';
import open from '../parts/open.module.css';
import styles from './choices.module.css';

/** Dates that are shown; the rest are counted. */
const SHOWN = 3;

interface Props {
  readonly checks: Checks;
  dispatch(event: OpenEvent): void;
}

/** Dates of another calendar, or far ahead, that were found in the rows: what they may mean, for all alike. */
export function FarDates({ checks: { farDates, farRepairs }, dispatch }: Props) {
  const t = useTranslate();
  if (farDates.length === 0) return null;
  return (
    <div className={styles.doubt}>
      <p>{t('open.check.far', { count: farDates.length })}</p>
      <ul>
        {farDates.slice(0, SHOWN).map(({ column, value, suggestion, rows }) => (
          <li key={`${column} ${value}`}>
            <q>{value}</q> → <q>{suggestion}</q> <small>{rowsInWords(rows, t)}</small>
          </li>
        ))}
      </ul>
      {farRepairs.length > 0 ? (
        <Button onClick={() => dispatch({ type: 'repaired', repairs: farRepairs })}>
          {t('open.group.acceptAll', { count: farRepairs.length })}
        </Button>
      ) : (
        <p className={open.hint}>{t('open.check.farTaken')}</p>
      )}
    </div>
  );
}
