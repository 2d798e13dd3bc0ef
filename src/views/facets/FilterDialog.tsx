import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { Sheet } from '../../ui/Sheet.tsx';
import { FacetPanel } from './FacetPanel.tsx';

/** The filters in a dialog, for narrow pages. */
export function FilterDialog({ onClose }: { onClose(): void }) {
  const { t, columns, result } = useAtlas();
  return (
    <Sheet
      title={t('facets.region')}
      onClose={onClose}
      foot={
        <Button look="primary" onClick={onClose}>
          {t('facets.show', { count: result.rows.length })}
        </Button>
      }
    >
      {/* The heading's announcement is outside the dialog, where screen readers don't hear it. */}
      <p className={controls.hidden} role="status">
        {t('facets.showing', { shown: result.rows.length, total: columns.n })}
      </p>
      <FacetPanel />
    </Sheet>
  );
}
