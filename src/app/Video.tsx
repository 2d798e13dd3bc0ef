import { type DeckLook, slideInput } from '../briefing/slideInput.ts';
import { type Deck, datasetsOf } from '../core/deck.ts';
import type { Theme } from '../core/viewState.ts';
import { VideoButton } from '../export/VideoButton.tsx';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Geography } from '../scene/map/geography.ts';
import { stepCount } from '../scene/slide/reveal.ts';
import { slideFile } from '../scene/slide/slideFile.ts';
import { useSlideSnapshots } from './useSlideSnapshots.ts';

/** Seconds that can be chosen for a step; the second is usual. */
const HOLDS = [4, 6, 8, 12, 20] as const;
/** Seconds that a step takes to appear. */
const FADE = 0.4;

/** Saves a briefing as a video of all its steps. */
export function Video({ deck, world }: { readonly deck: Deck; readonly world: Geography }) {
  const t = useTranslate();
  const viewsOf = useSlideSnapshots();

  const pictures = async (theme: Theme, signal: AbortSignal) => {
    const look: DeckLook = {
      author: deck.author,
      theme: deck.theme,
      total: deck.slides.length,
      isMixed: datasetsOf(deck).length > 1,
    };
    const made: (() => string)[] = [];
    for (const [place, slide] of deck.slides.entries()) {
      signal.throwIfAborted();
      const views = await viewsOf(slide);
      const steps = stepCount(slide, views.view.snapshot);
      for (let step = 0; step <= steps; step++)
        made.push(() => slideFile(slideInput({ look, slide, place, step, world, theme, t }, views)));
    }
    return made;
  };

  return (
    <VideoButton
      label={t('video.title')}
      holdLabel={t('video.hold')}
      holds={HOLDS}
      fade={FADE}
      title={deck.title}
      pictures={pictures}
    />
  );
}
