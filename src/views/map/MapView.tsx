import { colourField } from '../../core/colourField.ts';
import 'leaflet/dist/leaflet.css';
import type L from 'leaflet';
import { useEffect, useMemo, useRef, useState } from 'react';
import { MapContainer } from 'react-leaflet/MapContainer';
import { toggleValue } from '../../core/filters.ts';
import { pairWith } from '../../core/pair.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { partnerPoint } from '../../scene/map/bubbles.ts';
import { hubOutline } from '../../scene/map/camera.ts';
import { chosenPartners, highlightedPartners } from '../../scene/map/emphasis.ts';
import type { Geography } from '../../scene/map/geography.ts';
import {
  countWithoutPartner,
  mapScene,
  partnerPoints,
  scenePoints,
  unplacedPartners,
} from '../../scene/map/mapScene.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { setHover, useHover } from '../../state/useHover.ts';
import { useOnSelect } from '../../state/useOnSelect.ts';
import { Borders } from './Borders.tsx';
import { Bubbles } from './Bubbles.tsx';
import { EQUAL_EARTH } from './equalEarthCrs.ts';
import { Land } from './Land.tsx';
import { Legend } from './Legend.tsx';
import { MapButtons } from './MapButtons.tsx';
import styles from './MapView.module.css';
import { beyondFew, firstFew, Unplaced } from './Unplaced.tsx';
import { stillness, useCamera } from './useCamera.ts';
import { useMapZoom } from './useMapZoom.ts';

/** Zoom from which the fine geometry is worth its bytes. */
const FINE_ZOOM = 3.2;

/** Lit partners that the page says by their codes, for whoever looks at it from outside. */
const MOST_NAMED = 12;

interface Props {
  readonly coarse: Geography;
  /** null until it has been asked for and arrived. */
  readonly fine: Geography | null;
  onFineNeeded(): void;
  readonly theme: Theme;
}

/** The map: who the agreements are with. */
export function MapView({ coarse, fine, onFineNeeded, theme }: Props) {
  const t = useTranslate();
  const atlas = useAtlas();
  const { dataset, columns, names, places, view, result, update } = atlas;
  const field = colourField(atlas);
  const hover = useHover();
  const [map, setMap] = useState<L.Map | null>(null);
  const selectedPartners = view.facets.partner;
  const scene = useMemo(
    () => mapScene({ dataset, columns, places, result, field, selectedPartners }),
    [dataset, columns, places, result, field, selectedPartners],
  );
  const highlighted = useMemo(
    () => highlightedPartners(columns, result.rows, hover),
    [columns, result, hover],
  );
  const chosen = useMemo(() => chosenPartners(columns, view.selected), [columns, view.selected]);
  const home = useMemo(
    () => ({ points: partnerPoints(dataset, columns, places), extent: hubOutline(coarse, dataset.hub) }),
    [dataset, columns, places, coarse],
  );
  const unplaced = useMemo(() => unplacedPartners(dataset, columns, places), [dataset, columns, places]);
  const allWithoutPartner = useMemo(() => countWithoutPartner(columns), [columns]);
  const control = useCamera(map, view.camera, home, (camera) =>
    update((current) => ({ ...current, camera }), 'replace'),
  );
  useOnSelect((row) => {
    const { groups } = columns;
    const points = [...chosenPartners(columns, columns.idOf(row))].map((partner) =>
      partnerPoint(partner, groups, places, dataset.hub),
    );
    control.reveal(points.filter((point) => point !== null));
  });
  const zoom = useMapZoom(map, onFineNeeded, FINE_ZOOM);

  const shownWorld = fine && zoom >= FINE_ZOOM ? fine : coarse;

  const pick = (partner: string, extend: boolean) => {
    if (extend)
      update((current) => ({ ...current, pair: pairWith(columns, dataset.hub, partner) ?? current.pair }));
    else update((current) => toggleValue(current, 'partner', partner));
  };
  const statement = (partners: readonly string[], withoutPartner: number) =>
    [
      t('map.projection'),
      t('map.statement'),
      ...(withoutPartner > 0 ? [t('map.withoutPartner', { count: withoutPartner })] : []),
      ...(partners.length > 0 ? [t('map.unplaced', { names: firstFew(partners, names) })] : []),
    ].join(' ');
  const longest = [
    statement(unplaced, allWithoutPartner),
    beyondFew(unplaced) > 0 ? t('map.unplacedMore', { count: beyondFew(unplaced) }) : '',
  ].join(' ');
  const shownPoints = scenePoints(scene);

  // A filter that leaves nothing in sight takes the map to what it leaves; a link or a slide shows the map it asks for.
  const camera = JSON.stringify(view.camera);
  const before = useRef({ scene, camera });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is to be done belongs to a new scene alone
  useEffect(() => {
    const was = before.current;
    before.current = { scene, camera };
    const partners = scene.bubbles.filter(({ ghost }) => !ghost).map(({ at }) => at);
    if (was.scene !== scene && was.camera === camera) control.refit(partners);
  }, [scene]);

  return (
    <section
      className={styles.region}
      aria-label={t('map.region')}
      data-visible-count={result.rows.length}
      data-lit={highlighted && highlighted.size <= MOST_NAMED ? [...highlighted].join(' ') : undefined}
    >
      <div className={styles.frame}>
        <MapContainer
          ref={setMap}
          className={styles.map ?? ''}
          crs={EQUAL_EARTH}
          minZoom={0.5}
          maxZoom={7}
          zoomSnap={0}
          zoomDelta={0.75}
          wheelPxPerZoomLevel={90}
          zoomControl={false}
          boxZoom={false}
          attributionControl={false}
          trackResize={false}
          zoomAnimation={!stillness()}
        >
          <Land
            world={shownWorld}
            scene={scene}
            highlighted={highlighted}
            theme={theme}
            borders={view.borders}
            onPick={pick}
            onHover={(partner) =>
              setHover(partner === null ? null : { kind: 'value', facet: 'partner', value: partner })
            }
          />
          <Borders world={shownWorld} theme={theme} borders={view.borders} />
          <Bubbles
            scene={scene}
            highlighted={highlighted}
            chosen={chosen}
            selected={selectedPartners}
            theme={theme}
            onPick={pick}
          />
        </MapContainer>
        <MapButtons map={map} onFit={() => control.fit(shownPoints)} />
        <Legend scene={scene} />
      </div>
      <div className={styles.statement} data-longest={longest}>
        <span>
          {statement(scene.unplaced, scene.withoutPartner)}{' '}
          {beyondFew(scene.unplaced) > 0 && <Unplaced partners={scene.unplaced} />}
        </span>
      </div>
    </section>
  );
}
