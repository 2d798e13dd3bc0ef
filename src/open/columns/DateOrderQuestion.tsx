import type { Ref } from 'react';
import { formatDay } from '../../core/dateWords.ts';
import { dayOf } from '../../core/days.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { OrderQuestion } from '../model/dateExample.ts';
import type { OpenEvent } from '../model/openState.ts';
import { usePage } from '../parts/PageContext.ts';
import { RadioQuestion } from './RadioQuestion.tsx';

const ORDERS = ['dmy', 'mdy', null] as const;

interface Props {
  readonly question: OrderQuestion;
  readonly isAnswered: boolean;
  readonly ref?: Ref<HTMLFieldSetElement> | undefined;
  dispatch(event: OpenEvent): void;
}

/** Asks whether 03/04/2015 is in April or March; if the table makes it clear, lets the reader change it. */
export function DateOrderQuestion({ question, isAnswered, ref, dispatch }: Props) {
  const t = useTranslate();
  const { locale } = usePage();
  const { example, asks, order } = question;
  const words = (iso: string) => {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
    return formatDay(dayOf(year, month, day), 'day', locale);
  };
  const options = ORDERS.filter((each) => asks || each !== null).map((value) => ({
    value,
    label: value ? (
      <>
        <strong>{words(example[value])}</strong> {t(`open.order.${value}`)}
      </>
    ) : (
      t('open.order.unsure')
    ),
  }));
  const { text, dmy, mdy } = example;
  return (
    <RadioQuestion
      ref={ref}
      legend={t('open.order.question', { text, first: words(dmy), second: words(mdy) })}
      hint={t(asks ? 'open.order.why' : 'open.order.known')}
      asks={asks && !isAnswered}
      value={isAnswered ? order : (order ?? undefined)}
      options={options}
      onValue={(chosen) => dispatch({ type: 'orderAnswered', question, order: chosen })}
    />
  );
}
