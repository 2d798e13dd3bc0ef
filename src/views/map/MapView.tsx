import 'leaflet/dist/leaflet.css';
import type L from 'leaflet';
import { bounds, CRS, latLng, type Projection, point as pointOf, Transformation } from 'leaflet';
import { useEffect, useMemo, useRef, useState } from 'react';
import { MapContainer } from 'react-leaflet/MapContainer';
import { toggleValue } from '../../core/filters.ts';
import { pairWith } from '../../core/pair.ts';
import { partnerPoint } from '../../scene/map/bubbles.ts';
import { hubOutline } from '../../scene/map/camera.ts';
import { Circles } from '../../scene/map/circles.ts';
import { chosenPartners, highlightedPartners } from '../../scene/map/emphasis.ts';
import { HALF_HEIGHT, HALF_WIDTH, project, unproject } from '../../scene/map/equalEarth.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { mapScene, partnerPoints, scenePoints } from '../../scene/map/mapScene.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { setHover, useHover } from '../../state/useHover.ts';
import { OnSelect } from '../../state/useOnSelect.ts';
import { useCamera, useSelection } from '../../state/useViewParts.ts';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { FitIcon, MinusIcon, PlusIcon } from '../../ui/icons.tsx';
import { useSame } from '../../ui/useStable.ts';
import { Bubbles } from './Bubbles.tsx';
import { Borders, Land } from './Land.tsx';
import { MapLegend } from './MapLegend.tsx';
import { MapNote } from './MapNote.tsx';
import styles from './MapView.module.css';
import { stillness, useMapCamera, useMapZoom } from './useMapCamera.ts';

/** Zoom from which the fine geometry is worth loading. */
const FINE_ZOOM = 3.2;

/** Most highlighted partners whose codes are written into the markup. */
const MAX_MARKED_PARTNERS = 12;

interface Props {
  readonly coarse: Geography;
  /** null until it has been requested and loaded. */
  readonly fine: Geography | null;
  onFineNeeded(): void;
}

/** The map, which shows who the agreements are with. */
export function MapView({ coarse, fine, onFineNeeded }: Props) {
  const { t, dataset, columns, places, view, result, update, field } = useAtlas();
  const camera = useCamera();
  const selected = useSelection();
  const hover = useHover();
  const [map, setMap] = useState<L.Map | null>(null);
  const selectedPartners = view.facets.partner;
  const shown = useSame({ dataset, columns, places, result, field, selectedPartners });
  const [circles] = useState(() => new Circles());
  const scene = useMemo(() => mapScene(shown, circles), [shown, circles]);
  const highlighted = useMemo(
    () => highlightedPartners(columns, result.rows, hover),
    [columns, result, hover],
  );
  const chosen = useMemo(() => chosenPartners(columns, selected), [columns, selected]);
  const home = useMemo(
    () => ({ points: partnerPoints(dataset, columns, places), extent: hubOutline(coarse, dataset.hub) }),
    [dataset, columns, places, coarse],
  );
  const control = useMapCamera(map, camera, home, (camera) =>
    update((current) => ({ ...current, camera }), 'replace'),
  );
  const reveal = (row: number) => {
    const { groups } = columns;
    const points = [...chosenPartners(columns, columns.idOf(row))].map((partner) =>
      partnerPoint(partner, groups, places, dataset.hub),
    );
    control.reveal(points.filter((point) => point !== null));
  };
  const zoom = useMapZoom(map, onFineNeeded, FINE_ZOOM);

  const shownWorld = fine && zoom >= FINE_ZOOM ? fine : coarse;

  const pick = (partner: string, extend: boolean) => {
    if (extend)
      update((current) => ({ ...current, pair: pairWith(columns, dataset.hub, partner) ?? current.pair }));
    else update((current) => toggleValue(current, 'partner', partner));
  };

  // If a filter leaves nothing visible, move the map to what is left. Links and slides set the camera themselves.
  const before = useRef({ scene, camera });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function of the map's control means nothing here
  useEffect(() => {
    const was = before.current;
    before.current = { scene, camera };
    const partners = scene.bubbles.filter(({ ghost }) => !ghost).map(({ at }) => at);
    if (was.scene !== scene && was.camera === camera) control.refit(partners);
  }, [scene, camera]);

  return (
    <section
      className={`${controls.region} ${styles.region}`}
      aria-label={t('map.region')}
      data-visible-count={result.rows.length}
      data-lit={
        highlighted && highlighted.size <= MAX_MARKED_PARTNERS ? [...highlighted].join(' ') : undefined
      }
    >
      <OnSelect show={reveal} />
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
            borders={view.borders}
            onPick={pick}
            onHover={(partner) =>
              setHover(partner === null ? null : { kind: 'value', facet: 'partner', value: partner })
            }
          />
          <Borders world={shownWorld} borders={view.borders} />
          <Bubbles {...{ scene, highlighted, chosen }} selected={selectedPartners} onPick={pick} />
        </MapContainer>
        <div className={styles.buttons} data-map-control>
          <IconButton icon={PlusIcon} label={t('map.zoomIn')} onClick={() => map?.zoomIn()} />
          <IconButton icon={MinusIcon} label={t('map.zoomOut')} onClick={() => map?.zoomOut()} />
          <IconButton icon={FitIcon} label={t('map.fit')} onClick={() => control.fit(scenePoints(scene))} />
        </div>
        <MapLegend scene={scene} />
      </div>
      <MapNote scene={scene} />
    </section>
  );
}

const projection: Projection = {
  bounds: bounds(pointOf(-HALF_WIDTH, -HALF_HEIGHT), pointOf(HALF_WIDTH, HALF_HEIGHT)),
  project: ({ lng, lat }) => pointOf(...project(lng, lat)),
  unproject: (point) => {
    const { x, y } = pointOf(point);
    const [lng, lat] = unproject([x, y]);
    return latLng(lat, lng);
  },
};

const HALF = 0.5;
const SCALE = HALF / HALF_WIDTH;

/** Leaflet's coordinate system for Equal Earth: the map is 256 px wide at zoom 0. */
const EQUAL_EARTH: CRS = Object.assign(Object.create(CRS) as CRS, {
  code: 'equal-earth-11e',
  projection,
  transformation: new Transformation(SCALE, HALF, -SCALE, HALF),
  infinite: false,
  scale: (zoom: number) => 256 * 2 ** zoom,
  zoom: (scale: number) => Math.log2(scale / 256),
  distance: CRS.Earth.distance.bind(CRS.Earth),
});
