import { useEffect, useRef, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Progress } from '../../import/job/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import layout from '../../ui/layout.module.css';
import styles from './open.module.css';

/** Milliseconds without progress before a notice appears. */
export const STALL = 20_000;

/** A wait for a task that reports progress. */
interface Wait {
  readonly progress: unknown;
  readonly round: number;
}

/**
 * Tells whether a task has made no progress for a while.
 * @param progress a value that changes with every progress
 * @returns whether it is stalled, and a function for waiting on
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
  /** null if the duration is unknown. */
  readonly progress: Progress | null;
  /** Whether the cancel button takes the focus, because the button that started the task is gone. */
  readonly takesFocus?: boolean;
  onCancel(): void;
  /** Ends a task that may have stopped responding; {@link onCancel} if absent. */
  onEnd?(): void;
}

/** Shows a task and its progress. Screen readers announce the label and a stall, but not each step of progress. */
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
          <p>{t('open.stall.text')}</p>
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
