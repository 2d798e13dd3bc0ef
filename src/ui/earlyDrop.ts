/** Whether a file is being dragged, rather than text or an image of the page. */
export const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/**
 * How long a file dropped between two parts of the page is kept, milliseconds; one dropped before the first part is
 * kept until that part is there.
 */
const BETWEEN = 10_000;

/** Keeps dropped files from replacing the page, and keeps a file dropped while no part of the page takes files. */
class EarlyDrops {
  #held: { readonly file: File; readonly at: number } | null = null;
  #takers = 0;
  #isFirst = true;

  /** Starts to watch; called as soon as the page begins. */
  watch(target: EventTarget): void {
    const keepPage = (event: Event) => {
      const drag = event as DragEvent;
      if (event.defaultPrevented || !hasFile(drag)) return;
      event.preventDefault();
      // A file dropped next to a dialog isn't meant for the page behind it.
      const isAwaited = this.#takers === 0 && !document.querySelector('dialog[open]');
      const file = event.type === 'drop' && isAwaited ? drag.dataTransfer?.files[0] : undefined;
      if (file) this.#held = { file, at: performance.now() };
    };
    target.addEventListener('dragover', keepPage);
    target.addEventListener('drop', keepPage);
  }

  /** Takes files until the returned function is called, starting with one that is being kept. */
  take(onFile: (file: File) => void): () => void {
    const early = this.#held;
    this.#held = null;
    this.#takers++;
    if (early && (this.#isFirst || performance.now() - early.at < BETWEEN)) onFile(early.file);
    this.#isFirst = false;
    return () => {
      this.#takers--;
    };
  }
}

/** The instance for this page. */
export const earlyDrops = new EarlyDrops();
