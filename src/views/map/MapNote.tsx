import { memo, useMemo } from 'react';
import { shortName } from '../../core/shortName.ts';
import { countWithoutPartner, type MapScene, unplacedPartners } from '../../scene/map/mapScene.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import styles from './MapView.module.css';

/** Number of partners named before the rest is counted, and most characters of a name. */
const FEW = 3;
const MAX_NAME = 40;

/** Says what the map doesn't show: disputed borders, records without a partner, partners without a place. */
export const MapNote = memo(function MapNote({ scene }: { readonly scene: MapScene }) {
  const { t, dataset, columns, names, places } = useAtlas();
  const allUnplaced = useMemo(() => unplacedPartners(dataset, columns, places), [dataset, columns, places]);
  const allWithoutPartner = useMemo(() => countWithoutPartner(columns), [columns]);
  const inWords = (partners: readonly string[], withoutPartner: number) => {
    const few = partners.slice(0, FEW).map((partner) => shortName(names.partner(partner), MAX_NAME));
    return [
      t('map.projection'),
      t('map.statement'),
      ...(withoutPartner > 0 ? [t('map.withoutPartner', { count: withoutPartner })] : []),
      ...(few.length > 0 ? [t('map.unplaced', { names: few.join(', ') })] : []),
    ].join(' ');
  };
  const beyondFew = (partners: readonly string[]) =>
    partners.length > FEW ? t('map.unplacedMore', { count: partners.length - FEW }) : '';
  const { unplaced } = scene;
  return (
    <div
      className={styles.statement}
      data-longest={`${inWords(allUnplaced, allWithoutPartner)} ${beyondFew(allUnplaced)}`}
    >
      <span>
        {inWords(unplaced, scene.withoutPartner)}{' '}
        {unplaced.length > FEW && (
          <details className={styles.unplaced}>
            <summary>{beyondFew(unplaced)}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be scrollable by keyboard */}
            <ul tabIndex={0} aria-label={t('map.unplacedAll', { count: unplaced.length })}>
              {unplaced.map((partner) => (
                <li key={partner}>{shortName(names.partner(partner))}</li>
              ))}
            </ul>
          </details>
        )}
      </span>
    </div>
  );
});
