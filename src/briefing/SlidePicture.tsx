import { useEffect, useMemo, useState } from 'react';
import type { Slide } from '../core/deck.ts';
import type { Theme } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Size } from '../scene/boxes.ts';
import type { Geography } from '../scene/map/geography.ts';
import { hatchLines } from '../scene/pen/hatchLines.ts';
import { slideDrawing } from '../scene/slide/slideDrawing.ts';
import { slideFile } from '../scene/slide/slideFile.ts';
import { WIDE } from '../scene/slide/stage.ts';
import { familyOf } from '../scene/slide/typefaces.ts';
import { ScenePart } from '../ui/ScenePart.tsx';
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
  /** Draws it within the page, for print: it has its text once and in common fonts. */
  readonly isInline?: boolean;
}

/** A still picture of a slide, as wide as its box. */
export function SlidePicture(props: Props) {
  const { look: latestLook, slide: latest, place, step, world, views, theme, stage = WIDE, alt } = props;
  const { isInline = false } = props;
  const t = useTranslate();
  const [url, setUrl] = useState<string | null>(null);
  // Drawing takes too long to do it with every key that is typed.
  const slide = useRested(latest, latest.id);
  const look = useRested(latestLook, latest.id);
  const input = useMemo(
    () =>
      world && isReady(slide, views)
        ? slideInput({ look, slide, place, step, world, theme, stage, t }, views)
        : null,
    [look, slide, place, step, world, theme, stage, t, views],
  );
  const svg = useMemo(() => (input && !isInline ? slideFile(input) : null), [input, isInline]);
  const drawing = useMemo(() => (input && isInline ? slideDrawing(input) : null), [input, isInline]);
  useEffect(() => {
    if (svg === null) return;
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return (
    <span className={styles.picture} style={{ aspectRatio: `${stage.width} / ${stage.height}` }}>
      {url && <img src={url} alt={alt} />}
      {drawing && (
        <svg
          viewBox={`0 0 ${stage.width} ${stage.height}`}
          fontFamily={familyOf(look.theme ?? {})}
          role="img"
          aria-label={alt}
        >
          <ScenePart draw={drawing.draw} linesOf={hatchLines} />
        </svg>
      )}
    </span>
  );
}
