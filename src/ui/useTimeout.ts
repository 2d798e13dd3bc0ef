import { useEffect, useState } from 'react';

/** One timeout at a time; see {@link useTimeout}. */
class Timeout {
  private id = 0;

  /** Calls `then` after `ms` milliseconds, in place of what was to be called before. */
  start(then: () => void, ms: number): void {
    this.clear();
    this.id = window.setTimeout(then, ms);
  }

  readonly clear = (): void => window.clearTimeout(this.id);
}

/** A timeout that ends with the component. */
export function useTimeout(): Timeout {
  const [timeout] = useState(() => new Timeout());
  useEffect(() => timeout.clear, [timeout]);
  return timeout;
}
