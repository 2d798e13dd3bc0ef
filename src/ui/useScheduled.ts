import { useEffect, useState } from 'react';

/** One call at a time that is still to come. Holds nothing but its number, so that no former dataset stays in memory. */
class Scheduled<A extends readonly unknown[]> {
  private id = 0;
  private readonly request: (...args: A) => number;
  private readonly cancel: (id: number) => void;

  constructor(request: (...args: A) => number, cancel: (id: number) => void) {
    this.request = request;
    this.cancel = cancel;
  }

  /** Schedules a call in place of the one before. */
  start(...args: A): void {
    this.clear();
    this.id = this.request(...args);
  }

  readonly clear = (): void => this.cancel(this.id);
}

function useScheduled<A extends readonly unknown[]>(make: () => Scheduled<A>): Scheduled<A> {
  const [scheduled] = useState(make);
  useEffect(() => scheduled.clear, [scheduled]);
  return scheduled;
}

const newTimeout = () =>
  new Scheduled(
    (then: () => void, ms: number) => window.setTimeout(then, ms),
    (id) => window.clearTimeout(id),
  );
const newFrame = () =>
  new Scheduled(
    (then: FrameRequestCallback) => requestAnimationFrame(then),
    (id) => cancelAnimationFrame(id),
  );

/** A timeout, in milliseconds, that ends with the component. */
export const useTimeout = () => useScheduled(newTimeout);

/** An animation frame that is no longer asked for when the component goes. */
export const useFrame = () => useScheduled(newFrame);
