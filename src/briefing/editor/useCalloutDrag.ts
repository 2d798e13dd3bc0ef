import { type PointerEvent, useEffect, useState } from 'react';
import type { Annotation, Offset } from '../../core/annotation.ts';
import type { Size } from '../../scene/boxes.ts';
import type { Pointing } from '../../scene/slide/callouts.ts';
import { type MovedCallout, moveCallout } from '../../scene/slide/moveCallout.ts';
import { useLatest } from '../../ui/useLatest.ts';

/** px of the page that a pointer may move before a click becomes a drag. */
const SLACK = 3;

interface Drag {
  readonly callout: Annotation;
  readonly pointer: number;
  /** Where it began, and by which factor the slide is shown. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** null until the pointer has moved. */
  readonly moved: MovedCallout | null;
}

interface Handlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
}

/**
 * Drags callouts on a picture of a slide. Nothing changes before the pointer is released; Escape cancels.
 *
 * @param picture the element that shows the slide
 * @returns what is drawn meanwhile, and the handlers of a callout's handle
 */
export function useCalloutDrag(
  pointing: Pointing | null,
  stage: Size,
  picture: () => Element | null,
  drop: (callout: Annotation, offset: Offset) => void,
): { readonly shown: Pointing | null; handlersOf(callout: Annotation): Handlers } {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useLatest(drag);
  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setDrag(null);
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isDragging]);
  const handlersOf = (callout: Annotation): Handlers => ({
    onPointerDown: ({ button, isPrimary, currentTarget, pointerId, clientX: x, clientY: y }) => {
      const width = picture()?.getBoundingClientRect().width ?? 0;
      if (button !== 0 || !isPrimary || width === 0) return;
      currentTarget.setPointerCapture(pointerId);
      setDrag({ callout, pointer: pointerId, x, y, scale: width / stage.width, moved: null });
    },
    onPointerMove: ({ pointerId, clientX, clientY }) => {
      const now = latest.current;
      if (!now || !pointing || now.pointer !== pointerId) return;
      const [right, down] = [clientX - now.x, clientY - now.y];
      if (!now.moved && Math.hypot(right, down) < SLACK) return;
      setDrag({ ...now, moved: moveCallout(pointing, now.callout, right / now.scale, down / now.scale) });
    },
    onPointerUp: ({ pointerId }) => {
      const now = latest.current;
      if (!now || now.pointer !== pointerId) return;
      setDrag(null);
      if (now.moved) drop(now.callout, now.moved.offset);
    },
    onPointerCancel: () => setDrag(null),
  });
  return { shown: drag?.moved?.pointing ?? pointing, handlersOf };
}
