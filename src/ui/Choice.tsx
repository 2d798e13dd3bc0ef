interface Props<T> {
  readonly value: T;
  readonly options: readonly T[];
  nameOf(option: T): string;
  onChoose(option: T): void;
  /** Accessible name, where no label element gives one. */
  readonly label?: string;
  readonly className?: string | undefined;
}

/** A select over a closed list of options. */
export function Choice<T extends string | number>(props: Props<T>) {
  const { value, options, nameOf, onChoose, label, className } = props;
  return (
    <select
      className={className}
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => String(option) === target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  );
}
