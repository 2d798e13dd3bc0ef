import type { ReactNode, Ref } from 'react';
import styles from './controls.module.css';

interface Props {
  /** Accessible name, and the tooltip. */
  readonly label: string;
  onClick(): void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that shows an icon and is named by its label; 32 px square. */
export function IconButton({ label, onClick, disabled = false, children, ref }: Props) {
  return (
    <button
      ref={ref}
      type="button"
      className={styles.icon}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      {children}
    </button>
  );
}
