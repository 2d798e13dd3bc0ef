import { useCallback, useId, useMemo } from 'react';
import { REVEALS, type Reveal, SLIDE_LAYOUTS, type Slide, type SlideLayout } from '../../core/deck.ts';
import { sentence } from '../../core/sentence.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { slideDrawing } from '../../scene/slide/slideDrawing.ts';
import { isCurrentDataset } from '../../state/shownData.ts';
import { useWholeAtlas } from '../../state/useViewParts.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { type Options, Select } from '../../ui/Select.tsx';
import { MAX_CHARACTERS } from '../model/limits.ts';
import { slideViewOf } from '../model/slideView.ts';
import { type DeckLook, slideInput } from '../slideInput.ts';
import { isReady, type SlideViews } from '../useSnapshot.ts';
import { Annotations } from './Annotations.tsx';
import styles from './editor.module.css';
import { layoutInWords } from './layoutWords.ts';
import { PictureField } from './PictureField.tsx';
import type { SlideActions } from './useSlideActions.ts';

interface Props {
  readonly look: DeckLook;
  readonly place: number;
  readonly world: Geography | null;
  readonly theme: Theme;
  readonly slide: Slide;
  readonly views: SlideViews;
  /** Bytes that further pictures of the deck may take. */
  readonly room: number;
  readonly actions: SlideActions;
}

type Patch = Partial<Omit<Slide, 'id'>>;

/** What a view shows, in a sentence; '' until it is ready. */
function useSentence(taken: SlideViews['view']): string {
  const t = useTranslate();
  return useMemo(() => (taken && taken !== 'absent' ? sentence(taken.snapshot, t) : ''), [taken, t]);
}

/** The texts and the look of the open slide. */
export function SlideFields({ look, place, world, theme, slide, views, room, actions }: Props) {
  const t = useTranslate();
  const { id, view } = slide;
  const [hint, layoutId, revealId] = [useId(), useId(), useId()];
  const shown = useSentence(views.view);
  const drawn = useCallback(
    (each: Slide) =>
      world && isReady(each, views)
        ? slideDrawing(slideInput({ look, place, world, theme, t, slide: each }, views))
        : null,
    [look, place, world, theme, t, views],
  );
  const change = (patch: Patch, field: string | null) => actions.change(id, patch, field);
  const text = (field: 'title' | 'text' | 'notes', rows: number, hint?: string) => (
    <label>
      {t(`briefing.slide.${field}`)}
      <textarea
        rows={rows}
        maxLength={MAX_CHARACTERS[field]}
        value={slide[field]}
        aria-describedby={hint}
        onChange={({ target }) => change({ [field]: target.value }, field)}
      />
    </label>
  );
  const layouts: Options<SlideLayout | null> = [
    [null, layoutInWords(undefined, view, t)],
    ...SLIDE_LAYOUTS.map((each) => [each, layoutInWords(each, view, t)] as const),
  ];
  const reveals: Options<Reveal | null> = [
    [null, t('slide.reveal.none')],
    ...REVEALS.map((each) => [each, t(`slide.reveal.${each}`)] as const),
  ];
  return (
    <>
      {text('title', 2)}
      <label>
        {t('briefing.slide.subtitle')}
        <input
          value={slide.subtitle ?? ''}
          placeholder={shown}
          maxLength={MAX_CHARACTERS.subtitle}
          onChange={({ target }) => change({ subtitle: target.value || undefined }, 'subtitle')}
        />
      </label>
      {text('text', 4, hint)}
      <small className={controls.note} id={hint}>
        {t('briefing.markupHint')}
      </small>
      {text('notes', 3)}
      <div className={styles.labelled}>
        <label htmlFor={layoutId}>{t('briefing.slide.layout')}</label>
        <Select
          id={layoutId}
          value={slide.layout ?? null}
          options={layouts}
          title={t('briefing.layoutHint')}
          onValue={(layout) => change({ layout: layout ?? undefined }, 'layout')}
        />
      </div>
      <div className={styles.labelled}>
        <label htmlFor={revealId}>{t('briefing.slide.reveal')}</label>
        <Select
          id={revealId}
          value={slide.reveal ?? null}
          options={reveals}
          onValue={(reveal) => change({ reveal: reveal ?? undefined }, 'reveal')}
        />
      </div>
      {(slide.layout === 'compare' || slide.beside !== undefined) && (
        <SecondView slide={slide} taken={views.beside} onChange={(beside) => change({ beside }, null)} />
      )}
      {(slide.layout === 'picture' || slide.picture) && (
        <PictureField
          label={t('briefing.slide.picture')}
          picture={slide.picture}
          room={room}
          onPicture={(picture, field) => change({ picture }, field === 'file' ? null : 'alt')}
        />
      )}
      <Annotations
        slide={slide}
        taken={views.view}
        drawn={drawn}
        onChange={(annotations, field) =>
          change({ annotations: annotations.length > 0 ? annotations : undefined }, field)
        }
        say={actions.say}
      />
    </>
  );
}

interface SecondProps {
  readonly slide: Slide;
  readonly taken: SlideViews['beside'];
  onChange(beside: string | undefined): void;
}

/** The second view of a comparison. */
function SecondView({ slide, taken, onChange }: SecondProps) {
  const t = useTranslate();
  const atlas = useWholeAtlas();
  const shown = useSentence(taken);
  const isHere = isCurrentDataset(atlas, slide.dataset);
  return (
    <fieldset className={styles.group}>
      <legend>{t('briefing.slide.beside')}</legend>
      <p className={controls.note}>{slide.beside === undefined ? t('briefing.noBeside') : shown}</p>
      <span className={styles.slideTools}>
        <Button disabled={!isHere} onClick={() => onChange(slideViewOf(atlas.view))}>
          {t('briefing.takeBeside')}
        </Button>
        {slide.beside !== undefined && (
          <Button look="quiet" onClick={() => onChange(undefined)}>
            {t('briefing.dropBeside')}
          </Button>
        )}
      </span>
      {!isHere && <p className={controls.note}>{t('briefing.besideElsewhere')}</p>}
    </fieldset>
  );
}
