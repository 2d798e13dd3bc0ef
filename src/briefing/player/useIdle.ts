import { useEffect, useState } from 'react';

/** Milliseconds without a movement of the pointer after which controls hide. */
const REST = 2500;

/** Whether the pointer has rested for a while. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer = 0;
    const stir = () => {
      setIdle(false);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setIdle(true), REST);
    };
    stir();
    const events = ['pointermove', 'pointerdown', 'focusin'] as const;
    for (const event of events) document.addEventListener(event, stir);
    return () => {
      window.clearTimeout(timer);
      for (const event of events) document.removeEventListener(event, stir);
    };
  }, []);
  return idle;
}
