import { useEffect, useMemo, useState } from 'react';
import type { Slide } from '../core/deck.ts';
import type { Theme } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Size } from '../scene/boxes.ts';
import type { Geography } from '../scene/map/geography.ts';
import { slideFile } from '../scene/slide/slideFile.ts';
import { WIDE } from '../scene/slide/stage.ts';
import { useRested } from '../ui/useRested.ts';
import styles from './briefing.module.css';
import { type DeckLook, slideInput } from './slideInput.ts';
import { isReady, type SlideViews } from './useSnapshot.ts';

interface Props {
  readonly look: DeckLook;
  readonly slide: Slide;
  /** Index in the deck, from 0. */
  readonly place: number;
  /** Absent: the last one. */
  readonly step?: number | undefined;
  readonly world: Geography | null;
  readonly views: SlideViews;
  readonly theme: Theme;
  /** Absent: {@link WIDE}. */
  readonly stage?: Size | undefined;
  readonly alt: string;
}

/** A still picture of a slide, as wide as its box. */
export function SlidePicture(props: Props) {
  const { look: latestLook, slide: latest, place, step, world, views, theme, stage = WIDE, alt } = props;
  const t = useTranslate();
  const [url, setUrl] = useState<string | null>(null);
  // Drawing takes too long to do it with every key that is typed.
  const slide = useRested(latest, latest.id);
  const look = useRested(latestLook, latest.id);
  const svg = useMemo(
    () =>
      world && isReady(slide, views)
        ? slideFile(slideInput({ look, slide, place, step, world, theme, stage, t }, views))
        : null,
    [look, slide, place, step, world, theme, stage, t, views],
  );
  useEffect(() => {
    if (svg === null) return;
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return (
    <span className={styles.picture} style={{ aspectRatio: `${stage.width} / ${stage.height}` }}>
      {url && <img src={url} alt={alt} />}
    </span>
  );
}
