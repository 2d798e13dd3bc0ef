/** Whether what is dragged is a file, rather than a text or a picture of the page. */
export const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

let held: File | null = null;
let isAwaited = true;

/**
 * From the first moment of the page on: a file that is dropped where nothing takes it does not replace the page, and one
 * dropped before anything can take it is held for {@link takeEarlyDrop}.
 */
export function holdEarlyDrops(target: EventTarget): void {
  const keepPage = (event: Event) => {
    const drag = event as DragEvent;
    if (event.defaultPrevented || !hasFile(drag)) return;
    event.preventDefault();
    if (event.type === 'drop' && isAwaited) held = drag.dataTransfer?.files[0] ?? null;
  };
  target.addEventListener('dragover', keepPage);
  target.addEventListener('drop', keepPage);
}

/** The file that was dropped before anything could take it, once; from then on none is held. */
export function takeEarlyDrop(): File | null {
  const file = held;
  held = null;
  isAwaited = false;
  return file;
}
