import { useId, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Problem } from '../../import/assemble/problems.ts';
import { Button } from '../../ui/Button.tsx';
import { isRowByRow } from '../model/repairs.ts';
import styles from './repairs.module.css';

/** Most rows that can be corrected one by one. */
const MAX_ROWS = 100;
const ALL = 'all';

interface Props {
  readonly problem: Problem;
  /** Initial value of the field: the suggestion. */
  readonly start: string;
  /** Meaning of a correction, like "28 February 2014"; empty if unknown. */
  inWords(text: string): string;
  /** @param only the rows to correct; null for all rows with the value */
  onCorrect(to: string, only: readonly number[] | null): void;
  onLeave(): void;
}

/** Form for accepting the suggestion or entering another value, for all rows or for one. */
export function CorrectionForm({ problem, start, inWords, onCorrect, onLeave }: Props) {
  const t = useTranslate();
  const words = useId();
  const { value, rows, suggestion } = problem;
  const [text, setText] = useState(start);
  const [scope, setScope] = useState(ALL);
  const ready = text.trim() !== '' && text.trim() !== value;
  const count = scope === ALL ? rows.length : 1;
  const only = () => {
    if (scope !== ALL) return [Number(scope)];
    return isRowByRow(problem) ? [...rows] : null;
  };
  const label = () => {
    const isSuggestion = suggestion !== null && text.trim() === suggestion;
    if (count > 1) return t(isSuggestion ? 'open.fix.useForAll' : 'open.fix.correctAll', { count });
    return t(isSuggestion ? 'open.fix.use' : 'open.fix.correct');
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onCorrect(text.trim(), only());
      }}
    >
      <span className={styles.input}>
        <input
          aria-label={t('open.fix.to')}
          aria-describedby={words}
          placeholder={t('open.fix.to')}
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <small id={words}>{inWords(text.trim())}</small>
      </span>
      {problem.choices?.map((code) => (
        <Button key={code} look="quiet" aria-pressed={text.trim() === code} onClick={() => setText(code)}>
          {inWords(code) || code}
        </Button>
      ))}
      {rows.length > 1 && (
        <select
          aria-label={t('open.fix.where')}
          value={scope}
          onChange={({ target }) => setScope(target.value)}
        >
          <option value={ALL}>{t('open.fix.all', { count: rows.length })}</option>
          {[...rows.slice(0, MAX_ROWS)].map((row) => (
            <option key={row} value={row}>
              {t('open.row', { row })}
            </option>
          ))}
        </select>
      )}
      <Button type="submit" aria-disabled={!ready}>
        {label()}
      </Button>
      <Button look="quiet" onClick={onLeave}>
        {t('open.fix.leave')}
      </Button>
    </form>
  );
}
