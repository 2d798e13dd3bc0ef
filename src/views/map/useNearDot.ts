import { useEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet/hooks';
import type { PlacedBubble } from '../../scene/map/layout.ts';
import { leaveHover, setHover } from '../../state/useHover.ts';

/** Distance in px from a dot's centre within which the pointer counts as on it. */
const REACH = 10;

function nearest(dots: readonly PlacedBubble[], x: number, y: number): string | null {
  let [found, least]: [string | null, number] = [null, REACH];
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y);
    if (distance > least) continue;
    [found, least] = [dot.partner, distance];
  }
  return found;
}

/** The partner whose dot the pointer is on; null away from dots, and over bubbles and controls. */
export function useNearDot(dots: readonly PlacedBubble[]): string | null {
  const map = useMap();
  const [near, setNear] = useState<string | null>(null);
  const latest = useRef({ dots, near });
  useEffect(() => {
    latest.current = { dots, near };
  });

  useEffect(() => {
    const container = map.getContainer();
    const say = (partner: string | null) => {
      if (partner === latest.current.near) return;
      latest.current.near = partner;
      setNear(partner);
      if (partner === null) leaveHover();
      else setHover({ kind: 'value', facet: 'partner', value: partner });
    };
    const point = ({ target, clientX, clientY, buttons, type }: PointerEvent) => {
      if (type === 'pointermove' && buttons !== 0) return;
      const onMap = target instanceof HTMLCanvasElement || target === container;
      const onDot = target instanceof Element && target.closest('[data-dot="true"]') !== null;
      if (!onMap && !onDot) return say(null);
      const { left, top } = container.getBoundingClientRect();
      say(nearest(latest.current.dots, clientX - left, clientY - top));
    };
    const leave = () => say(null);
    const listening = new AbortController();
    const { signal } = listening;
    container.addEventListener('pointermove', point, { signal });
    container.addEventListener('pointerdown', point, { signal });
    container.addEventListener('pointerleave', leave, { signal });
    map.on('movestart zoomstart', leave);
    return () => {
      listening.abort();
      map.off('movestart zoomstart', leave);
    };
  }, [map]);

  return near;
}
