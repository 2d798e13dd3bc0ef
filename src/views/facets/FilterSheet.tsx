import { Suspense, useState } from 'react';
import { activeFilters } from '../../core/filters.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { FilterIcon } from '../../ui/icons.tsx';
import { lazyPart } from '../../ui/lazyPart.tsx';

const FilterDialog = lazyPart(async () => (await import('./FilterDialog.tsx')).FilterDialog, {
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
