import type { Deck, Slide } from '../../core/deck';
import type { Translate } from '../../core/names';
import { sentence } from '../../core/sentence';
import { refOf } from '../../state/shownData';
import type { Atlas } from '../../state/useAtlas';
import { newId } from '../model/newId';
import { slideViewOf } from '../slideView';

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
