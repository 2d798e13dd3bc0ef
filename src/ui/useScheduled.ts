import { useEffect, useState } from 'react';

/** At most one pending call. Stores only its id, so that no former dataset stays in memory. */
function scheduledBy<F>(request: (then: F, ms?: number) => number, cancel: (id: number) => void) {
  let id = 0;
  const clear = () => cancel(id);
  return {
    clear,
    /** Schedules a call; replaces a pending one. */
    start: (then: F, ms?: number) => {
      clear();
      id = request(then, ms);
    },
  };
}

const newTimeout = () => scheduledBy<() => void>(window.setTimeout, (id) => window.clearTimeout(id));
const newFrame = () => scheduledBy<FrameRequestCallback>(requestAnimationFrame, cancelAnimationFrame);

function useScheduled<S extends { readonly clear: () => void }>(make: () => S): S {
  const [scheduled] = useState(make);
  useEffect(() => scheduled.clear, [scheduled]);
  return scheduled;
}

/** A timeout, in milliseconds, that is cancelled when the component unmounts. */
export const useTimeout = () => useScheduled(newTimeout);

/** An animation frame that is cancelled when the component unmounts. */
export const useFrame = () => useScheduled(newFrame);
