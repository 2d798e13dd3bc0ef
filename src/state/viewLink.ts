import type { ViewState } from '../core/viewState.ts';
import { serialiseView } from './viewUrl.ts';

/** The address that shows a view, on the site this page is from. */
export function viewLink(view: ViewState): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${serialiseView(view)}`;
}
