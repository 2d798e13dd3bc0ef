import type L from 'leaflet';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { FitIcon, MinusIcon, PlusIcon } from '../../ui/icons.tsx';
import styles from './MapView.module.css';

interface Props {
  readonly map: L.Map | null;
  onFit(): void;
}

/** Zoom in, zoom out, fit. */
export function MapButtons({ map, onFit }: Props) {
  const t = useTranslate();
  return (
    <div className={styles.buttons} data-map-control>
      <IconButton label={t('map.zoomIn')} onClick={() => map?.zoomIn()}>
        <PlusIcon />
      </IconButton>
      <IconButton label={t('map.zoomOut')} onClick={() => map?.zoomOut()}>
        <MinusIcon />
      </IconButton>
      <IconButton label={t('map.fit')} onClick={onFit}>
        <FitIcon />
      </IconButton>
    </div>
  );
}
