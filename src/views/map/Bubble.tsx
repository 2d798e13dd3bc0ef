import { type CSSProperties, memo, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate';
import { POSSIBLE_OPACITY } from '../../scene/map/ring';
import { useAtlas } from '../../state/useAtlas';
import { leaveHover, setHover } from '../../state/useHover';
import styles from './bubbles.module.css';
import { labelWidth, type NamedBubble } from './usePlaced';

interface Props extends NamedBubble {
  readonly className: string;
  readonly pressed: boolean;
  colourOf(sector: string): string;
  onPick(partner: string, extend: boolean): void;
}

/** Above every other bubble, where its tip is open. */
const OVER_ALL = 9000;
/** px from the top of the map within which a tip opens downwards. */
const TOP = 150;

/** A partner's button, where the canvas shows its bubble or dot; with a tip while it is pointed at. */
export const Bubble = memo(function Bubble(props: Props) {
  const { bubble, name, said, side, order, edge, pressed, colourOf, onPick } = props;
  const { partner, radius, x, y, at, anchor, dot } = bubble;
  // Only one tip is ever seen: hundreds of them would cost every filter their making. A dot has its button only while
  // it is pointed at.
  const [isNear, setNear] = useState(dot);
  const hover = () => {
    setNear(true);
    setHover({ kind: 'value', facet: 'partner', value: partner });
  };
  const leave = () => {
    setNear(false);
    leaveHover();
  };
  const place = { left: x - anchor.x, top: y - anchor.y, '--size': `${2 * radius}px` } as CSSProperties;
  return (
    <div
      className={props.className}
      data-lat={at[1]}
      data-lng={at[0]}
      style={{ zIndex: isNear ? OVER_ALL : order }}
    >
      <button
        type="button"
        className={styles.bubble}
        style={place}
        data-dot={dot}
        data-pressed={pressed}
        data-below={y < TOP}
        data-edge={edge}
        aria-pressed={pressed}
        aria-label={said}
        onClick={({ shiftKey }) => onPick(partner, shiftKey)}
        onPointerEnter={hover}
        onPointerLeave={leave}
        onFocus={hover}
        onBlur={leave}
      >
        {side && <span className={styles.label} data-side={side} style={{ width: labelWidth(name) }} />}
        {isNear && <Tip bubble={bubble} name={name} pressed={pressed} colourOf={colourOf} />}
      </button>
    </div>
  );
});

function Tip({ bubble, name, pressed, colourOf }: Pick<Props, 'bubble' | 'name' | 'pressed' | 'colourOf'>) {
  const t = useTranslate();
  const { names } = useAtlas();
  const action = pressed ? 'map.clickToRemove' : bubble.ghost ? 'map.clickToAdd' : 'map.clickToFilter';
  return (
    <span className={styles.tip} aria-hidden="true">
      <strong>{name}</strong>
      <span>
        {t('map.count', { count: bubble.count })}
        {bubble.possible > 0 && !bubble.ghost && t('map.possibly', { count: bubble.possible })}
      </span>
      {bubble.slices.map((slice) => (
        <span key={`${slice.sector} ${slice.possible}`} className={styles.tipRow}>
          <span
            className={styles.tipSwatch}
            style={{ background: colourOf(slice.sector), opacity: slice.possible ? POSSIBLE_OPACITY : 1 }}
          />
          {names.value('sector', slice.sector)}
          <span className={styles.tipCount}>{slice.count}</span>
        </span>
      ))}
      <em>{t(action)}</em>
      <em>{t('map.shiftForPair')}</em>
    </span>
  );
}
