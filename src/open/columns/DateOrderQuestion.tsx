import { type Ref, useId } from 'react';
import { formatDay } from '../../core/dateWords.ts';
import { dayOf } from '../../core/days.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { DateOrder } from '../../import/dates/dateReading.ts';
import type { OrderQuestion } from '../model/dateExample.ts';
import open from '../parts/open.module.css';
import styles from './choices.module.css';

const ORDERS = ['dmy', 'mdy', null] as const;

interface Props {
  readonly question: OrderQuestion;
  readonly answered: boolean;
  readonly locale: string;
  readonly ref: Ref<HTMLFieldSetElement> | undefined;
  onAnswer(order: DateOrder | null): void;
}

/** Asks whether 03/04/2015 is in April or in March; where the table itself says so, offers to say otherwise. */
export function DateOrderQuestion({ question, answered, locale, ref, onAnswer }: Props) {
  const t = useTranslate();
  const name = useId();
  const { example, asks } = question;
  const words = (iso: string) => {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
    return formatDay(dayOf(year, month, day), 'day', locale);
  };
  return (
    <fieldset className={styles.order} data-asks={asks && !answered} ref={ref}>
      <legend>
        {t('open.order.question', {
          text: example.text,
          first: words(example.dmy),
          second: words(example.mdy),
        })}
      </legend>
      <p className={open.hint}>{t(asks ? 'open.order.why' : 'open.order.known')}</p>
      {ORDERS.filter((order) => asks || order !== null).map((order) => (
        <label key={order ?? 'none'} className={styles.radio}>
          <input
            type="radio"
            name={name}
            checked={question.order === order && (answered || order !== null)}
            onChange={() => onAnswer(order)}
          />
          <span>
            {order === null ? (
              t('open.order.unsure')
            ) : (
              <>
                <strong>{words(example[order])}</strong> {t(`open.order.${order}`)}
              </>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
