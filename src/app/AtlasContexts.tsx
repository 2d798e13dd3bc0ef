import type { ReactNode } from 'react';
import type { ViewState } from '../core/viewState.ts';
import { type Atlas, AtlasContext } from '../state/useAtlas.ts';
import { CameraContext, SelectionContext, TimeWindowContext } from '../state/useViewParts.ts';

interface Props extends Pick<ViewState, 'camera' | 'window' | 'selected'> {
  readonly atlas: Atlas;
  readonly children: ReactNode;
}

/**
 * Gives views the atlas and, separately, the parts of the view state that change while looking around. Each must stay the
 * same object while it doesn't change.
 */
export function AtlasContexts({ atlas, camera, window, selected, children }: Props) {
  return (
    <AtlasContext value={atlas}>
      <CameraContext value={camera}>
        <TimeWindowContext value={window}>
          <SelectionContext value={selected}>{children}</SelectionContext>
        </TimeWindowContext>
      </CameraContext>
    </AtlasContext>
  );
}
