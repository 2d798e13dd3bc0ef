import { type RefObject, useEffect, useState } from 'react';

/** How far beyond the edge of what is in sight an element counts as near it. */
const MARGIN = '400px';

const watched = new Map<Element, (isNear: boolean) => void>();
let observer: IntersectionObserver | null = null;

function watch(element: Element, tell: (isNear: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting);
    },
    { rootMargin: MARGIN, scrollMargin: MARGIN },
  );
  watched.set(element, tell);
  observer.observe(element);
  return () => {
    watched.delete(element);
    observer?.unobserve(element);
  };
}

/** Where an element is: not yet in sight, in or near it, or out of it again. */
export type Nearness = 'unseen' | 'near' | 'far';

/** Whether an element is in or near what the reader sees. Where that can't be observed, it always is. */
export function useNear(ref: RefObject<Element | null>): Nearness {
  const canObserve = typeof IntersectionObserver !== 'undefined';
  const [nearness, setNearness] = useState<Nearness>(canObserve ? 'unseen' : 'near');
  useEffect(() => {
    if (!canObserve || !ref.current) return;
    return watch(ref.current, (isNear) =>
      setNearness((now) => (isNear ? 'near' : now === 'unseen' ? now : 'far')),
    );
  }, [ref, canObserve]);
  return nearness;
}
