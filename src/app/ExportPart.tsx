import { sentence } from '../core/sentence.ts';
import { useWorld } from '../data/load/useDataset.ts';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { useTranslate } from '../i18n/useTranslate.ts';
import { refOf } from '../state/shownData.ts';
import { useWholeAtlas } from '../state/useViewParts.ts';
import { useTheme } from '../ui/usePalette.ts';
import { SaveOneFile } from './SaveOneFile.tsx';

/** Camera zoom from which a figure needs the fine geometry. */
const FINE_ZOOM = 3.2;

/** The export dialog with the geometry its figures need. */
export function ExportPart({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const atlas = useWholeAtlas();
  const { view, layers } = atlas;
  const isFine = (view.camera?.zoom ?? 0) >= FINE_ZOOM;
  const coarse = useWorld('110m');
  const fine = useWorld('50m', isFine);
  const world = isFine && !fine.isError ? fine : coarse;
  return (
    <ExportDialog
      world={world.data ?? (world.isError ? 'failed' : 'loading')}
      theme={useTheme()}
      oneFile={
        ONE_FILE ? null : (
          <SaveOneFile
            subject={{
              kind: 'view',
              view,
              title: sentence(atlas, t),
              ref: refOf(atlas),
              layers: layers ?? [],
            }}
            title={sentence(atlas, t)}
          />
        )
      }
      onClose={onClose}
    />
  );
}
