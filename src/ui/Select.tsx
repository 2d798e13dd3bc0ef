import type { ComponentProps } from 'react';

/** Values to choose from, each with its text. */
export type Options<V> = readonly (readonly [value: V, text: string])[];

export interface SelectProps<V> extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  /** One of the options; null is an option too. */
  readonly value: V;
  readonly options: Options<V>;
  onValue(value: NoInfer<V>): void;
}

/** A list to choose one value from. */
export const Select = <V extends string | number | null>(props: SelectProps<V>) => {
  const { value, options, onValue, ...rest } = props;
  const select = (text: string) => {
    const chosen = options.find(([each]) => String(each ?? '') === text);
    if (chosen) onValue(chosen[0]);
  };
  return (
    <select value={value ?? ''} onChange={({ target }) => select(target.value)} {...rest}>
      {options.map(([each, text]) => (
        <option key={each} value={each ?? ''}>
          {text}
        </option>
      ))}
    </select>
  );
};
