import { useSyncExternalStore } from 'react';
import type { Hover } from '../core/hover';

let current: Hover | null = null;
const listeners = new Set<() => void>();

function same(a: Hover | null, b: Hover | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'agreement') return b.kind === 'agreement' && a.id === b.id;
  return b.kind === 'value' && a.facet === b.facet && a.value === b.value;
}

/** Says what the pointer or focus is on; null when it leaves. */
export function setHover(hover: Hover | null): void {
  if (same(current, hover)) return;
  current = hover;
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
