import { useEffect } from 'react';
import { useLatest } from '../../ui/useLatest.ts';

/** What has arrows or signs of its own. */
const OWN_KEYS =
  'input, select, textarea, [role="slider"], [role="separator"], [role="grid"], [role="listbox"], [contenteditable="true"], dialog, .leaflet-container, [data-own-keys]';

export interface TimelineKeys {
  zoom(factor: number): void;
  pan(share: number): void;
  reset(): void;
}

/** Share of the window by which an arrow key moves it. */
const SHARE = 0.1;

/** Keys that move the timeline's window from anywhere on the page that has no use for them itself. */
export function useTimelineKeys(keys: TimelineKeys, zoomStep: number): void {
  const state = useLatest(keys);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      if (document.querySelector('dialog[open]')) return;
      const { zoom, pan, reset } = state.current;
      if (event.key === '+' || event.key === '=') zoom(zoomStep);
      else if (event.key === '-') zoom(1 / zoomStep);
      else if (event.key === '0') reset();
      else if (event.key === 'ArrowLeft') pan(-SHARE);
      else if (event.key === 'ArrowRight') pan(SHARE);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [state, zoomStep]);
}
