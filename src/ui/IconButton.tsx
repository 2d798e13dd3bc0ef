import type { ComponentType, KeyboardEvent, Ref } from 'react';
import styles from './controls.module.css';

interface Props {
  readonly icon: ComponentType;
  /** Accessible name and tooltip. */
  readonly label: string;
  onClick(): void;
  onKeyDown?(event: KeyboardEvent): void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  /** 24 px, for a line of text. */
  readonly small?: boolean;
  /** For a button that opens a menu: whether the menu is open. */
  readonly menu?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that shows an icon and has its label as accessible name; 32 px square unless small. */
export function IconButton(props: Props) {
  const { icon: Icon, label, onClick, onKeyDown, disabled = false, pressed, small, menu, ref } = props;
  return (
    <button
      ref={ref}
      type="button"
      className={styles.icon}
      data-small={small}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      aria-pressed={pressed}
      aria-haspopup={menu === undefined ? undefined : 'menu'}
      aria-expanded={menu}
      onClick={disabled ? undefined : onClick}
      onKeyDown={onKeyDown}
    >
      <Icon />
    </button>
  );
}
