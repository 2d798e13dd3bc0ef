import { type CSSProperties, type KeyboardEvent, memo, useRef, useState } from 'react';
import type { NamedBubble } from '../../scene/map/placing.ts';
import { leaveHover, setHover } from '../../state/useHover.ts';
import { lazyPart } from '../../ui/lazyPart.tsx';
import styles from './bubbles.module.css';

interface Props extends NamedBubble {
  readonly className: string;
  /** Its name with its counts, for screen readers. */
  readonly title: string;
  readonly pressed: boolean;
  onPick(partner: string, extend: boolean): void;
  /** The focus has come to it, or left it (null). */
  onFocus(partner: string | null): void;
  onKeyDown(event: KeyboardEvent, partner: string): void;
}

const Tip = lazyPart(() => import('./Tip.tsx'), 'Tip', 'app.panelMap', 'nowhere');

/** px from which a press that moves is a drag. */
const DRAG = 5;
/** Above every other bubble, where its tip is open. */
const OVER_ALL = 9000;

/** A partner's button, where the canvas shows its bubble or dot; with a tip while it is pointed at. */
export const Bubble = memo(function Bubble(props: Props) {
  const { bubble, name, title, label, order, pressed, onPick, onFocus, onKeyDown } = props;
  const { partner, radius, x, y, at, anchor, dot } = bubble;
  // Only the tip that is seen is rendered. A dot has its button only while it is pointed at.
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
          // The click that ends a drag of the map is none; that of a key has no detail.
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
