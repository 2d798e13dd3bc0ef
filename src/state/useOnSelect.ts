import { useEffect, useRef } from 'react';
import { useAtlas } from './useAtlas.ts';
import { useCamera, useSelectedRow, useTimeWindow } from './useViewParts.ts';

/**
 * Calls `show` with the row when the reader selects a record; links, slides and history steps change more of the view
 * than that. A component, so that only it renders with every change of the view.
 */
export function OnSelect({ show }: { show(row: number): void }) {
  const { view } = useAtlas();
  const camera = useCamera();
  const window = useTimeWindow();
  const row = useSelectedRow();
  const before = useRef({ view, camera, window });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the view should run this
  useEffect(() => {
    const was = before.current;
    before.current = { view, camera, window };
    if (row !== undefined && was.view === view && was.camera === camera && was.window === window) show(row);
  }, [view, camera, window, row]);
  return null;
}
