import { useState } from 'react';
import type { Theme } from '../core/viewState.ts';
import { useWorld } from '../data/load/useDataset.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import styles from '../ui/states.module.css';
import { MapView } from '../views/map/MapView.tsx';

/** The map with its geometry: coarse at once, fine when someone zooms in. */
export function MapPanel({ theme }: { readonly theme: Theme }) {
  const t = useTranslate();
  const [fineWanted, setFineWanted] = useState(false);
  const coarse = useWorld('110m');
  const fine = useWorld('50m', fineWanted);
  if (coarse.data)
    return (
      <MapView
        coarse={coarse.data}
        fine={fine.data ?? null}
        onFineNeeded={() => setFineWanted(true)}
        theme={theme}
      />
    );
  const failed = coarse.isError;
  return (
    <section className={styles.panelFault} aria-label={t('app.panelMap')} aria-busy={!failed}>
      <p className={styles.title} role={failed ? 'alert' : 'status'}>
        {failed ? t('app.worldFault') : t('app.mapLoading')}
      </p>
      {failed && (
        <button
          type="button"
          className={styles.action}
          disabled={coarse.isFetching}
          onClick={() => coarse.refetch()}
        >
          {coarse.isFetching ? t('app.trying') : t('app.tryAgain')}
        </button>
      )}
    </section>
  );
}
