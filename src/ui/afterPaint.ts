/**
 * Runs when the frame that comes next is on screen, after `rest` milliseconds more. Returns what calls it off.
 */
export function afterPaint(run: () => void, rest = 0): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(run, rest);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
