import { type D3ZoomEvent, select, type ZoomBehavior, zoom, zoomIdentity } from 'd3';
import { type RefObject, useEffect, useRef } from 'react';
import type { Day } from '../../core/days.ts';
import type { DaySpan } from '../../core/viewState.ts';
import { MIN_DAYS, panWindow } from '../../scene/timeline/timeWindow.ts';
import { useDocumentEvent } from '../../ui/useDocumentEvent.ts';
import { useLatest } from '../../ui/useLatest.ts';
import type { WindowControl } from './useWindow.ts';

/** Milliseconds without a wheel event after which a gesture ends. */
const WHEEL_REST = 150;

/** Whether a wheel event is horizontal, along time. */
const isSideways = (event: WheelEvent) =>
  !event.ctrlKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));

const length = ({ min, max }: DaySpan) => max - min + 1;

/**
 * d3-zoom on the plot: wheel, drag and pinch move the window; it follows other changes of the window silently.
 *
 * @param target the group whose x runs from 0 to `width` px between the window's edges
 * @param lanesOverflow whether the plot scrolls, so that a plain wheel scrolls it and zooming needs Ctrl or ⌘
 */
export function useZoom(
  target: RefObject<SVGGElement | null>,
  control: WindowControl,
  width: number,
  lanesOverflow: boolean,
): void {
  const behaviour = useRef<ZoomBehavior<SVGGElement, unknown> | null>(null);
  const gesturing = useRef(false);
  const state = useLatest({ control, lanesOverflow });
  const { whole, shown } = control;

  useEffect(() => {
    const element = target.current;
    if (!element || width <= 0) return;
    const windowOf = ({ transform }: D3ZoomEvent<SVGGElement, unknown>): DaySpan => {
      const days = length(whole) / transform.k;
      const min = whole.min - (transform.x / width) * days;
      return { min: Math.round(min) as Day, max: Math.round(min + days - 1) as Day };
    };
    let hasMoved = false;
    const zooming = zoom<SVGGElement, unknown>()
      .scaleExtent([1, length(whole) / MIN_DAYS])
      .extent([
        [0, 0],
        [width, 1],
      ])
      .translateExtent([
        [0, 0],
        [width, 1],
      ])
      .filter((event: MouseEvent | WheelEvent | TouchEvent) => {
        if (event instanceof WheelEvent) {
          if (isSideways(event)) return false;
          return !state.current.lanesOverflow || event.ctrlKey || event.metaKey;
        }
        // The line of the day has its own gesture.
        if (event.target instanceof Element && event.target.closest('[role=slider]')) return false;
        return !('button' in event) || event.button === 0;
      })
      .on('start', ({ sourceEvent }: D3ZoomEvent<SVGGElement, unknown>) => {
        gesturing.current = Boolean(sourceEvent);
        if (!sourceEvent) return;
        hasMoved = false;
        state.current.control.hold();
      })
      .on('zoom', (event: D3ZoomEvent<SVGGElement, unknown>) => {
        if (!event.sourceEvent) return;
        hasMoved = true;
        state.current.control.preview(windowOf(event));
      })
      .on('end', (event: D3ZoomEvent<SVGGElement, unknown>) => {
        if (!event.sourceEvent) return;
        gesturing.current = false;
        // A click chooses no window.
        if (hasMoved) state.current.control.commit(windowOf(event));
        else state.current.control.release();
      });
    behaviour.current = zooming;
    const selection = select(element);
    selection.call(zooming);
    // A double click shows the extent of a lane instead.
    selection.on('dblclick.zoom', null);

    let rest = 0;
    let moved: DaySpan | null = null;
    const onSideways = (event: WheelEvent) => {
      if (!isSideways(event)) return;
      event.preventDefault();
      const from = moved ?? state.current.control.shown;
      const px = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
      moved = panWindow(from, px / width, whole);
      state.current.control.preview(moved);
      window.clearTimeout(rest);
      rest = window.setTimeout(() => {
        if (moved) state.current.control.commit(moved);
        moved = null;
      }, WHEEL_REST);
    };
    element.addEventListener('wheel', onSideways, { passive: false });
    return () => {
      window.clearTimeout(rest);
      element.removeEventListener('wheel', onSideways);
      selection.on('.zoom', null);
      behaviour.current = null;
    };
  }, [target, width, whole, state]);

  useEffect(() => {
    const element = target.current;
    if (!element || !behaviour.current || width <= 0 || gesturing.current) return;
    const k = length(whole) / length(shown);
    const x = -((shown.min - whole.min) / length(shown)) * width;
    select(element).call(behaviour.current.transform, zoomIdentity.translate(x, 0).scale(k));
  }, [target, width, whole, shown]);
}

/** Selector of elements that use arrow or sign keys themselves. */
const OWN_KEYS =
  'input, select, textarea, [role="slider"], [role="separator"], [role="grid"], [role="listbox"], [contenteditable="true"], dialog, .leaflet-container, [data-own-keys]';

/** Share of the window by which an arrow key moves it. */
const SHARE = 0.1;

interface WindowKeys {
  zoom(factor: number): void;
  pan(share: number): void;
  reset(): void;
}

/** Keys that move the timeline's window, from anywhere on the page unless the focused element uses them. */
export function useTimelineKeys({ zoom, pan, reset }: WindowKeys, zoomStep: number): void {
  useDocumentEvent('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === '+' || event.key === '=') zoom(zoomStep);
    else if (event.key === '-') zoom(1 / zoomStep);
    else if (event.key === '0') reset();
    else if (event.key === 'ArrowLeft') pan(-SHARE);
    else if (event.key === 'ArrowRight') pan(SHARE);
    else return;
    event.preventDefault();
  });
}
