import type { ViewState } from '../core/viewState.ts';
import { parseView, serialiseView } from '../state/viewUrl.ts';

/** What of a view a slide keeps: all but what is the reader's own (theme, language) and the frame it is shown in. */
export function slideViewOf(view: ViewState): string {
  return serialiseView({ ...view, theme: null, language: null, embed: false });
}

/** The view of a slide as this reader sees it. */
export function viewOfSlide(search: string, own: Pick<ViewState, 'theme' | 'language'>): ViewState {
  const { view } = parseView(search);
  return { ...view, theme: own.theme, language: own.language, embed: false };
}
