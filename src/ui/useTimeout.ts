import { useEffect, useState } from 'react';

/** At most one pending call. Stores only its id, so that no former dataset stays in memory. */
function newTimeout() {
  let id = 0;
  const clear = () => window.clearTimeout(id);
  return {
    clear,
    /** Schedules a call; replaces a pending one. */
    start: (then: () => void, ms?: number) => {
      clear();
      id = window.setTimeout(then, ms);
    },
  };
}

/** A timeout, in milliseconds, that is cancelled when the component unmounts. */
export function useTimeout() {
  const [timeout] = useState(newTimeout);
  useEffect(() => timeout.clear, [timeout]);
  return timeout;
}
