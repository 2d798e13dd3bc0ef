import { useSyncExternalStore } from 'react';
import type { Hover } from '../core/hover';

let current: Hover | null = null;
/** What the listeners were told last. */
let said: Hover | null = null;
let frame = 0;
const listeners = new Set<() => void>();

function same(a: Hover | null, b: Hover | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'agreement') return b.kind === 'agreement' && a.id === b.id;
  return b.kind === 'value' && a.facet === b.facet && a.value === b.value;
}

/** Says what the pointer or focus is on; null when it is on nothing. */
export function setHover(hover: Hover | null): void {
  current = hover;
  announce();
}

/**
 * Says that the pointer or focus goes elsewhere. Drawn with the next frame: most often it is on the next thing by then,
 * or back, and what lies between is not worth drawing.
 */
export function leaveHover(): void {
  current = null;
  if (frame === 0) frame = requestAnimationFrame(announce);
}

function announce(): void {
  cancelAnimationFrame(frame);
  frame = 0;
  if (same(current, said)) return;
  said = current;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is hovered anywhere on the page; transient, so not part of the ViewState. */
export function useHover(): Hover | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}
