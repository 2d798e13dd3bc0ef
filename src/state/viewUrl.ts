import { parseEdtf } from '../core/edtf.ts';
import { DEFAULT_VIEW, type ViewState } from '../core/viewState.ts';
import { FIELDS, type IgnoredPart } from './fields.ts';
import { readHref } from './pageAddress.ts';
import { savedFrom } from './savedFrom.ts';

export type { IgnoredPart as Ignored } from './fields.ts';

export interface ParsedView {
  readonly view: ViewState;
  readonly ignored: readonly IgnoredPart[];
}

const FIELD_OF = new Map(FIELDS.map((each) => [each.key, each]));

/** Parameters that other sites add to links, which the reader need not be told about. */
const CLICK_TRACKING = /^(utm_.*|fbclid|gclid|yclid|msclkid|mc_[ce]id|ref)$/;

function backwards(view: ViewState): boolean {
  if (view.from === null || view.to === null) return false;
  const from = parseEdtf(view.from);
  const to = parseEdtf(view.to);
  return from !== null && to !== null && from.min > to.max;
}

/** The view a query string asks for, and what was ignored in it. Never throws. */
export function parseView(search: string): ParsedView {
  let view: ViewState = DEFAULT_VIEW;
  const ignored: IgnoredPart[] = [];
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(search)) {
    if (CLICK_TRACKING.test(key)) continue;
    const known = FIELD_OF.get(key);
    if (!known) {
      ignored.push({ key, value, why: 'unknown-key' });
      continue;
    }
    const next = seen.has(key) ? null : known.read(view, value);
    if (next) view = next;
    else ignored.push({ key, value, why: seen.has(key) ? 'repeated' : known.fault(value) });
    seen.add(key);
  }
  if (backwards(view)) {
    ignored.push({ key: 'to', value: view.to ?? '', why: 'period-backwards' });
    view = { ...view, to: null };
  }
  if (view.statuses.length > 0 && view.asOf === null) {
    ignored.push({ key: 'status', value: view.statuses.join(','), why: 'needs-asof' });
    view = { ...view, statuses: [] };
  }
  return { view, ignored };
}

/** Keeps characters unescaped if a query allows them, so that people can read it. */
const legible = (encoded: string) =>
  encoded.replaceAll('%2C', ',').replaceAll('%20', '+').replaceAll('%3A', ':').replaceAll('%2F', '/');

/** The canonical query string of a view: keys in a fixed order, defaults left out; empty, or begins with `?`. */
export function serialiseView(view: ViewState): string {
  const parts: string[] = [];
  for (const { key, write } of FIELDS) {
    const text = write(view);
    if (text !== null) parts.push(`${key}=${legible(encodeURIComponent(text))}`);
  }
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The address that shows a view, on the site this page is from; empty if it is one file whose data isn't there. */
export function viewLink(view: ViewState): string {
  const saved = ONE_FILE ? savedFrom() : null;
  if (saved) return saved.liveData.includes(view.data) ? `${saved.live ?? ''}${serialiseView(view)}` : '';
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${serialiseView(view)}`;
}

/**
 * The address of what the reader sees, to pass on: from a frame in another page, that of the view in the whole atlas. One
 * file has none that others could open, unless it was saved from one.
 */
export const linkToPassOn = (view: ViewState): string =>
  ONE_FILE || view.embed ? viewLink({ ...view, embed: false }) : readHref();
