import { type CSSProperties, type KeyboardEvent, memo, useRef, useState } from 'react';
import type { NamedBubble } from '../../scene/map/placing.ts';
import { leaveHover, setHover } from '../../state/useHover.ts';
import { lazyPart } from '../../ui/lazyPart.tsx';
import styles from './bubbles.module.css';

interface Props extends NamedBubble {
  readonly className: string;
  /** Name with counts, for screen readers. */
  readonly title: string;
  readonly pressed: boolean;
  onPick(partner: string, extend: boolean): void;
  /** Called with the partner when the button gets the focus, and with null when it loses it. */
  onFocus(partner: string | null): void;
  onKeyDown(event: KeyboardEvent, partner: string): void;
}

const Tip = lazyPart(() => import('./Tip.tsx'), 'Tip', 'app.panelMap', 'nowhere');

/** A press that moves at least this many px is a drag. */
const DRAG = 5;
/** z-index of a bubble with an open tip, above all others. */
const OVER_ALL = 9000;

/** A partner's button over its bubble or dot on the canvas; has a tip while pointed at. */
export const Bubble = memo(function Bubble(props: Props) {
  const { bubble, name, title, label, order, pressed, onPick, onFocus, onKeyDown } = props;
  const { partner, radius, x, y, at, anchor, dot } = bubble;
  // Only a visible tip is rendered. A dot has a button only while pointed at.
  const [isNear, setNear] = useState(dot);
  const pressedAt = useRef({ x: 0, y: 0 });
  const hover = () => setHover({ kind: 'value', facet: 'partner', value: partner });
  const leave = () => {
    setNear(false);
    leaveHover();
  };
  const place = { left: x - anchor.x, top: y - anchor.y, '--size': `${2 * radius}px` } as CSSProperties;
  return (
    <div
      className={props.className}
      data-place={partner}
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
        aria-pressed={pressed}
        aria-label={title}
        onKeyDown={(event) => onKeyDown(event, partner)}
        onPointerDown={({ clientX, clientY }) => {
          pressedAt.current = { x: clientX, y: clientY };
        }}
        onClick={({ detail, shiftKey, clientX, clientY }) => {
          // Ignore the click that ends a drag of the map. Clicks by keyboard have no detail.
          const { x: fromX, y: fromY } = pressedAt.current;
          if (detail === 0 || Math.hypot(clientX - fromX, clientY - fromY) < DRAG) onPick(partner, shiftKey);
        }}
        onPointerEnter={({ pointerType }) => {
          setNear(pointerType !== 'touch');
          hover();
        }}
        onPointerLeave={leave}
        onFocus={({ target }) => {
          setNear(target.matches(':focus-visible'));
          hover();
          onFocus(partner);
        }}
        onBlur={() => {
          leave();
          onFocus(null);
        }}
      >
        {label && (
          <span
            className={styles.label}
            style={{
              left: radius + label.box.x0,
              top: radius + label.box.y0,
              width: label.box.x1 - label.box.x0,
              height: label.box.y1 - label.box.y0,
            }}
          />
        )}
      </button>
      {isNear && <Tip bubble={bubble} name={name} pressed={pressed} />}
    </div>
  );
});
