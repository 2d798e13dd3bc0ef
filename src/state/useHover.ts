import { useSyncExternalStore } from 'react';
import type { Hover } from '../core/hover.ts';

function same(a: Hover | null, b: Hover | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'agreement') return b.kind === 'agreement' && a.id === b.id;
  return b.kind === 'value' && a.facet === b.facet && a.value === b.value;
}

/** What the pointer or focus is on, and who is told of it. */
class HoverStore {
  #current: Hover | null = null;
  /** What the listeners were told last. */
  #announced: Hover | null = null;
  #frame = 0;
  /** What was clicked, while the pointer is still on it: whoever has clicked looks at the answer, which must not fade. */
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
    // Before whoever is clicked hears of it, and may say that the pointer is on it once more.
    if (this.#listeners.size === 0) document.addEventListener('click', this.#onClick, true);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) document.removeEventListener('click', this.#onClick, true);
    };
  };

  /** Only pointer clicks have a detail. Announced with the frame, after what the click itself changes. */
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

/** That of the page: there is one pointer and one focus. */
const store = new HoverStore();

/** Says what the pointer or focus is on; null when it is on nothing. */
export const setHover = (hover: Hover | null): void => store.set(hover);

/** The pointer or focus leaves; announced with the next frame, as it is often on something else by then. */
export const leaveHover = (): void => store.leave();

/** What is hovered anywhere on the page; transient, so not part of the ViewState. */
export const useHover = (): Hover | null => useSyncExternalStore(store.subscribe, store.current, () => null);
