import controls from '../../ui/controls.module.css';
import { Select, type SelectProps } from '../../ui/Select.tsx';
import open from './open.module.css';

interface Props<V> extends SelectProps<V> {
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A select box with a label above and a hint below. */
export const SelectField = <V extends string | null>({ label, hint, ...rest }: Props<V>) => (
  <label className={open.field}>
    <span>{label}</span>
    <Select {...rest} />
    {hint !== undefined && <small className={controls.note}>{hint}</small>}
  </label>
);
