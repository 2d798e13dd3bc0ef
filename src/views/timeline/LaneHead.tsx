import { type KeyboardEvent, memo } from 'react';
import type { LaneFacet } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { cutText } from '../../scene/pen/text.ts';
import { leaveHover, setHover } from '../../state/useHover.ts';
import reading from './reading.module.css';
import styles from './timeline.module.css';

interface Props {
  readonly by: LaneFacet;
  readonly value: string;
  readonly name: string;
  /** Records in the lane. */
  readonly count: number;
  readonly isFolded: boolean;
  readonly isHighlighted: boolean;
  readonly inTabOrder: boolean;
  /** px from the top of the plot to the middle of the lane. */
  readonly middle: number;
  /** px. */
  readonly height: number;
  /** px that the names of lanes have. */
  readonly gutter: number;
  onFocus(value: string): void;
  onKeyDown(event: KeyboardEvent<SVGGElement>, value: string): void;
  onToggle(value: string): void;
}

const NAME_SIZE = 12;
const NAME_MARGIN = 30;

/**
 * The name of a lane, which folds it. Written again only where something of it changed; it moves as a whole, for a text that
 * is moved itself would be laid out again.
 */
export const LaneHead = memo(function LaneHead(props: Props) {
  const { by, value, name, count, isFolded, isHighlighted, inTabOrder, middle, height, gutter } = props;
  const t = useTranslate();
  return (
    <g
      className={styles.lane}
      transform={`translate(0,${middle})`}
      data-lit={isHighlighted}
      data-lane={value}
      role="button"
      tabIndex={inTabOrder ? 0 : -1}
      aria-expanded={!isFolded}
      aria-label={t('timeline.lane', { name, count })}
      onPointerEnter={() => setHover({ kind: 'value', facet: by, value })}
      onPointerLeave={leaveHover}
      onFocus={() => props.onFocus(value)}
      onKeyDown={(event) => props.onKeyDown(event, value)}
      onClick={() => props.onToggle(value)}
    >
      <rect className={styles.laneGround} y={-height / 2} width={gutter} height={height} />
      <path
        className={reading.foldSign}
        transform={`translate(13,0) rotate(${isFolded ? 0 : 90})`}
        d="M-2 -3.500L2 0L-2 3.500"
      />
      <text className={styles.laneName} x={gutter - 10} dy="0.35em" textAnchor="end">
        <title>{t('timeline.laneHint', { name })}</title>
        {cutText(name, NAME_SIZE, gutter - NAME_MARGIN)}
      </text>
    </g>
  );
});
