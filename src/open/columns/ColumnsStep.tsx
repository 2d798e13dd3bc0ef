import { type Ref, useRef } from 'react';
import type { Places } from '../../core/places';
import { useTranslate } from '../../i18n/useTranslate';
import type { Mapping } from '../../import/mapping/mapping';
import controls from '../../ui/controls.module.css';
import { FaultMessage } from '../FaultMessage';
import { hasDate } from '../model/columnUses';
import { openQuestions, orderQuestions } from '../model/dateExample';
import type { TableWork } from '../model/openState';
import open from '../open.module.css';
import { StepFrame } from '../StepFrame';
import type { Opening } from '../useOpening';
import { AboutPart } from './AboutPart';
import { ColouredPart } from './ColouredPart';
import { ColumnTable } from './ColumnTable';
import styles from './columns.module.css';
import { DateOrderQuestion } from './DateOrderQuestion';
import { HubPart } from './HubPart';
import { Preview } from './Preview';
import { Remembered } from './Remembered';
import { Separators } from './Separators';
import { TermsPart } from './TermsPart';
import { Understood } from './Understood';

interface Props {
  readonly opening: Opening;
  readonly work: TableWork;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly locale: string;
  readonly places: Places;
}

/** What the columns are, with what the first rows become beside it. */
export function ColumnsStep({ opening, work, heading, locale, places }: Props) {
  const t = useTranslate();
  const { state, dispatch, open: reopen } = opening;
  const { mapping, table } = work;
  const question = useRef<HTMLFieldSetElement>(null);
  const questions = orderQuestions(table, mapping);
  const waiting = openQuestions(questions, work.ordersAnswered);
  const busy = state.running?.kind === 'open';
  const onMapping = (next: Mapping) => dispatch({ type: 'mapped', mapping: next });
  const needsOrder = waiting.length > 0;
  const remark = () => {
    if (needsOrder) return t('open.columns.needsOrder');
    return hasDate(mapping) ? '' : t('open.columns.noDate');
  };
  const blocked = needsOrder || busy || state.fault !== null;
  const part = { mapping, onMapping };
  const foot = (
    <>
      <p role="status">{remark()}</p>
      <button
        type="button"
        className={`${controls.button} ${open.back}`}
        onClick={() => dispatch({ type: 'went', step: 'file' })}
      >
        {t('open.back')}
      </button>
      <button
        type="button"
        className={open.onward}
        aria-disabled={blocked}
        onClick={() => {
          if (!blocked) dispatch({ type: 'went', step: 'repairs' });
          else question.current?.querySelector('input')?.focus();
        }}
      >
        {t('open.columns.check')}
      </button>
    </>
  );
  return (
    <StepFrame title={t('open.columns.title', { name: table.name })} heading={heading} foot={foot}>
      {state.fault && <FaultMessage fault={state.fault} locale={locale} />}
      <div className={styles.layout}>
        <div className={styles.choices}>
          <Understood
            table={table}
            options={state.options}
            busy={busy}
            onOptions={(options) => {
              if (state.origin) reopen(state.origin, options);
            }}
          />
          {work.remembered && <Remembered onGuess={() => dispatch({ type: 'guessTaken' })} />}
          {questions.map((each) => (
            <DateOrderQuestion
              key={each.key}
              ref={each === waiting[0] ? question : undefined}
              question={each}
              answered={work.ordersAnswered.includes(each.key) || each.order !== null}
              locale={locale}
              onAnswer={(order) => dispatch({ type: 'orderAnswered', question: each, order })}
            />
          ))}
          <ColumnTable table={table} {...part} />
          <Separators table={table} {...part} />
          <TermsPart table={table} {...part} />
          <ColouredPart table={table} {...part} />
          <HubPart
            places={places}
            locale={locale}
            hub={mapping.hub}
            onHub={(hub) => onMapping({ ...mapping, hub })}
          />
          <AboutPart locale={locale} {...part} />
        </div>
        <Preview work={work} places={places} locale={locale} />
      </div>
    </StepFrame>
  );
}
