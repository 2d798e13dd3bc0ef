import { useEffect, useMemo, useState } from 'react';
import type { Ground } from '../core/snapshot';
import type { Theme } from '../core/viewState';
import { useTranslate } from '../i18n/useTranslate';
import { viewPicture } from '../scene/figure/viewPicture';
import type { World } from '../scene/map/world';
import styles from './briefing.module.css';
import { useSnapshot } from './useSnapshot';

interface Props {
  readonly ground: Ground;
  readonly world: World | null;
  /** Query string of the slide's view. */
  readonly view: string;
  readonly theme: Theme;
  readonly alt: string;
  /** px that the picture is drawn for; it fits any width. */
  readonly width: number;
  readonly height: number;
}

/** A still picture of a slide's view. */
export function SlidePicture({ ground, world, view, theme, alt, width, height }: Props) {
  const t = useTranslate();
  const taken = useSnapshot(ground, view);
  const [url, setUrl] = useState<string | null>(null);
  const svg = useMemo(
    () => (taken && world ? viewPicture(taken.snapshot, world, { width, height, theme, t }) : null),
    [taken, world, width, height, theme, t],
  );
  useEffect(() => {
    if (svg === null) return;
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return (
    <span className={styles.picture} style={{ aspectRatio: `${width} / ${height}` }}>
      {url && <img src={url} alt={alt} />}
    </span>
  );
}
