import type { Theme } from '../../core/viewState';
import type { MapScene } from '../../scene/map/mapScene';
import { sectorColours } from '../../scene/sectorColour';
import { useAtlas } from '../../state/useAtlas';
import { useStable } from '../../ui/useStable';
import { Bubble } from './Bubble';
import styles from './bubbles.module.css';
import { PlacesCanvas } from './PlacesCanvas';
import { PlacesPane } from './PlacesPane';
import { useNearDot } from './useNearDot';
import { usePlaced } from './usePlaced';

/** Leaflet's own names, so that it moves them as it moves its markers. */
const PLACE = `leaflet-marker-icon leaflet-zoom-animated ${styles.place}`;

interface Props {
  readonly scene: MapScene;
  readonly lit: ReadonlySet<string> | null;
  readonly selected: readonly string[];
  readonly theme: Theme;
  onPick(partner: string, extend: boolean): void;
}

/** The partners: a canvas shows them, and over each bubble on it stands its button. */
export function Bubbles({ scene, lit, selected, theme, onPick }: Props) {
  const { dataset } = useAtlas();
  const placed = usePlaced(scene);
  const near = useNearDot(placed.dots);
  const nearDot = near === null ? undefined : placed.dots.find(({ partner }) => partner === near);
  const buttons = nearDot ? [...placed.bubbles, placed.named(nearDot, 0)] : placed.bubbles;
  const colourOf = sectorColours(dataset.sectors);
  const pick = useStable(onPick);
  return (
    <>
      <PlacesCanvas placed={placed} lit={lit} theme={theme} />
      <PlacesPane>
        {buttons.map(({ bubble, ...words }) => (
          <Bubble
            key={bubble.partner}
            className={PLACE}
            bubble={bubble}
            {...words}
            pressed={selected.includes(bubble.partner)}
            colourOf={colourOf}
            onPick={pick}
          />
        ))}
      </PlacesPane>
    </>
  );
}
