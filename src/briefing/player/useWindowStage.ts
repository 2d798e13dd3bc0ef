import { useEffect, useState } from 'react';
import type { Size } from '../../scene/boxes.ts';
import { stagingOf } from '../../scene/slide/stage.ts';

const current = (): Size => stagingOf({ width: window.innerWidth, height: window.innerHeight }).stage;

/** The stage that fills this window, kept up to date. */
export function useWindowStage(): Size {
  const [stage, setStage] = useState(current);
  useEffect(() => {
    const measure = () => setStage(current());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return stage;
}
