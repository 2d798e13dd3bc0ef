import type { ViewState } from '../core/viewState';
import { serialiseView } from './viewUrl';

/** The address that shows a view, on the site this page is from. */
export function viewLink(view: ViewState): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${serialiseView(view)}`;
}
