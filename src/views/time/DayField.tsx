import { type FormEvent, useId, useState } from 'react';
import { isoOf } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { monthsLater } from '../../core/days.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { isoDay } from '../../state/codec.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LeftIcon, RightIcon } from '../../ui/icons.tsx';
import styles from './time.module.css';

/** The day of the status: typed as the link has it, whatever the device's own order of dates, or stepped by months. */
export function DayField({ asOf }: { readonly asOf: string }) {
  const t = useTranslate();
  const { update } = useAtlas();
  const message = useId();
  const [typed, setTyped] = useState(asOf);
  const [shown, setShown] = useState(asOf);
  const [fault, setFault] = useState<string | null>(null);
  // Another day from elsewhere, the line or a link, starts the field anew.
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
      <IconButton label={t('time.monthEarlier')} onClick={() => step(-1)}>
        <LeftIcon />
      </IconButton>
      <IconButton label={t('time.monthLater')} onClick={() => step(1)}>
        <RightIcon />
      </IconButton>
      <span id={message} className={styles.dayFault} role="status">
        {fault}
      </span>
    </form>
  );
}
