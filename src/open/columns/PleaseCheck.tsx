import { type Ref, useId } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import { ENCODINGS } from '../../import/read/encodings.ts';
import type { ReadOptions } from '../../import/read/table.ts';
import { Button } from '../../ui/Button.tsx';
import type { Checks } from '../model/checks.ts';
import type { OrderQuestion } from '../model/dateExample.ts';
import type { OpenEvent } from '../model/events.ts';
import type { TableWork } from '../model/openState.ts';
import open from '../parts/open.module.css';
import { CodesChoice } from './CodesChoice.tsx';
import styles from './choices.module.css';
import { DateOrderQuestion } from './DateOrderQuestion.tsx';
import { FarDates } from './FarDates.tsx';
import { GatherChoice } from './GatherChoice.tsx';

interface Props {
  readonly work: TableWork;
  readonly checks: Checks;
  readonly questions: readonly OrderQuestion[];
  /** Orders that still need an answer. */
  readonly waiting: readonly OrderQuestion[];
  /** Stands before the first question that needs an answer. */
  readonly question: Ref<HTMLFieldSetElement>;
  /** Says that all is right. */
  readonly button: Ref<HTMLButtonElement>;
  readonly options: ReadOptions;
  readonly locale: string;
  /** Whether something must be answered before going on. */
  readonly isBlocked: boolean;
  dispatch(event: OpenEvent): void;
  onOptions(options: ReadOptions): void;
}

/** All that was guessed, as one question: the likeliest answers are chosen, and one button says that they are right. */
export function PleaseCheck(props: Props) {
  const {
    work,
    checks,
    questions,
    waiting,
    question,
    button,
    options,
    locale,
    isBlocked,
    dispatch,
    onOptions,
  } = props;
  const t = useTranslate();
  const name = useId();
  const { mapping, table, confirmed } = work;
  const onMapping = (next: Mapping) => dispatch({ type: 'mapped', mapping: next });
  const { encoding } = table.head;
  if (confirmed)
    return (
      <p className={styles.checked} role="status">
        <span aria-hidden="true">✓</span> {t('open.check.done')}{' '}
        <Button quiet onClick={() => dispatch({ type: 'confirmed', confirmed: false })}>
          {t('open.check.again')}
        </Button>
      </p>
    );
  return (
    <section className={styles.check} aria-labelledby={name}>
      <h4 id={name}>{t('open.check.title')}</h4>
      <p className={open.hint}>{t('open.check.hint')}</p>
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
      {checks.gather && <GatherChoice offer={checks.gather} mapping={mapping} onMapping={onMapping} />}
      {checks.codes.map((column) => (
        <CodesChoice
          key={column}
          column={column}
          table={table}
          mapping={mapping}
          onCodes={(codes) => dispatch({ type: 'codesAnswered', column, codes })}
        />
      ))}
      {checks.encoding && encoding !== null && (
        <div className={styles.doubt}>
          <label className={open.field}>
            <span>{t('open.check.encoding')}</span>
            <select
              value={encoding}
              onChange={({ target }) => onOptions({ ...options, encoding: target.value })}
            >
              {[...new Set([encoding, ...ENCODINGS])].map((each) => (
                <option key={each} value={each}>
                  {each.toUpperCase()}
                </option>
              ))}
            </select>
          </label>
          {checks.encodedTexts.map((text) => (
            <q key={text}>{text}</q>
          ))}
        </div>
      )}
      {checks.columns.length > 0 && (
        <div className={styles.doubt}>
          <p>{t('open.check.columns')}</p>
          <ul>
            {checks.columns.map(({ column, use }) => (
              <li key={column}>
                <strong>{column}</strong> → {t(`open.target.${use}`)}
              </li>
            ))}
          </ul>
          <p className={open.hint}>{t('open.check.columnsHint')}</p>
        </div>
      )}
      <FarDates checks={checks} dispatch={dispatch} />
      <div className={styles.confirm}>
        <Button
          ref={button}
          aria-disabled={isBlocked}
          onClick={() => {
            if (!isBlocked) dispatch({ type: 'confirmed', confirmed: true });
          }}
        >
          {t('open.check.right')}
        </Button>
      </div>
    </section>
  );
}
