import { useRef } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import type { ReadOptions } from '../../import/read/table.ts';
import { Button } from '../../ui/Button.tsx';
import { checksOf, isSomething } from '../model/checks.ts';
import { hasDate } from '../model/columnUses.ts';
import { openQuestions, orderQuestions } from '../model/dateExample.ts';
import type { TableWork } from '../model/openState.ts';
import { FaultMessage, mayPass } from '../parts/FaultMessage.tsx';
import { usePage } from '../parts/PageContext.ts';
import { StepFrame, type StepProps } from '../parts/StepFrame.tsx';
import { AboutPart } from './AboutPart.tsx';
import { CodesFields } from './Codes.tsx';
import { ColoursOfTable } from './Colours.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { Counts } from './Counts.tsx';
import styles from './columns.module.css';
import { DateOrderQuestion } from './DateOrderQuestion.tsx';
import { GatherField } from './Gather.tsx';
import { HubPart } from './HubPart.tsx';
import { PleaseCheck } from './PleaseCheck.tsx';
import { Preview } from './Preview.tsx';
import { ReadingSummary } from './ReadingSummary.tsx';
import { Offered, Remembered } from './Remembered.tsx';
import { Separators } from './Separators.tsx';
import { TermsPart } from './TermsPart.tsx';

/** The step for assigning columns, with a preview of the first rows beside it. */
export function ColumnsStep({ opening, work, heading }: StepProps & { readonly work: TableWork }) {
  const t = useTranslate();
  const { state, dispatch, again, open: reopen } = opening;
  const { places, locale } = usePage();
  const { mapping, table } = work;
  const question = useRef<HTMLFieldSetElement>(null);
  const check = useRef<HTMLButtonElement>(null);
  const questions = orderQuestions(table, mapping);
  const waiting = openQuestions(questions, work.ordersAnswered);
  const asked = questions.filter(({ asks }) => asks);
  const known = questions.filter(({ asks }) => !asks);
  const checks = checksOf(work);
  const busy = state.running?.kind === 'open';
  const counting = state.running?.kind === 'check' ? state.running.progress : null;
  const onOptions = (options: ReadOptions) => {
    if (state.origin) reopen(state.origin, options);
  };
  const onMapping = (next: Mapping) => dispatch({ type: 'mapped', mapping: next });
  const needsOrder = waiting.length > 0;
  const needsCodes =
    !work.confirmed &&
    !work.remembered &&
    checks.codes.some((column) => !work.codesAnswered.includes(column));
  const remark = () => {
    if (needsOrder) return t('open.columns.needsOrder');
    if (needsCodes) return t('open.columns.needsCheck');
    return hasDate(mapping) ? '' : t('open.columns.noDate');
  };
  const blocked = needsOrder || needsCodes || busy || state.fault !== null;
  const part = { table, mapping, onMapping };
  const foot = (
    <>
      <div className={styles.footText}>
        <p role="status">{remark()}</p>
        <Counts work={work} progress={counting} />
      </div>
      <Button onClick={() => dispatch({ type: 'went', step: 'file' })}>{t('open.back')}</Button>
      <Button
        look="strong"
        aria-disabled={blocked}
        onClick={() => {
          if (!blocked) dispatch({ type: 'went', step: 'repairs' });
          else if (needsOrder) question.current?.querySelector('input')?.focus();
          else check.current?.focus();
        }}
      >
        {t('open.columns.check')}
      </Button>
    </>
  );
  return (
    <StepFrame title={t('open.columns.title', { name: table.name })} heading={heading} foot={foot}>
      {state.fault && (
        <FaultMessage
          fault={state.fault}
          locale={locale}
          onAgain={mayPass(state.fault) ? again : undefined}
        />
      )}
      <div className={styles.layout}>
        <div className={styles.choices}>
          <ReadingSummary table={table} options={state.options} busy={busy} onOptions={onOptions} />
          {work.remembered && <Remembered onGuess={() => dispatch({ type: 'guessTaken' })} />}
          <Offered repairs={work.offered} onAnswer={(take) => dispatch({ type: 'offerAnswered', take })} />
          {(asked.length > 0 || isSomething(checks)) && (
            <PleaseCheck
              work={work}
              checks={checks}
              questions={asked}
              waiting={waiting}
              question={question}
              button={check}
              options={state.options}
              isBlocked={needsOrder}
              dispatch={dispatch}
              onOptions={onOptions}
            />
          )}
          {known.map((each) => (
            <DateOrderQuestion key={each.key} question={each} isAnswered dispatch={dispatch} />
          ))}
          <ColumnTable {...part} />
          <GatherField {...part} />
          <CodesFields {...{ table, mapping, dispatch }} asked={checks.codes} />
          <Separators {...part} />
          <TermsPart {...part} />
          <ColoursOfTable {...part} />
          <HubPart places={places} hub={mapping.hub} onHub={(hub) => onMapping({ ...mapping, hub })} />
          <AboutPart {...part} />
        </div>
        <Preview work={work} />
      </div>
    </StepFrame>
  );
}
