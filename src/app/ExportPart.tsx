import { useWorld } from '../data/load/useDataset.ts';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { useCamera } from '../state/useViewParts.ts';
import { useTheme } from '../ui/usePalette.ts';

/** Camera zoom from which a figure needs the fine geometry. */
const FINE_ZOOM = 3.2;

/** The export dialog with the geometry its figures need. */
export function ExportPart({ onClose }: { onClose(): void }) {
  const camera = useCamera();
  const isFine = (camera?.zoom ?? 0) >= FINE_ZOOM;
  const coarse = useWorld('110m');
  const fine = useWorld('50m', isFine);
  const world = isFine && !fine.isError ? fine : coarse;
  return (
    <ExportDialog
      world={world.data ?? (world.isError ? 'failed' : 'loading')}
      theme={useTheme()}
      onClose={onClose}
    />
  );
}
