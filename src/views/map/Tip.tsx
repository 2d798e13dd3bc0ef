import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet/hooks';
import { pairWith } from '../../core/pair.ts';
import { shortName } from '../../core/shortName.ts';
import type { PlacedBubble } from '../../scene/map/layout.ts';
import { valueRows } from '../../scene/map/partnerWords.ts';
import { POSSIBLE_OPACITY } from '../../scene/map/ring.ts';
import { PAGE_PALETTE, valueColour } from '../../scene/palette.ts';
import { tipPlace } from '../../scene/tipPlace.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import styles from './bubbles.module.css';

interface Props {
  readonly bubble: PlacedBubble;
  readonly name: string;
  readonly pressed: boolean;
}

/** Tip with a bubble's counts and what a click does; above everything on the map, within its frame. */
export function Tip({ bubble, name, pressed }: Props) {
  const map = useMap();
  const box = useRef<HTMLDivElement>(null);
  const { x, y, radius } = bubble;
  useLayoutEffect(() => {
    const tip = box.current;
    if (!tip) return;
    const size = map.getSize();
    const at = tipPlace(
      { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius },
      { width: tip.offsetWidth, height: tip.offsetHeight },
      { width: size.x, height: size.y },
      'above',
    );
    tip.style.left = `${at.x}px`;
    tip.style.top = `${at.y}px`;
  }, [map, x, y, radius]);
  const { t, columns, dataset, names, field } = useAtlas();
  const { facet } = field;
  const action = pressed ? 'map.clickToRemove' : bubble.ghost ? 'map.clickToAdd' : 'map.clickToFilter';
  const { rows, more } = valueRows(bubble.slices);
  const frame = map.getContainer().parentElement;
  if (!frame) return null;
  return createPortal(
    <div ref={box} className={`${controls.card} ${styles.tip}`} aria-hidden="true">
      <strong>{name}</strong>
      <span>
        {t('map.count', { count: bubble.count })}
        {bubble.possible > 0 && !bubble.ghost && t('map.possibly', { count: bubble.possible })}
      </span>
      {rows.length > 0 && <span className={controls.note}>{t('map.byValue', { facet })}</span>}
      {rows.map(({ value, count, possible }) => (
        <span key={`${value} ${possible}`} className={controls.field}>
          <span
            className={controls.swatch}
            style={{
              background: valueColour(PAGE_PALETTE, field, value),
              opacity: possible ? POSSIBLE_OPACITY : 1,
            }}
          />
          {shortName(names.value(facet, value))}
          <span className={styles.tipCount}>{count.toLocaleString(names.locale)}</span>
        </span>
      ))}
      {more && (
        <span className={controls.field}>
          <span />
          {t('map.moreValues', { count: more.values })}
          <span className={styles.tipCount}>{more.count.toLocaleString(names.locale)}</span>
        </span>
      )}
      <em>{t(action)}</em>
      {pairWith(columns, dataset.hub, bubble.partner) && <em>{t('map.shiftForPair')}</em>}
    </div>,
    frame,
  );
}
