import { type FormEvent, useId, useMemo, useState } from 'react';
import { parseEdtf } from '../../core/edtf.ts';
import type { Translate } from '../../core/names.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { steppedPeriod } from '../../scene/timeline/period.ts';
import { wholeRange } from '../../scene/timeline/timeWindow.ts';
import { edtfPoint } from '../../state/codec.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { LeftIcon, RightIcon } from '../../ui/icons.tsx';
import styles from './toolbar.module.css';

/** What is wrong with a pair of bounds as typed; null if nothing is. */
function faultOf(from: string, to: string, t: Translate): string | null {
  for (const text of [from, to])
    if (text !== '' && edtfPoint.parse(text) === null) return t('timeline.notADate', { text });
  const [start, end] = [parseEdtf(from), parseEdtf(to)];
  return start && end && start.min > end.max ? t('timeline.backwards') : null;
}

/** The period in two fields, and buttons that step it: all that the brush does, without dragging. */
export function PeriodFields() {
  const t = useTranslate();
  const { columns, view, update } = useAtlas();
  const from = view.from ?? '';
  const to = view.to ?? '';
  const [typed, setTyped] = useState({ from, to });
  const [fault, setFault] = useState<string | null>(null);
  // Typed text belongs to the period it was typed for: another period from elsewhere starts the fields anew.
  const [period, setPeriod] = useState({ from, to });
  if (period.from !== from || period.to !== to) {
    setPeriod({ from, to });
    setTyped({ from, to });
    setFault(null);
  }
  const message = useId();
  const whole = useMemo(() => wholeRange(columns), [columns]);

  const commit = () => {
    const next = { from: typed.from.trim(), to: typed.to.trim() };
    const problem = faultOf(next.from, next.to, t);
    setFault(problem);
    if (problem === null) update((current) => ({ ...current, from: next.from || null, to: next.to || null }));
  };
  const step = (direction: 1 | -1) =>
    update((current) => ({
      ...current,
      ...steppedPeriod({ from: current.from, to: current.to }, direction, whole),
    }));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    commit();
  };

  const field = (end: 'from' | 'to') => (
    <label>
      {t(`timeline.${end}`)}
      <input
        type="text"
        value={typed[end]}
        size={10}
        placeholder={t('timeline.datePattern')}
        aria-invalid={fault !== null}
        aria-describedby={message}
        onChange={({ target }) => setTyped({ ...typed, [end]: target.value })}
        onBlur={commit}
      />
    </label>
  );

  return (
    <form className={styles.period} aria-label={t('timeline.period')} onSubmit={onSubmit}>
      {field('from')}
      {field('to')}
      <button type="submit" className={styles.submit}>
        {t('timeline.apply')}
      </button>
      <span className={styles.periodSteps}>
        <IconButton label={t('timeline.periodEarlier')} onClick={() => step(-1)}>
          <LeftIcon />
        </IconButton>
        <IconButton label={t('timeline.periodLater')} onClick={() => step(1)}>
          <RightIcon />
        </IconButton>
      </span>
      {(from !== '' || to !== '') && (
        <button
          type="button"
          className={controls.quiet}
          onClick={() => update((current) => ({ ...current, from: null, to: null }))}
        >
          {t('timeline.clearPeriod')}
        </button>
      )}
      <span id={message} className={styles.fault} role="status">
        {fault}
      </span>
    </form>
  );
}
