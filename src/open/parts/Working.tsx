import { useEffect, useRef } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Progress } from '../../import/job/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import { useStall } from '../useStall.ts';
import styles from './open.module.css';

interface Props {
  readonly label: string;
  /** null where nobody knows how long it takes. */
  readonly progress: Progress | null;
  /** Whether the way to cancel takes the focus: what began this is gone from the page. */
  readonly takesFocus?: boolean;
  onCancel(): void;
  /** Ends what does not move any more, and may not listen; as {@link onCancel} where absent. */
  onEnd?(): void;
}

/** What is being done and how far it is. The label is announced, not every row; so is that nothing moves. */
export function Working({ label, progress, takesFocus = false, onCancel, onEnd = onCancel }: Props) {
  const t = useTranslate();
  const cancel = useRef<HTMLButtonElement>(null);
  const [isStalled, waitOn] = useStall(progress);
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
      <Button ref={cancel} onClick={onCancel}>
        {t('open.cancel')}
      </Button>
      {isStalled && (
        <div className={styles.stalled} role="alert">
          <p>{t('open.stall.said')}</p>
          <Button
            onClick={() => {
              waitOn();
              cancel.current?.focus();
            }}
          >
            {t('open.stall.wait')}
          </Button>
          <Button onClick={onEnd}>{t('open.stall.stop')}</Button>
        </div>
      )}
    </div>
  );
}
