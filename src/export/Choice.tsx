import { Select, type SelectProps } from '../ui/Select.tsx';
import styles from './export.module.css';

interface Props<V> extends SelectProps<V> {
  readonly label: string;
}

/** A list to choose a value from, with its label. */
export function Choice<V extends string | number>({ label, ...select }: Props<V>) {
  return (
    <label className={styles.choice}>
      {label}
      <Select {...select} />
    </label>
  );
}
