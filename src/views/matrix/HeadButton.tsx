import type { ReactNode } from 'react';

interface Props {
  /** What it heads; HEAD for the other of the two. */
  readonly partner: string;
  readonly column: string;
  readonly isPressed: boolean;
  readonly inTabOrder: boolean;
  readonly children: ReactNode;
  onPress(): void;
}

/** The name of a row or column, which filters by it. */
export function HeadButton({ partner, column, isPressed, inTabOrder, children, onPress }: Props) {
  return (
    <button
      type="button"
      data-partner={partner}
      data-column={column}
      tabIndex={inTabOrder ? 0 : -1}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
