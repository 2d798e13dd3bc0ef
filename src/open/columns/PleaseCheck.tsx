import { type Ref, useId } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import type { ReadOptions } from '../../import/read/table.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import layout from '../../ui/layout.module.css';
import type { Checks } from '../model/checks.ts';
import type { OrderQuestion } from '../model/dateExample.ts';
import type { OpenEvent, TableWork } from '../model/openState.ts';
import { rowsInWords } from '../model/words.ts';
import { CodesField } from './Codes.tsx';
import styles from './choices.module.css';
import { DateOrderQuestion } from './DateOrderQuestion.tsx';
import { EncodingField } from './EncodingField.tsx';
import { GatherQuestion } from './Gather.tsx';

/** Number of dates shown; the rest are counted. */
const SHOWN = 3;

interface Props {
  readonly work: TableWork;
  readonly checks: Checks;
  readonly questions: readonly OrderQuestion[];
  /** Questions on date order that still need an answer. */
  readonly waiting: readonly OrderQuestion[];
  /** The first question that needs an answer. */
  readonly question: Ref<HTMLFieldSetElement>;
  /** The button that confirms everything. */
  readonly button: Ref<HTMLButtonElement>;
  readonly options: ReadOptions;
  /** Whether something must be answered before going on. */
  readonly isBlocked: boolean;
  dispatch(event: OpenEvent): void;
  onOptions(options: ReadOptions): void;
}

/** Dates in the rows that seem to be of another calendar or lie far ahead, with one suggestion for all of them. */
function FarDates({ checks: { farDates, farRepairs }, dispatch }: Pick<Props, 'checks' | 'dispatch'>) {
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
        <p className={controls.note}>{t('open.check.farTaken')}</p>
      )}
    </div>
  );
}

/** All guesses as one question: the likeliest answers are preselected, and one button confirms them. */
export function PleaseCheck(props: Props) {
  const { work, checks, questions, waiting, question, button, options, isBlocked, dispatch, onOptions } =
    props;
  const t = useTranslate();
  const name = useId();
  const { mapping, table, confirmed } = work;
  const onMapping = (next: Mapping) => dispatch({ type: 'mapped', mapping: next });
  const { encoding } = table.head;
  if (confirmed)
    return (
      <p className={styles.checked} role="status">
        <span aria-hidden="true">✓</span> {t('open.check.done')}{' '}
        <Button look="quiet" onClick={() => dispatch({ type: 'confirmed', confirmed: false })}>
          {t('open.check.again')}
        </Button>
      </p>
    );
  return (
    <section className={styles.check} aria-labelledby={name}>
      <h4 id={name}>{t('open.check.title')}</h4>
      <p className={controls.note}>{t('open.check.hint')}</p>
      {questions.map((each) => (
        <DateOrderQuestion
          key={each.key}
          ref={each === waiting[0] ? question : undefined}
          question={each}
          isAnswered={work.ordersAnswered.includes(each.key) || each.order !== null}
          dispatch={dispatch}
        />
      ))}
      {checks.gather && <GatherQuestion offer={checks.gather} mapping={mapping} onMapping={onMapping} />}
      {checks.codes.map((column) => (
        <CodesField key={column} {...{ column, table, mapping, dispatch }} />
      ))}
      {checks.encoding && encoding !== null && (
        <div className={styles.doubt}>
          <EncodingField
            label={t('open.check.encoding')}
            value={encoding}
            onValue={(chosen) => onOptions({ ...options, encoding: chosen })}
          />
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
          <p className={controls.note}>{t('open.check.columnsHint')}</p>
        </div>
      )}
      <FarDates checks={checks} dispatch={dispatch} />
      <div className={layout.row}>
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
