import { compactCount } from '../../scene/compactCount';
import type { PlacedBubble } from '../../scene/map/layout';
import { POSSIBLE_OPACITY, ringPaths } from '../../scene/map/ring';
import styles from './bubbles.module.css';

interface Props {
  readonly bubble: PlacedBubble;
  colourOf(sector: string): string;
}

/** The ring of a bubble: its count, split by sector. */
export function Ring({ bubble, colourOf }: Props) {
  const { radius, count, slices } = bubble;
  const size = 2 * radius + 2;
  return (
    <svg
      className={styles.ring}
      width={size}
      height={size}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      aria-hidden="true"
    >
      <circle className={styles.ringGround} r={radius} />
      {ringPaths(slices, radius).map(({ sector, possible, path }) => (
        <path
          key={`${sector} ${possible}`}
          d={path}
          fill={colourOf(sector)}
          opacity={possible ? POSSIBLE_OPACITY : 1}
        />
      ))}
      {slices.length === 0 && <circle className={styles.ghostRing} r={radius - 1} />}
      <text className={styles.ringCount} textAnchor="middle" dy="0.35em">
        {compactCount(count)}
      </text>
    </svg>
  );
}
