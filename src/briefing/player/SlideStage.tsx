import { type MouseEvent, useMemo } from 'react';
import type { Slide } from '../../core/deck.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { slideDrawing } from '../../scene/slide/slideDrawing.ts';
import { stagingOf } from '../../scene/slide/stage.ts';
import { PartLoading } from '../../ui/lazyPart.tsx';
import { ScenePart } from '../../ui/ScenePart.tsx';
import { useSize } from '../../ui/useSize.ts';
import { type DeckLook, slideInput } from '../slideInput.ts';
import { isReady, type SlideViews } from '../useSnapshot.ts';
import styles from './player.module.css';

interface Props {
  readonly look: DeckLook;
  readonly slide: Slide;
  /** Index in the deck, from 0. */
  readonly place: number;
  readonly step: number;
  readonly views: SlideViews;
  readonly world: Geography | null;
  readonly theme: Theme;
  /** Called with the id of a record whose mark was clicked. */
  onRecord(id: string): void;
}

/** A slide drawn for the window it is shown in. Its marks open their records. */
export function SlideStage({ look, slide, place, step, views, world, theme, onRecord }: Props) {
  const t = useTranslate();
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const { stage } = useMemo(() => stagingOf({ width, height }), [width, height]);
  const drawing = useMemo(
    () =>
      world && width > 0 && isReady(slide, views)
        ? slideDrawing(slideInput({ look, slide, place, step, world, theme, stage, t }, views))
        : null,
    [look, slide, place, step, world, theme, stage, t, views, width],
  );
  const onClick = ({ target }: MouseEvent) => {
    const mark = target instanceof Element ? target.closest<SVGElement>('[data-record]') : null;
    const id = mark?.dataset.record;
    if (id !== undefined) onRecord(id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table of all controls (E) reaches records by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: likewise
    <div className={styles.stage} ref={box} onClick={onClick} data-layout={drawing?.layout}>
      {drawing ? (
        <svg
          viewBox={`0 0 ${stage.width} ${stage.height}`}
          role="img"
          aria-label={slide.title || t('briefing.noTitle')}
        >
          <ScenePart draw={drawing.draw} unnamed />
        </svg>
      ) : (
        <PartLoading />
      )}
    </div>
  );
}
