import { useEffect, useRef } from 'react';
import { useTranslate } from '../i18n/useTranslate';
import type { Progress } from '../import/job/protocol';
import controls from '../ui/controls.module.css';
import styles from './open.module.css';

interface Props {
  readonly label: string;
  /** null where nobody knows how long it takes. */
  readonly progress: Progress | null;
  /** Whether the way to cancel takes the focus: what began this is gone from the page. */
  readonly takesFocus?: boolean;
  onCancel(): void;
}

/** What is being done and how far it is. The label is announced, not every row. */
export function Working({ label, progress, takesFocus = false, onCancel }: Props) {
  const t = useTranslate();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) cancel.current?.focus();
  }, [takesFocus]);
  return (
    <div className={styles.working}>
      <span role="status">{label}</span>
      <progress
        aria-label={label}
        max={1}
        {...(progress && progress.done > 0 ? { value: progress.done } : {})}
      />
      <span className={styles.rowsSoFar}>
        {progress && progress.rows > 0 ? t('open.rowsSoFar', { rows: progress.rows }) : ''}
      </span>
      <button ref={cancel} type="button" className={controls.button} onClick={onCancel}>
        {t('open.cancel')}
      </button>
    </div>
  );
}
