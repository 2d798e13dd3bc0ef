import type { ReactNode, Ref } from 'react';
import type { Opening } from '../job/useOpening.ts';
import styles from './open.module.css';

/** What every step is given. */
export interface StepProps {
  readonly opening: Opening;
  /** Takes the focus when the step begins. */
  readonly heading: Ref<HTMLHeadingElement>;
}

interface Props extends Pick<StepProps, 'heading'> {
  readonly title: string;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** A step: its content scrolls, what leads on stays at the foot. */
export function StepFrame({ title, heading, foot, children }: Props) {
  return (
    <>
      <div className={styles.content}>
        <h3 className={styles.stepTitle} ref={heading} tabIndex={-1}>
          {title}
        </h3>
        {children}
      </div>
      <div className={styles.foot}>{foot}</div>
    </>
  );
}
