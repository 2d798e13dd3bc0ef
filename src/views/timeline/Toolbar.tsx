import type { ReactNode } from 'react';
import { LANE_FACETS } from '../../core/taxonomy';
import { useTranslate } from '../../i18n/useTranslate';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton';
import { LeftIcon, MinusIcon, PlusIcon, RangeIcon, ResetIcon, RightIcon } from '../../ui/icons';
import styles from './toolbar.module.css';

interface Props {
  onZoomIn(): void;
  onZoomOut(): void;
  onEarlier(): void;
  onLater(): void;
  onWhole(): void;
  onReset(): void;
  readonly legendOpen: boolean;
  onLegend(): void;
  readonly children: ReactNode;
}

/** What the lanes are, and the window's buttons. */
export function Toolbar(props: Props) {
  const t = useTranslate();
  const { view, update } = useAtlas();
  return (
    <div className={styles.room} data-tools>
      <div className={styles.toolbar}>
        <label className={styles.lanesBy}>
          <span>{t('timeline.lanes')}</span>
          <select
            value={view.lanes}
            onChange={({ target }) => {
              const lanes = LANE_FACETS.find((facet) => facet === target.value) ?? 'partner';
              update((current) => ({ ...current, lanes }));
            }}
          >
            {LANE_FACETS.map((facet) => (
              <option key={facet} value={facet}>
                {t(`facet.${facet}`)}
              </option>
            ))}
          </select>
        </label>
        {props.children}
        <span className={styles.tools}>
          <button
            type="button"
            className={controls.quiet}
            aria-expanded={props.legendOpen}
            onClick={props.onLegend}
          >
            {t('timeline.legend')}
          </button>
          <IconButton label={t('timeline.earlier')} onClick={props.onEarlier}>
            <LeftIcon />
          </IconButton>
          <IconButton label={t('timeline.later')} onClick={props.onLater}>
            <RightIcon />
          </IconButton>
          <IconButton label={t('timeline.zoomOut')} onClick={props.onZoomOut}>
            <MinusIcon />
          </IconButton>
          <IconButton label={t('timeline.zoomIn')} onClick={props.onZoomIn}>
            <PlusIcon />
          </IconButton>
          <IconButton label={t('timeline.whole')} onClick={props.onWhole}>
            <RangeIcon />
          </IconButton>
          <IconButton label={t('timeline.reset')} onClick={props.onReset}>
            <ResetIcon />
          </IconButton>
        </span>
      </div>
    </div>
  );
}
