import { createContext, useContext, useMemo } from 'react';
import type { Camera, DaySpan, ViewState } from '../core/viewState.ts';
import { type Atlas, useAtlas } from './useAtlas.ts';

/** The parts of the view that the atlas doesn't have; each is null by default, as in {@link ViewState}. */
export const CameraContext = createContext<Camera | null>(null);
export const TimeWindowContext = createContext<DaySpan | null>(null);
export const SelectionContext = createContext<string | null>(null);

/** Where the map's camera is; null: fitted to what is shown. */
export const useCamera = (): Camera | null => useContext(CameraContext);

/** The visible window of the timeline; null: the default window. */
export const useTimeWindow = (): DaySpan | null => useContext(TimeWindowContext);

/** Id of the selected record, or null. */
export const useSelection = (): string | null => useContext(SelectionContext);

/** Row of the selected record; undefined if there is none. */
export function useSelectedRow(): number | undefined {
  const { columns } = useAtlas();
  const selected = useSelection();
  return selected === null ? undefined : columns.rowOf(selected);
}

/** The atlas with the whole view. */
export interface WholeAtlas extends Atlas {
  readonly view: ViewState;
}

/** The atlas with the whole view, for links, slides and files. Its users render with every change of the view. */
export function useWholeAtlas(): WholeAtlas {
  const atlas = useAtlas();
  const camera = useCamera();
  const window = useTimeWindow();
  const selected = useSelection();
  return useMemo(
    () => ({ ...atlas, view: { ...atlas.view, camera, window, selected } }),
    [atlas, camera, window, selected],
  );
}
