import { useState } from 'react';
import { useWorld } from '../data/load/useDataset.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import states from '../ui/states.module.css';
import { MapView } from '../views/map/MapView.tsx';

/** The map with its geometry: coarse at first, fine when the reader zooms in. */
export function MapPanel() {
  const t = useTranslate();
  const [fineWanted, setFineWanted] = useState(false);
  const coarse = useWorld('110m');
  const fine = useWorld('50m', fineWanted);
  if (coarse.data)
    return <MapView coarse={coarse.data} fine={fine.data ?? null} onFineNeeded={() => setFineWanted(true)} />;
  const failed = coarse.isError;
  return (
    <section className={states.panelFault} aria-label={t('app.panelMap')} aria-busy={!failed}>
      <p className={states.title} role={failed ? 'alert' : 'status'}>
        {failed ? t('app.worldFault') : t('app.mapLoading')}
      </p>
      {failed && (
        <Button look="action" disabled={coarse.isFetching} onClick={() => coarse.refetch()}>
          {coarse.isFetching ? t('app.trying') : t('app.tryAgain')}
        </Button>
      )}
    </section>
  );
}
