import { type ReactNode, useId } from 'react';
import styles from './time.module.css';

interface Props {
  readonly name: string;
  /** Whether it has a button at its end that closes it, and keys of its own. */
  readonly closable?: boolean;
  readonly children: ReactNode;
}

/** A strip of tools behind their name. No fieldset: WebKit sets a legend on its edge, whatever its style. */
export function Strip({ name, closable = false, children }: Props) {
  const id = useId();
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={closable ? `${styles.strip} ${styles.closable}` : styles.strip}
      data-own-keys={closable || undefined}
    >
      <span id={id} className={styles.name}>
        {name}
      </span>
      {children}
    </div>
  );
}
