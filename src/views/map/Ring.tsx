import { arc, pie } from 'd3';
import type { Slice } from '../../scene/map/bubbles';
import type { PlacedBubble } from '../../scene/map/layout';
import { ringWidth } from '../../scene/map/ring';
import styles from './bubbles.module.css';

interface Props {
  readonly bubble: PlacedBubble;
  colourOf(sector: string): string;
}

const slicesOf = pie<Slice>()
  .value((slice) => slice.count)
  .sort(null);

/** The ring of a bubble: its count, split by sector. */
export function Ring({ bubble, colourOf }: Props) {
  const { radius, count, slices } = bubble;
  const width = ringWidth(radius);
  const path = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(radius - width)
    .outerRadius(radius)
    .padAngle(slices.length > 1 ? 0.06 : 0);
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
      {slicesOf([...slices]).map((slice) => (
        <path key={slice.data.sector} d={path(slice) ?? ''} fill={colourOf(slice.data.sector)} />
      ))}
      {slices.length === 0 && <circle className={styles.ghostRing} r={radius - 1} />}
      <text className={styles.ringCount} textAnchor="middle" dy="0.35em">
        {count}
      </text>
    </svg>
  );
}
