import { useSyncExternalStore } from 'react';
import type { Hover } from '../core/hover.ts';

let current: Hover | null = null;
/** What the listeners were told last. */
let said: Hover | null = null;
let frame = 0;
/** What was clicked, while the pointer is still on it: whoever has clicked looks at the answer, which must not fade. */
let spent: Hover | null = null;
const listeners = new Set<() => void>();

function same(a: Hover | null, b: Hover | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'agreement') return b.kind === 'agreement' && a.id === b.id;
  return b.kind === 'value' && a.facet === b.facet && a.value === b.value;
}

/** Says what the pointer or focus is on; null when it is on nothing. */
export function setHover(hover: Hover | null): void {
  if (!same(hover, spent)) spent = null;
  current = spent === null ? hover : null;
  announce();
}

/**
 * Says that the pointer or focus goes elsewhere. Drawn with the next frame: most often it is on the next thing by then,
 * or back, and what lies between is not worth drawing.
 */
export function leaveHover(): void {
  spent = null;
  current = null;
  announceWithFrame();
}

function announceWithFrame(): void {
  if (frame === 0) frame = requestAnimationFrame(announce);
}

function announce(): void {
  cancelAnimationFrame(frame);
  frame = 0;
  if (same(current, said)) return;
  said = current;
  for (const listener of listeners) listener();
}

/**
 * A click with a pointer; that of a key has no detail, and what has the focus stays highlighted. Announced with the frame:
 * what the click changes is rendered before, and with it whatever shows both.
 */
function spendHover({ detail }: MouseEvent): void {
  if (detail === 0 || current === null) return;
  spent = current;
  current = null;
  announceWithFrame();
}

function subscribe(listener: () => void): () => void {
  // Before whoever is clicked hears of it, and may say that the pointer is on it once more.
  if (listeners.size === 0) document.addEventListener('click', spendHover, true);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) document.removeEventListener('click', spendHover, true);
  };
}

/** What is hovered anywhere on the page; transient, so not part of the ViewState. */
export function useHover(): Hover | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}
