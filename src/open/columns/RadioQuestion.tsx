import { Fragment, type ReactNode, type Ref, useId } from 'react';
import controls from '../../ui/controls.module.css';
import styles from './choices.module.css';

interface Option<V> {
  readonly value: V;
  readonly label: ReactNode;
  /** A control beside the option. */
  readonly beside?: ReactNode;
}

interface Props<V> {
  readonly legend: string;
  readonly hint?: string;
  /** Whether it needs an answer. */
  readonly asks?: boolean;
  /** The chosen value; undefined if there is none. */
  readonly value: V | undefined;
  readonly options: readonly Option<V>[];
  readonly ref?: Ref<HTMLFieldSetElement> | undefined;
  onValue(value: V): void;
}

/** A question with a few answers to choose one from. */
export function RadioQuestion<V extends string | null>(props: Props<V>) {
  const { legend, hint, asks = false, value, options, ref, onValue } = props;
  const name = useId();
  return (
    <fieldset className={styles.question} data-asks={asks} ref={ref}>
      <legend>{legend}</legend>
      {hint !== undefined && <p className={controls.note}>{hint}</p>}
      {options.map(({ value: each, label, beside }) => {
        const radio = (
          <label className={styles.radio}>
            <input type="radio" name={name} checked={each === value} onChange={() => onValue(each)} />
            <span>{label}</span>
          </label>
        );
        return (
          <Fragment key={each}>
            {beside ? (
              <span className={styles.beside}>
                {radio}
                {beside}
              </span>
            ) : (
              radio
            )}
          </Fragment>
        );
      })}
    </fieldset>
  );
}
