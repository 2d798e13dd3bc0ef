import type L from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { useMap } from 'react-leaflet';
import { useTranslate } from '../../i18n/useTranslate';
import type { Box } from '../../scene/boxes';
import { emphasisOf } from '../../scene/map/emphasis';
import { placeHubLabel, placeLabels } from '../../scene/map/labels';
import { bubbleBox, type PlacedBubble, placeBubbles } from '../../scene/map/layout';
import type { MapScene } from '../../scene/map/mapScene';
import { sectorColours } from '../../scene/sectorColour';
import { textWidth } from '../../scene/textWidth';
import { useAtlas } from '../../state/useAtlas';
import { useStable } from '../../ui/useStable';
import { Bubble } from './Bubble';
import styles from './bubbles.module.css';
import { PlacesPane } from './PlacesPane';

const LABEL_SIZE = 12.5;
const HUB_RADIUS = 5;
/** px from a side of the map within which a tip opens towards the middle. */
const EDGE = 130;
/** Leaflet's own names, so that it moves them as it moves its markers. */
const PLACE = `leaflet-marker-icon leaflet-zoom-animated ${styles.place}`;

interface Props {
  readonly scene: MapScene;
  readonly lit: ReadonlySet<string> | null;
  readonly selected: readonly string[];
  onPick(partner: string, extend: boolean): void;
}

/** Counts the moves and resizes of the map, so that labels are placed anew after each. */
function useMoves(map: L.Map): number {
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    const moved = () => setMoves((count) => count + 1);
    map.on('moveend zoomend resize', moved);
    moved();
    return () => {
      map.off('moveend zoomend resize', moved);
    };
  }, [map]);
  return moves;
}

/** What labels keep clear of: the controls over the map, in its px. */
function controlBoxes(map: L.Map): Box[] {
  const frame = map.getContainer().getBoundingClientRect();
  const region = map.getContainer().parentElement;
  const controls = region?.querySelectorAll('[data-map-control], [data-map-foot] > *') ?? [];
  return [...controls].map((control) => {
    const box = control.getBoundingClientRect();
    return {
      x0: box.left - frame.left,
      x1: box.right - frame.left,
      y0: box.top - frame.top,
      y1: box.bottom - frame.top,
    };
  });
}

/** Where bubbles and labels stand; placed anew when the scene or the map's frame changes, not when a pointer moves. */
function usePlaced(scene: MapScene) {
  const t = useTranslate();
  const map = useMap();
  const moves = useMoves(map);
  const { dataset, columns, places, names } = useAtlas();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move of the map changes what it is asked here
  return useMemo(() => {
    const nameOf = (partner: string) => {
      const name = names.partner(partner);
      const members = columns.groups.get(partner)?.members.length;
      return members === undefined ? name : t('map.group', { name, count: members });
    };
    const saidOf = ({ slices, count, possible, ghost }: PlacedBubble, name: string) => {
      const sectors = slices
        .map((slice) => `${names.value('sector', slice.sector)} ${slice.count}`)
        .join(', ');
      const possibly = possible > 0 && !ghost ? t('map.possibly', { count: possible }) : '';
      return t(ghost ? 'map.ghost' : 'map.bubble', { name, count, possibly, sectors });
    };
    const point = ([lng, lat]: readonly [number, number]) => map.latLngToContainerPoint([lat, lng]);
    const size = map.getSize();
    const frame = { x0: 4, y0: 4, x1: size.x - 4, y1: size.y - 4 };
    const bubbles = placeBubbles(scene.bubbles, ({ at }) => point(at), size);
    const hub = scene.hub && { ...point(scene.hub), radius: HUB_RADIUS };
    const capital = dataset.hub === undefined ? undefined : places.get(dataset.hub)?.capital;
    const hubText = capital ? names.text(capital.name) : '';
    const hubLabel = hub && placeHubLabel(hub, textWidth(hubText, LABEL_SIZE, true), bubbles, frame);
    const dots = bubbles.filter(({ dot }) => dot);
    const labels = placeLabels(
      bubbles.filter(({ dot }) => !dot),
      (bubble) => nameOf(bubble.partner),
      (text) => textWidth(text, LABEL_SIZE, true),
      frame,
      [
        ...controlBoxes(map),
        ...dots.map(bubbleBox),
        ...(hub ? [bubbleBox(hub)] : []),
        ...(hubLabel ? [hubLabel.box] : []),
      ],
    );
    const sides = new Map(labels.map(({ partner, side }) => [partner, side]));
    const { indexOf } = columns.domains.partner;
    // Written in the order of the list of partners, which no filter changes: an element that stays is never moved.
    const placed = bubbles
      .map((bubble, i) => {
        const name = nameOf(bubble.partner);
        return {
          bubble,
          name,
          said: saidOf(bubble, name),
          side: sides.get(bubble.partner),
          order: 1000 - i + Math.round(bubble.anchor.y),
          edge: bubble.x < EDGE ? 'start' : bubble.x > size.x - EDGE ? 'end' : 'none',
        };
      })
      .sort((a, b) => (indexOf.get(a.bubble.partner) ?? 0) - (indexOf.get(b.bubble.partner) ?? 0));
    return { placed, hub, hubText, hubSide: hubLabel?.side };
  }, [scene, map, moves, dataset, columns, places, names, t]);
}

/** The partners' bubbles with their labels, and the hub's dot. */
export function Bubbles({ scene, lit, selected, onPick }: Props) {
  const { dataset } = useAtlas();
  const { placed, hub, hubText, hubSide } = usePlaced(scene);
  const colourOf = useMemo(() => sectorColours(dataset.sectors), [dataset]);
  const pick = useStable(onPick);
  return (
    <PlacesPane>
      {scene.hub && (
        <div
          className={PLACE}
          data-lat={scene.hub[1]}
          data-lng={scene.hub[0]}
          style={{ zIndex: Math.round(hub?.y ?? 0) - 1000 }}
        >
          <span className={styles.hub}>
            {hubSide && (
              <span className={styles.label} data-side={hubSide}>
                {hubText}
              </span>
            )}
          </span>
        </div>
      )}
      {placed.map(({ bubble, name, said, side, order, edge }) => (
        <Bubble
          key={bubble.partner}
          className={PLACE}
          bubble={bubble}
          name={name}
          said={said}
          side={side}
          order={order}
          edge={edge}
          emphasis={emphasisOf(bubble.partner, lit)}
          pressed={selected.includes(bubble.partner)}
          colourOf={colourOf}
          onPick={pick}
        />
      ))}
    </PlacesPane>
  );
}
