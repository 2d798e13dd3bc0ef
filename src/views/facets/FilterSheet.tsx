import { useState } from 'react';
import { activeFilters } from '../../core/filters.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import { FilterIcon } from '../../ui/icons.tsx';
import { lazyPart } from '../../ui/lazyPart.tsx';

const FilterDialog = lazyPart(() => import('./FilterDialog.tsx'), 'FilterDialog', 'app.panelFilters', 'over');

/** A button that opens the filters over the page, if there is no room beside the map. */
export function FilterSheet() {
  const { t, view } = useAtlas();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FilterIcon />
        {t('facets.open', { count: activeFilters(view).length })}
      </Button>
      {open && <FilterDialog onClose={() => setOpen(false)} />}
    </>
  );
}
