import { useEffect, useState } from 'react';
import type { ContextLayer } from '../../core/contextLayer.ts';
import { keepLayer, listLayers, removeLayer } from '../../data/layers/layerStore.ts';
import { forgetLayer, registerLayers } from '../../state/contextLayers.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { Sheet } from '../../ui/Sheet.tsx';
import { whenSettled } from '../../ui/whenSettled.ts';
import { LayerForm } from './LayerForm.tsx';
import { LayerItem } from './LayerItem.tsx';
import styles from './layers.module.css';

/** The layers kept in this browser, and those shown that came with a briefing. */
function useKept() {
  const { layers: shown } = useAtlas();
  const [kept, setKept] = useState<readonly ContextLayer[] | null>(null);
  const [refused, setRefused] = useState(false);
  const [changes, setChanges] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after each change
  useEffect(
    () =>
      whenSettled(listLayers(), setKept, () => {
        setKept([]);
        setRefused(true);
      }),
    [changes],
  );
  const change = (work: Promise<unknown>) => {
    const done = () => setChanges((count) => count + 1);
    work.then(
      () => {
        setRefused(false);
        done();
      },
      () => setRefused(true),
    );
  };
  const ids = new Set(kept?.map(({ id }) => id));
  return { kept, others: kept ? shown.filter(({ id }) => !ids.has(id)) : [], refused, change };
}

/** Adds, shows, renames and deletes context layers. */
export function LayersDialog({ onClose }: { onClose(): void }) {
  const { t, requestedView, update } = useAtlas();
  const { kept, others, refused, change } = useKept();
  const [said, setSaid] = useState('');
  const show = (id: string, isShown: boolean) =>
    update((view) => ({
      ...view,
      layers: isShown
        ? [...view.layers.filter((each) => each !== id), id].sort()
        : view.layers.filter((each) => each !== id),
    }));
  const keep = (layer: ContextLayer) => {
    registerLayers([layer], true);
    change(keepLayer(layer));
  };
  const all = [...(kept ?? []), ...others];
  return (
    <Sheet title={t('layers.title')} centred wide onClose={onClose}>
      <div className={styles.dialog}>
        <p className={controls.note}>{t('layers.intro')}</p>
        {refused && <p role="alert">{t('layers.refused')}</p>}
        <p className={controls.hidden} role="status">
          {said}
        </p>
        {all.length > 0 && (
          <ul className={styles.list} aria-label={t('layers.list')}>
            {all.map((layer) => (
              <LayerItem
                key={layer.id}
                layer={layer}
                isShown={requestedView.layers.includes(layer.id)}
                isKept={!others.includes(layer)}
                onShow={(isShown) => show(layer.id, isShown)}
                onKeep={() => keep(layer)}
                onRename={(title) => keep({ ...layer, title })}
                onRemove={() => {
                  forgetLayer(layer.id);
                  change(removeLayer(layer.id));
                  setSaid(t('layers.deleted', { title: layer.title }));
                }}
              />
            ))}
          </ul>
        )}
        <LayerForm
          onAdd={(layer) => {
            keep(layer);
            show(layer.id, true);
            setSaid(t('layers.added', { title: layer.title }));
          }}
        />
      </div>
    </Sheet>
  );
}
