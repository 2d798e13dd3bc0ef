import styles from './export.module.css';

interface Props<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  nameOf(value: NoInfer<T>): string;
  onChoose(value: NoInfer<T>): void;
}

/** One of a few values, from a list. */
export function Choice<T extends string | number>({ label, value, values, nameOf, onChoose }: Props<T>) {
  return (
    <label className={styles.choice}>
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = values.find((each) => String(each) === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
