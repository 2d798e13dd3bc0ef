import { useSyncExternalStore } from 'react';
import type { Hover } from '../core/hover.ts';

function same(a: Hover | null, b: Hover | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'agreement') return b.kind === 'agreement' && a.id === b.id;
  return b.kind === 'value' && a.facet === b.facet && a.value === b.value;
}

/** Stores what the pointer or focus is on, and notifies listeners. */
class HoverStore {
  #current: Hover | null = null;
  /** What the listeners were last told. */
  #announced: Hover | null = null;
  #frame = 0;
  /** What was clicked, while the pointer is still on it: not highlighted, so that the result of the click is clear. */
  #clicked: Hover | null = null;
  readonly #listeners = new Set<() => void>();

  readonly current = () => this.#current;

  set(hover: Hover | null): void {
    if (!same(hover, this.#clicked)) this.#clicked = null;
    this.#current = this.#clicked === null ? hover : null;
    this.#announce();
  }

  leave(): void {
    this.#clicked = null;
    this.#current = null;
    this.#announceWithFrame();
  }

  readonly subscribe = (listener: () => void) => {
    // In the capture phase, before the clicked element's own handlers, which may set the hover again.
    if (this.#listeners.size === 0) document.addEventListener('click', this.#onClick, true);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) document.removeEventListener('click', this.#onClick, true);
    };
  };

  /** Only pointer clicks have a detail. Announced with the next frame, after the changes made by the click itself. */
  readonly #onClick = ({ detail }: MouseEvent) => {
    if (detail === 0 || this.#current === null) return;
    this.#clicked = this.#current;
    this.#current = null;
    this.#announceWithFrame();
  };

  #announceWithFrame(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#announce());
  }

  #announce(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (same(this.#current, this.#announced)) return;
    this.#announced = this.#current;
    for (const listener of this.#listeners) listener();
  }
}

/** A single store for the page, which has one pointer and one focus. */
const store = new HoverStore();

/** Sets what the pointer or focus is on; null if it is on nothing. */
export const setHover = (hover: Hover | null): void => store.set(hover);

/** Call when the pointer or focus leaves; announced with the next frame, as it is often on something else by then. */
export const leaveHover = (): void => store.leave();

/** What is hovered anywhere on the page; transient, so not part of the ViewState. */
export const useHover = (): Hover | null => useSyncExternalStore(store.subscribe, store.current, () => null);
