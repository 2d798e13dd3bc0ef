import type L from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import { useTranslate } from '../../i18n/useTranslate';
import type { Box } from '../../scene/boxes';
import { emphasisOf } from '../../scene/map/emphasis';
import { type PlacedLabel, placeHubLabel, placeLabels } from '../../scene/map/labels';
import { bubbleBox, type PlacedBubble, placeBubbles } from '../../scene/map/layout';
import type { MapScene } from '../../scene/map/mapScene';
import { POSSIBLE_OPACITY } from '../../scene/map/ring';
import { sectorColours } from '../../scene/sectorColour';
import { textWidth } from '../../scene/textWidth';
import { useAtlas } from '../../state/useAtlas';
import { setHover } from '../../state/useHover';
import { BubbleMarker } from './BubbleMarker';
import styles from './bubbles.module.css';
import { Ring } from './Ring';

const LABEL_SIZE = 12.5;
const HUB_RADIUS = 5;

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

/** The partners' bubbles with their labels, and the hub's dot. */
export function Bubbles({ scene, lit, selected, onPick }: Props) {
  const t = useTranslate();
  const map = useMap();
  const { dataset, columns, places, names } = useAtlas();
  useMoves(map);
  const { groups } = columns;
  const colourOf = sectorColours(dataset.sectors);
  const nameOf = (partner: string) => {
    const name = names.partner(partner);
    const members = groups.get(partner)?.members.length;
    return members === undefined ? name : t('map.group', { name, count: members });
  };

  const point = ([lng, lat]: readonly [number, number]) => map.latLngToContainerPoint([lat, lng]);
  const size = map.getSize();
  const frame = { x0: 4, y0: 4, x1: size.x - 4, y1: size.y - 4 };
  const bubbles = placeBubbles(scene.bubbles, ({ at }) => point(at), size);
  const hub = scene.hub && { ...point(scene.hub), radius: HUB_RADIUS };
  const hubName = dataset.hub === undefined ? null : (places.get(dataset.hub)?.capital?.name ?? null);
  const hubText = hubName === null ? '' : names.text(hubName);
  const hubLabel = hub && placeHubLabel(hub, textWidth(hubText, LABEL_SIZE, true), bubbles, frame);
  const labels = placeLabels(
    bubbles.filter(({ dot }) => !dot),
    (bubble) => nameOf(bubble.partner),
    (text) => textWidth(text, LABEL_SIZE, true),
    frame,
    [
      ...controlBoxes(map),
      ...bubbles.filter(({ dot }) => dot).map(bubbleBox),
      ...(hub ? [bubbleBox(hub)] : []),
      ...(hubLabel ? [hubLabel.box] : []),
    ],
  );
  const labelOf = new Map(labels.map((label) => [label.partner, label]));

  return (
    <>
      {scene.hub && (
        <BubbleMarker lat={scene.hub[1]} lng={scene.hub[0]} order={-1000}>
          <span className={styles.hub}>
            {hubLabel && (
              <span className={styles.label} data-side={hubLabel.side}>
                {hubText}
              </span>
            )}
          </span>
        </BubbleMarker>
      )}
      {bubbles.map((bubble, i) => (
        <BubbleMarker key={bubble.partner} lat={bubble.at[1]} lng={bubble.at[0]} order={1000 - i}>
          <Bubble
            bubble={bubble}
            label={labelOf.get(bubble.partner)}
            name={nameOf(bubble.partner)}
            emphasis={emphasisOf(bubble.partner, lit)}
            pressed={selected.includes(bubble.partner)}
            frame={size}
            colourOf={colourOf}
            onPick={onPick}
          />
        </BubbleMarker>
      ))}
    </>
  );
}

interface BubbleProps {
  readonly bubble: PlacedBubble;
  /** Absent where there is no room for one. */
  readonly label: PlacedLabel | undefined;
  readonly name: string;
  readonly emphasis: 'base' | 'muted' | 'hot';
  readonly pressed: boolean;
  readonly frame: { readonly x: number; readonly y: number };
  colourOf(sector: string): string;
  onPick(partner: string, extend: boolean): void;
}

function Bubble({ bubble, label, name, emphasis, pressed, frame, colourOf, onPick }: BubbleProps) {
  const t = useTranslate();
  const { names } = useAtlas();
  const { partner, count, possible, slices, ghost, radius, x, y, anchor, dot } = bubble;
  const sectors = slices.map((slice) => `${names.value('sector', slice.sector)} ${slice.count}`).join(', ');
  const possibly = possible > 0 && !ghost ? t('map.possibly', { count: possible }) : '';
  // Only one tip is ever seen: hundreds of them would cost every filter their making.
  const [isNear, setNear] = useState(false);
  const hover = () => {
    setNear(true);
    setHover({ kind: 'value', facet: 'partner', value: partner });
  };
  const leave = () => {
    setNear(false);
    setHover(null);
  };
  const [dx, dy] = [x - anchor.x, y - anchor.y];
  const side = label?.side ?? (x > frame.x / 2 ? 'left' : 'right');
  const action = pressed ? 'map.clickToRemove' : ghost ? 'map.clickToAdd' : 'map.clickToFilter';
  return (
    <>
      {Math.hypot(dx, dy) > radius && (
        <svg className={styles.leader} aria-hidden="true" width="1" height="1">
          <line x2={dx} y2={dy} />
          <circle r="2" />
        </svg>
      )}
      <button
        type="button"
        className={styles.bubble}
        style={{ left: dx, top: dy, '--radius': `${radius}px` } as React.CSSProperties}
        data-emphasis={emphasis}
        data-ghost={ghost}
        data-dot={dot}
        data-pressed={pressed}
        data-below={y < 150}
        data-edge={x < 130 ? 'start' : x > frame.x - 130 ? 'end' : 'none'}
        aria-pressed={pressed}
        aria-label={t(ghost ? 'map.ghost' : 'map.bubble', { name, count, possibly, sectors })}
        onClick={({ shiftKey }) => onPick(partner, shiftKey)}
        onPointerEnter={hover}
        onPointerLeave={leave}
        onFocus={hover}
        onBlur={leave}
      >
        <Ring bubble={bubble} colourOf={colourOf} />
        <span className={styles.label} data-side={side} data-placed={label !== undefined} aria-hidden="true">
          {name}
        </span>
        {isNear && (
          <span className={styles.tip} aria-hidden="true">
            <strong>{name}</strong>
            <span>
              {t('map.count', { count })}
              {possibly}
            </span>
            {slices.map((slice) => (
              <span key={`${slice.sector} ${slice.possible}`} className={styles.tipRow}>
                <span
                  className={styles.tipSwatch}
                  style={{
                    background: colourOf(slice.sector),
                    opacity: slice.possible ? POSSIBLE_OPACITY : 1,
                  }}
                />
                {names.value('sector', slice.sector)}
                <span className={styles.tipCount}>{slice.count}</span>
              </span>
            ))}
            <em>{t(action)}</em>
            <em>{t('map.shiftForPair')}</em>
          </span>
        )}
      </button>
    </>
  );
}
