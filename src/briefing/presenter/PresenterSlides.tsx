import type { CSSProperties, ReactNode } from 'react';
import type { Slide } from '../../core/deck.ts';
import type { Theme } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Size } from '../../scene/boxes.ts';
import type { Geography } from '../../scene/map/geography.ts';
import { plainMarkup } from '../../scene/slide/markup.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import type { Pointer } from '../player/message.ts';
import { SlidePicture } from '../SlidePicture.tsx';
import type { DeckLook } from '../slideInput.ts';
import { type SlideViews, useSlideViews } from '../useSnapshot.ts';
import styles from './presenter.module.css';
import { useDetour } from './useDetour.ts';
import { type PointingMode, usePointing } from './usePointing.ts';
import type { Presenter } from './usePresenter.ts';

/** What all pictures of a deck are drawn with. */
export interface Drawing {
  readonly look: DeckLook;
  readonly world: Geography | null;
  readonly theme: Theme;
}

/** Room for a picture of the wall, which fills it as far as its shape lets it. */
function Preview({ stage, children }: { readonly stage: Size; readonly children: ReactNode }) {
  const shape = { '--shape': stage.width / stage.height } as CSSProperties;
  return (
    <div className={styles.preview} style={shape}>
      {children}
    </div>
  );
}

interface Props extends Drawing {
  readonly presenter: Presenter;
  readonly slide: Slide;
  readonly views: SlideViews;
  /** Number of the slide's last step. */
  readonly steps: number;
}

interface CurrentProps extends Props {
  /** Text like "Slide 3 of 12, step 2 of 4". */
  readonly place: string;
  /** How the mouse points on the wall. */
  readonly pointing: PointingMode;
}

/** What the wall shows: the current slide, or a detour from it. On it the mouse points on the wall. */
export function CurrentSlide(props: CurrentProps) {
  const { presenter, slide, views, steps, place, pointing: mode, ...drawing } = props;
  const t = useTranslate();
  const { slide: index, step, frozen, stage } = presenter.state;
  const detour = useDetour(presenter.state.detour, slide);
  const pointing = usePointing(mode, (at: Pointer | null) => presenter.point(at));
  return (
    <section className={styles.current} aria-label={t('briefing.current')} data-frozen={frozen !== null}>
      <p className={`${styles.where} ${controls.overline}`}>{place}</p>
      <h1 className={controls.ellipsis} title={slide.title}>
        {slide.title}
      </h1>
      {frozen && (
        <p className={styles.notice} role="status">
          {t('briefing.frozen', { place: frozen.slide + 1 })}
          <Button onClick={() => presenter.setFrozen(false)}>{t('briefing.unfreeze')}</Button>
        </p>
      )}
      {detour && (
        <p className={styles.notice} role="status">
          {t('briefing.detour', { place: index + 1 })}
          <Button onClick={presenter.comeBack}>{t('briefing.return', { place: index + 1 })}</Button>
        </p>
      )}
      <Preview stage={stage}>
        <div className={styles.wall} data-pointing={mode !== null} {...pointing}>
          {detour ? (
            <SlidePicture {...drawing} {...detour} {...{ stage }} place={index} alt="" />
          ) : (
            <SlidePicture
              {...drawing}
              {...{ slide, views, stage }}
              step={Math.min(step, steps)}
              place={index}
              alt=""
            />
          )}
        </div>
      </Preview>
      <p className={controls.hidden}>{plainMarkup(slide.text)}</p>
    </section>
  );
}

interface NextProps extends Props {
  /** The slide after the current one, if there is one. */
  readonly following: Slide | undefined;
}

/** What the next key shows: the next step of the slide, or the next slide at its first step. */
export function NextSlide({ presenter, slide, views, steps, following, ...drawing }: NextProps) {
  const t = useTranslate();
  const { slide: index, step, stage } = presenter.state;
  const followingViews = useSlideViews(following);
  const isStep = step < steps;
  const next = isStep ? slide : following;
  return (
    <section className={styles.next} aria-label={t('briefing.upNext')}>
      <p className={`${styles.where} ${controls.overline}`}>{t('briefing.upNext')}</p>
      {next ? (
        <>
          <h2 className={controls.ellipsis} title={next.title}>
            {isStep ? t('briefing.step', { step: step + 2, steps: steps + 1 }) : next.title}
          </h2>
          <Preview stage={stage}>
            <SlidePicture
              {...drawing}
              {...{ stage }}
              slide={next}
              step={isStep ? step + 1 : 0}
              place={isStep ? index : index + 1}
              views={isStep ? views : followingViews}
              alt=""
            />
          </Preview>
        </>
      ) : (
        <p>{t('briefing.end')}</p>
      )}
    </section>
  );
}
