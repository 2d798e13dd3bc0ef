import type { Deck, Slide } from '../../core/deck.ts';
import type { Translate } from '../../core/names.ts';
import { sentence } from '../../core/sentence.ts';
import type { ViewState } from '../../core/viewState.ts';
import { refOf } from '../../state/shownData.ts';
import type { WholeAtlas } from '../../state/useViewParts.ts';
import { parseView, serialiseView } from '../../state/viewUrl.ts';
import { newId } from './newId.ts';

/** The part of a view that a slide stores: everything but theme, language and embedding. Its data is that of the deck. */
export function slideViewOf(view: ViewState): string {
  return serialiseView({ ...view, version: null, theme: null, language: null, embed: false });
}

/** The view of a slide, in the reader's theme and language. */
export function viewOfSlide(search: string, own: Pick<ViewState, 'theme' | 'language'>): ViewState {
  const { view } = parseView(search);
  return { ...view, theme: own.theme, language: own.language, embed: false };
}

/** A slide of the current view, titled with the view's sentence. */
export function slideOfView(atlas: WholeAtlas, t: Translate): Slide {
  return {
    id: newId(),
    title: sentence(atlas, t),
    text: '',
    notes: '',
    view: slideViewOf(atlas.view),
    dataset: refOf(atlas),
  };
}

/** A deck with one slide of the current view. */
export function deckOfView(atlas: WholeAtlas, t: Translate): Deck {
  const { dataset, names } = atlas;
  return {
    id: newId(),
    title: t('briefing.untitled', { dataset: names.text(dataset.title) }),
    author: '',
    language: names.locale,
    slides: [slideOfView(atlas, t)],
  };
}
