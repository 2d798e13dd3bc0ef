import type { ReactNode, Ref } from 'react';
import type { Opening } from '../job/useOpening.ts';
import styles from './open.module.css';

/** Props of every step. */
export interface StepProps {
  readonly opening: Opening;
  /** Heading that gets the focus when the step begins. */
  readonly heading: Ref<HTMLHeadingElement>;
}

interface Props extends Pick<StepProps, 'heading'> {
  readonly title: string;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** A step with scrolling content and a fixed foot for its buttons. */
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
