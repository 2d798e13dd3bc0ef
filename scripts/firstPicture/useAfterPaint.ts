// Stands in for `src/ui/useAfterPaint.ts` where the first picture is drawn: there are no frames to wait for.

export function afterPaint(run: () => void): () => void {
  const timer = setTimeout(run);
  return () => clearTimeout(timer);
}

export const useAfterPaint = <T>(value: T): T => value;
