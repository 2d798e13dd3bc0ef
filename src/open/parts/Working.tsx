import { useEffect, useRef, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Progress } from '../../import/job/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import layout from '../../ui/layout.module.css';
import styles from './open.module.css';

/** Milliseconds without progress before a notice appears. */
export const STALL = 20_000;

/** A wait for something that moves now and then. */
interface Wait {
  readonly progress: unknown;
  readonly round: number;
}

/**
 * Whether something has made no progress for a while.
 * @param progress another value whenever it moves
 * @returns also what to call to go on waiting
 */
function useStall(progress: unknown): readonly [isStalled: boolean, waitOn: () => void] {
  const [round, setRound] = useState(0);
  const [stalled, setStalled] = useState<Wait | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStalled({ progress, round }), STALL);
    return () => clearTimeout(timer);
  }, [progress, round]);
  const isStalled = stalled !== null && stalled.progress === progress && stalled.round === round;
  return [isStalled, () => setRound(round + 1)];
}

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
        <div className={`${layout.row} ${styles.stalled}`} role="alert">
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
