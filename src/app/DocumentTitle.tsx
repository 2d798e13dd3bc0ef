import { useEffect } from 'react';
import { useAfterPaint } from '../ui/useAfterPaint.ts';

/** Titles the page; after the frame, for the browser is told of it at once. */
export function DocumentTitle({ text }: { readonly text: string }) {
  const title = useAfterPaint(text, text);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
