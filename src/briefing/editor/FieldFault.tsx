import styles from './editor.module.css';

interface Props {
  readonly id?: string | undefined;
  /** In words; null: nothing is wrong. */
  readonly fault: string | null;
}

/** What is wrong with a field and what to do about it, below the field. */
export const FieldFault = ({ id, fault }: Props) => (
  <small className={styles.fieldFault} id={id} role="status">
    {fault}
  </small>
);
