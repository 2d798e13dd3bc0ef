import { useEffect, useRef } from 'react';
import { useAtlas } from './useAtlas.ts';
import { serialiseView } from './viewUrl.ts';

/** Calls `show` when the reader selects a record; links, slides and history steps change more of the view than that. */
export function useOnSelect(show: (row: number) => void): void {
  const { columns, view } = useAtlas();
  const before = useRef(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the view should run this
  useEffect(() => {
    const { selected, ...others } = before.current;
    before.current = view;
    const isOnlySelected =
      view.selected !== selected &&
      serialiseView({ ...view, selected: null }) === serialiseView({ ...others, selected: null });
    const row = isOnlySelected && view.selected !== null ? columns.rowOf(view.selected) : undefined;
    if (row !== undefined) show(row);
  }, [view]);
}
