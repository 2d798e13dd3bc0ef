import { useState } from 'react';
import { activeFilters } from '../../core/filters';
import { useTranslate } from '../../i18n/useTranslate';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import { FilterIcon } from '../../ui/icons';
import { Sheet } from '../../ui/Sheet';
import { FacetPanel } from './FacetPanel';

/** Where there is no room for them beside the map: a button that opens the filters over the page. */
export function FilterSheet() {
  const t = useTranslate();
  const { columns, view, result } = useAtlas();
  const [open, setOpen] = useState(false);
  const count = activeFilters(view).length;
  return (
    <>
      <button type="button" className={controls.button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FilterIcon />
        {t('facets.open', { count })}
      </button>
      {open && (
        <Sheet
          title={t('facets.region')}
          onClose={() => setOpen(false)}
          foot={
            <button type="button" className={controls.primary} onClick={() => setOpen(false)}>
              {t('facets.show', { count: result.rows.length })}
            </button>
          }
        >
          {/* The heading's own announcement lies outside the dialog, where it is not heard. */}
          <p className={controls.hidden} role="status">
            {t('facets.showing', { shown: result.rows.length, total: columns.n })}
          </p>
          <FacetPanel />
        </Sheet>
      )}
    </>
  );
}
