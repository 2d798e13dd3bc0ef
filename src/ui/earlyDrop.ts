/** Whether a file is dragged, rather than text or a picture of the page. */
export const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/** Milliseconds a file is held between two parts of the page; before the first it is held until that comes. */
const BETWEEN = 10_000;

/** Keeps dropped files from replacing the page, and holds one dropped while no part of the page takes files. */
class EarlyDrops {
  #held: { readonly file: File; readonly at: number } | null = null;
  #takers = 0;
  #isFirst = true;

  /** Begins to watch, with the first moment of the page. */
  watch(target: EventTarget): void {
    const keepPage = (event: Event) => {
      const drag = event as DragEvent;
      if (event.defaultPrevented || !hasFile(drag)) return;
      event.preventDefault();
      // What is dropped beside a dialog is not meant for the page behind it.
      const isAwaited = this.#takers === 0 && !document.querySelector('dialog[open]');
      const file = event.type === 'drop' && isAwaited ? drag.dataTransfer?.files[0] : undefined;
      if (file) this.#held = { file, at: performance.now() };
    };
    target.addEventListener('dragover', keepPage);
    target.addEventListener('drop', keepPage);
  }

  /** Takes files from now on, the one that is held first, until the returned function is called. */
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

/** Those of this page. */
export const earlyDrops = new EarlyDrops();
