import { type FormEvent, useId, useState } from 'react';
import { allRows, type Columns } from '../../core/columns.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { type Day, isoOf, monthsLater } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { clearAsOf, toggleStatus } from '../../core/filters.ts';
import type { Names, Translate } from '../../core/names.ts';
import { spanOf } from '../../core/query.ts';
import { beyondSources } from '../../core/stageWords.ts';
import { PERIOD_BASES, STATUSES } from '../../core/taxonomy.ts';
import { isoDay } from '../../state/codec.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { LeftIcon, RightIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/Select.tsx';
import { PlayStrip, Strip } from './PlayStrip.tsx';
import styles from './time.module.css';

/** Strips about time: the period and its certainty, the day of the status, and playing through time. */
export function TimeStrips({ playing, onClosePlay }: { readonly playing: boolean; onClosePlay(): void }) {
  const { view } = useAtlas();
  const hasPeriod = (view.from !== null || view.to !== null) && !playing;
  if (!hasPeriod && view.asOf === null && !playing) return null;
  return (
    <div className={styles.strips}>
      {playing && <PlayStrip onClose={onClosePlay} />}
      {hasPeriod && <PeriodStrip />}
      {view.asOf !== null && <AsOfStrip asOf={view.asOf} />}
    </div>
  );
}

/** Says how many records are certainly or possibly in the period, and whether it applies to their date or activity. */
function PeriodStrip() {
  const { t, result, view, requestedView, update } = useAtlas();
  const possible = result.possibleCount;
  const certain = result.rows.length - (view.possible ? possible : 0);
  return (
    <Strip name={t('facets.period')}>
      <label className={controls.field}>
        {t('time.of')}
        <Select
          value={requestedView.periodBy}
          options={PERIOD_BASES.map((basis) => [basis, t(`time.by.${basis}`)])}
          onValue={(periodBy) => update((current) => ({ ...current, periodBy }))}
        />
      </label>
      <span className={styles.counts}>
        <strong>{t('time.certain', { count: certain })}</strong>
        {possible > 0 && <> + {t('time.possible', { count: possible })}</>}
      </span>
      {(possible > 0 || !view.possible) && (
        <label className={controls.field}>
          <input
            type="checkbox"
            checked={requestedView.possible}
            onChange={({ target }) => update((current) => ({ ...current, possible: target.checked }))}
          />
          {t('time.showPossible')}
        </label>
      )}
      {possible > 0 && <small className={styles.hint}>{t(`time.hint.${view.periodBy}`)}</small>}
    </Strip>
  );
}

/** Message that a day is before the first record or after the last; null if it isn't. */
function outside(columns: Columns, day: Day, names: Names, t: Translate): string | null {
  const span = spanOf(columns, allRows(columns));
  if (!span || (day >= span.min && day <= span.max)) return null;
  const [key, end] =
    day < span.min ? (['time.beforeFirst', span.min] as const) : (['time.afterLast', span.max] as const);
  return t(key, { date: dateInWords(isoOf(end), t, names.locale) });
}

/** The day of the status, and the number of records with each status on it. */
function AsOfStrip({ asOf }: { readonly asOf: string }) {
  const { t, columns, dataset, names, result, view, update } = useAtlas();
  const day = parseEdtf(asOf)?.min;
  const beyond =
    day === undefined ? null : (beyondSources(dataset, day, names, t) ?? outside(columns, day, names, t));
  return (
    <Strip name={t('facets.asOf')}>
      <DayField asOf={asOf} />
      <span className={styles.statuses} role="group" aria-label={t('facets.status')}>
        {STATUSES.map((status, code) => (
          <button
            key={status}
            type="button"
            className={styles.status}
            aria-pressed={view.statuses.includes(status)}
            data-status={status}
            data-empty={result.statusCounts[code] === 0}
            onClick={() => update((current) => toggleStatus(current, status))}
          >
            {t(`status.${status}`)}{' '}
            <strong>{(result.statusCounts[code] ?? 0).toLocaleString(names.locale)}</strong>
          </button>
        ))}
      </span>
      <Button look="quiet" onClick={() => update(clearAsOf)}>
        {t('time.noDay')}
      </Button>
      {beyond !== null && <small className={styles.hint}>{beyond}</small>}
      <small className={styles.hint}>
        {t('time.hint.asOf')}
        {view.pair === null && view.screen === 'atlas' && (
          <span className={styles.withTimeline}> {t('time.hint.line')}</span>
        )}
      </small>
    </Strip>
  );
}

/** Field for the day of the status, in the link's format rather than the device's, with buttons that step by months. */
function DayField({ asOf }: { readonly asOf: string }) {
  const { t, update } = useAtlas();
  const message = useId();
  const [typed, setTyped] = useState(asOf);
  const [shown, setShown] = useState(asOf);
  const [fault, setFault] = useState<string | null>(null);
  // A day set elsewhere (by the line or a link) resets the field.
  if (shown !== asOf) {
    setShown(asOf);
    setTyped(asOf);
    setFault(null);
  }

  const goTo = (day: string) => update((current) => ({ ...current, asOf: day }), 'replace');
  const take = (text: string, complain: boolean) => {
    setTyped(text);
    const day = isoDay.parse(text.trim());
    setFault(complain && day === null ? t('time.notADay', { text: text.trim() }) : null);
    if (day !== null && day !== asOf) goTo(day);
  };
  const step = (months: number) => {
    const day = parseEdtf(asOf)?.min;
    const next = day === undefined ? null : isoDay.parse(isoOf(monthsLater(day, months)));
    if (next !== null) goTo(next);
  };
  return (
    <form
      className={styles.dayField}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        take(typed, true);
      }}
    >
      <input
        type="text"
        className={styles.day}
        size={10}
        aria-label={t('facets.asOf')}
        aria-invalid={fault !== null}
        aria-describedby={message}
        placeholder={t('timeline.datePattern')}
        value={typed}
        onChange={({ target }) => take(target.value, false)}
        onBlur={() => take(typed, true)}
      />
      <IconButton icon={LeftIcon} label={t('time.monthEarlier')} onClick={() => step(-1)} />
      <IconButton icon={RightIcon} label={t('time.monthLater')} onClick={() => step(1)} />
      <span id={message} className={styles.dayFault} role="status">
        {fault}
      </span>
    </form>
  );
}
