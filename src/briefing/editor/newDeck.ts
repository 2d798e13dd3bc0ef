import type { Deck, Slide } from '../../core/deck.ts';
import type { Translate } from '../../core/names.ts';
import { sentence } from '../../core/sentence.ts';
import { refOf } from '../../state/shownData.ts';
import type { Atlas } from '../../state/useAtlas.ts';
import { newId } from '../model/newId.ts';
import { slideViewOf } from '../slideView.ts';

/** A slide of the present view; its title is the view's sentence. */
export function slideOfView(atlas: Atlas, t: Translate): Slide {
  return {
    id: newId(),
    title: sentence(atlas, t),
    text: '',
    notes: '',
    view: slideViewOf(atlas.view),
    dataset: refOf(atlas),
  };
}

/** A deck on the present dataset with one slide of the present view. */
export function deckOfView(atlas: Atlas, t: Translate): Deck {
  const { dataset, names } = atlas;
  return {
    id: newId(),
    title: t('briefing.untitled', { dataset: names.text(dataset.title) }),
    author: '',
    language: names.locale,
    slides: [slideOfView(atlas, t)],
  };
}
