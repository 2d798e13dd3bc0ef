import { type KeyboardEvent, useMemo } from 'react';
import type { Slide } from '../../core/deck.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { omissionsInWords } from '../../scene/omissions.ts';
import { slideDrawing } from '../../scene/slide/slideDrawing.ts';
import { stagingOf } from '../../scene/slide/stage.ts';
import { familyOf } from '../../scene/slide/typefaces.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
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
  const { names } = useAtlas();
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const { stage } = useMemo(() => stagingOf({ width, height }), [width, height]);
  const input = useMemo(
    () =>
      world && width > 0 && isReady(slide, views)
        ? slideInput({ look, slide, place, step, world, theme, stage, t }, views)
        : null,
    [look, slide, place, step, world, theme, stage, t, views, width],
  );
  const drawing = useMemo(() => input && slideDrawing(input), [input]);
  const evidence = input?.view?.evidence;
  const description = [
    ...(evidence ? [evidence.sentence, evidence.counted, evidence.filters] : []),
    omissionsInWords(drawing?.omissions ?? [], input?.view?.snapshot.names ?? names, t),
    ...(evidence ? [evidence.dataset, evidence.source] : []),
  ];
  const open = (target: EventTarget) => {
    const mark = target instanceof Element ? target.closest<SVGElement>('[data-record]') : null;
    const id = mark?.dataset.record;
    if (id !== undefined) onRecord(id);
    return id !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' || event.key === ' ') && open(event.target)) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: events of the marks within, which are buttons
    <div
      className={styles.stage}
      ref={box}
      onClick={({ target }) => open(target)}
      onKeyDown={onKeyDown}
      data-layout={drawing?.layout}
    >
      {drawing ? (
        <>
          <svg
            viewBox={`0 0 ${stage.width} ${stage.height}`}
            fontFamily={familyOf(look.theme ?? {})}
            role="group"
            aria-label={slide.title || t('briefing.noTitle')}
          >
            <ScenePart draw={drawing.draw} hasButtons />
          </svg>
          <p className={controls.hidden}>{description.filter((part) => part !== '').join(' · ')}</p>
        </>
      ) : (
        <PartLoading />
      )}
    </div>
  );
}
