import { Suspense, useState } from 'react';
import { activeFilters } from '../../core/filters';
import { useTranslate } from '../../i18n/useTranslate';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import { FilterIcon } from '../../ui/icons';
import { lazyPart } from '../../ui/lazyPart';

const FilterDialog = lazyPart(async () => (await import('./FilterDialog')).FilterDialog, {
  exported: 'FilterDialog',
  named: 'app.panelFilters',
  said: 'over',
});

/** Where there is no room for them beside the map: a button that opens the filters over the page. */
export function FilterSheet() {
  const t = useTranslate();
  const { view } = useAtlas();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={controls.button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FilterIcon />
        {t('facets.open', { count: activeFilters(view).length })}
      </button>
      {open && (
        <Suspense>
          <FilterDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
