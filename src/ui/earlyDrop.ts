/** Whether what is dragged is a file, rather than a text or a picture of the page. */
export const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/** Milliseconds for which a file is held between two parts of the page; before the first, it is held until that comes. */
const BETWEEN = 10_000;

let held: { readonly file: File; readonly at: number } | null = null;
let takers = 0;
let isFirst = true;

/**
 * From the first moment of the page on: a file that is dropped where nothing takes it does not replace the page, and one
 * dropped while no part of the page takes files is held for {@link takeDrops}.
 */
export function holdEarlyDrops(target: EventTarget): void {
  const keepPage = (event: Event) => {
    const drag = event as DragEvent;
    if (event.defaultPrevented || !hasFile(drag)) return;
    event.preventDefault();
    // What is dropped beside a dialog is not meant for what is behind it.
    const isAwaited = takers === 0 && !document.querySelector('dialog[open]');
    const file = event.type === 'drop' && isAwaited ? drag.dataTransfer?.files[0] : undefined;
    if (file) held = { file, at: performance.now() };
  };
  target.addEventListener('dragover', keepPage);
  target.addEventListener('drop', keepPage);
}

/** Says that files are taken from now on, until what is returned is called; `onFile` gets the one that is held, if any. */
export function takeDrops(onFile: (file: File) => void): () => void {
  const early = held;
  held = null;
  takers++;
  if (early && (isFirst || performance.now() - early.at < BETWEEN)) onFile(early.file);
  isFirst = false;
  return () => {
    takers--;
  };
}
