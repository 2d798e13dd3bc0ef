import { DEFAULT_VIEW } from '../core/viewState';
import type { Origin } from '../import/job/protocol';
import { OpenDialog } from '../open/OpenDialog';
import { useAtlas } from '../state/useAtlas';
import { openServices } from './openServices';

interface Props {
  /** Opened at once; null to be asked. */
  readonly start: Origin | null;
  onClose(): void;
}

/** The dialog that opens data, over the atlas that is shown. */
export function OpenPart({ start, onClose }: Props) {
  const { names, places, view, update } = useAtlas();
  return (
    <OpenDialog
      services={openServices}
      places={places}
      locale={names.locale}
      current={view.data}
      start={start}
      onShow={(data) => update(({ theme, language }) => ({ ...DEFAULT_VIEW, theme, language, data }))}
      onClose={onClose}
    />
  );
}
