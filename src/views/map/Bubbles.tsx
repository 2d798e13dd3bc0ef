import { useMemo } from 'react';
import type { Theme } from '../../core/viewState';
import { emphasisOf } from '../../scene/map/emphasis';
import type { MapScene } from '../../scene/map/mapScene';
import { sectorColours } from '../../scene/sectorColour';
import { useAtlas } from '../../state/useAtlas';
import { useStable } from '../../ui/useStable';
import { Bubble } from './Bubble';
import styles from './bubbles.module.css';
import { Dots } from './Dots';
import { PlacesPane } from './PlacesPane';
import { useNearDot } from './useNearDot';
import { type NamedBubble, usePlaced } from './usePlaced';

/** Leaflet's own names, so that it moves them as it moves its markers. */
const PLACE = `leaflet-marker-icon leaflet-zoom-animated ${styles.place}`;

interface Props {
  readonly scene: MapScene;
  readonly lit: ReadonlySet<string> | null;
  readonly selected: readonly string[];
  readonly theme: Theme;
  onPick(partner: string, extend: boolean): void;
}

/** The partners' bubbles with their labels, the dots of those without room for one, and the hub's dot. */
export function Bubbles({ scene, lit, selected, theme, onPick }: Props) {
  const { dataset } = useAtlas();
  const { placed, dots, named, hub, hubText, hubSide } = usePlaced(scene);
  const near = useNearDot(dots);
  const nearDot = near === null ? undefined : dots.find(({ partner }) => partner === near);
  const shown = nearDot ? [...placed, named(nearDot, 0)] : placed;
  const colourOf = useMemo(() => sectorColours(dataset.sectors), [dataset]);
  const pick = useStable(onPick);
  const write = ({ bubble, ...words }: NamedBubble) => (
    <Bubble
      key={bubble.partner}
      className={PLACE}
      bubble={bubble}
      {...words}
      emphasis={emphasisOf(bubble.partner, lit)}
      pressed={selected.includes(bubble.partner)}
      colourOf={colourOf}
      onPick={pick}
    />
  );
  return (
    <>
      <Dots dots={dots} lit={lit} theme={theme} />
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
        {shown.map(write)}
      </PlacesPane>
    </>
  );
}
