import { useEffect, useMemo, useState } from 'react';
import type { Slide } from '../core/deck.ts';
import type { Theme } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { viewPicture } from '../scene/figure/viewPicture.ts';
import type { Geography } from '../scene/map/geography.ts';
import type { TakenSnapshot } from '../state/takeSnapshot.ts';
import styles from './briefing.module.css';
import { NoData } from './NoData.tsx';

interface Props {
  readonly world: Geography | null;
  readonly slide: Pick<Slide, 'dataset'>;
  /** What its view shows, from `useSnapshot`. */
  readonly taken: TakenSnapshot | 'absent' | null;
  readonly theme: Theme;
  readonly alt: string;
  /** Size in px the picture is drawn at; CSS scales it to any width. */
  readonly width: number;
  readonly height: number;
  /** Leaves out the note on missing data, because a text beside the picture has it. */
  readonly bare?: boolean;
}

/** A still picture of a slide's view, or a note if its data is missing. */
export function SlidePicture(props: Props) {
  const { world, slide, taken, theme, alt, width, height, bare = false } = props;
  const t = useTranslate();
  const [url, setUrl] = useState<string | null>(null);
  const svg = useMemo(
    () =>
      taken && taken !== 'absent' && world
        ? viewPicture(taken.snapshot, world, { width, height, theme, t })
        : null,
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
      {taken === 'absent' ? !bare && <NoData of={slide.dataset} /> : url && <img src={url} alt={alt} />}
    </span>
  );
}
