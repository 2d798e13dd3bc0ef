import type { KeyboardEvent, ReactNode, Ref } from 'react';
import styles from './controls.module.css';

interface Props {
  /** Accessible name, and the tooltip. */
  readonly label: string;
  onClick(): void;
  onKeyDown?(event: KeyboardEvent): void;
  readonly disabled?: boolean;
  /** Whether the menu that it opens is open; of a button that opens one. */
  readonly menu?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that shows an icon and is named by its label; 32 px square. */
export function IconButton({ label, onClick, onKeyDown, disabled = false, menu, children, ref }: Props) {
  return (
    <button
      ref={ref}
      type="button"
      className={styles.icon}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      aria-haspopup={menu === undefined ? undefined : 'menu'}
      aria-expanded={menu}
      onClick={disabled ? undefined : onClick}
      onKeyDown={onKeyDown}
    >
      {children}
    </button>
  );
}
