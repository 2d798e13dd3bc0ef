import { useEffect, useState } from 'react';
import { readBrowser, writeBrowser } from '../library/tabMemory.ts';

/** Local storage key for the size of the notes. */
const KEY = 'accord-atlas-notes-size';
/** Type sizes of the notes, rem. */
const SIZES = [0.875, 1, 1.2, 1.5, 1.875, 2.25, 2.75, 3.25] as const;
const USUAL = 2;

export interface NotesSize {
  /** rem. */
  readonly size: number;
  readonly isSmallest: boolean;
  readonly isLargest: boolean;
  /** Makes the notes larger or smaller. */
  resize(by: 1 | -1): void;
}

/** How large the notes are, remembered in this browser. */
export function useNotesSize(): NotesSize {
  const [at, setAt] = useState(() => {
    const found = (SIZES as readonly unknown[]).indexOf(readBrowser(KEY));
    return found < 0 ? USUAL : found;
  });
  const size = SIZES[at] ?? SIZES[USUAL];
  useEffect(() => writeBrowser(KEY, size), [size]);
  return {
    size,
    isSmallest: at === 0,
    isLargest: at === SIZES.length - 1,
    resize: (by) => setAt((now) => Math.min(SIZES.length - 1, Math.max(0, now + by))),
  };
}
