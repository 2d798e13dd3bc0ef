import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { DetailPanel } from './DetailPanel.tsx';

/** The selected record over the page, where there is no room beside it. */
export function DetailSheet() {
  const t = useTranslate();
  const { update } = useAtlas();
  return (
    <Sheet title={t('detail.region')} onClose={() => update((current) => ({ ...current, selected: null }))}>
      <DetailPanel inSheet />
    </Sheet>
  );
}
