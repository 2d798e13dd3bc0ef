import { parseEdtf } from '../core/edtf';
import { FACETS, type FacetId } from '../core/taxonomy';
import { DEFAULT_DATASET, DEFAULT_VIEW, type ViewState } from '../core/viewState';
import * as codecs from './codec';

/** Something in the URL that was ignored, and why. */
export interface Ignored {
  readonly key: string;
  readonly value: string;
  readonly why: 'unknown-key' | 'malformed' | 'repeated' | 'period-backwards' | 'not-in-dataset';
}

export interface ParsedView {
  readonly view: ViewState;
  readonly ignored: readonly Ignored[];
}

interface Field {
  readonly key: string;
  /** The view with the value read into it; null if the text cannot be read. */
  read(view: ViewState, text: string): ViewState | null;
  /** The text of the view's value; null where it is the default. */
  write(view: ViewState): string | null;
}

function field<T>(
  key: string,
  codec: codecs.Codec<T>,
  get: (view: ViewState) => T | null,
  set: (view: ViewState, value: T) => ViewState,
): Field {
  return {
    key,
    read: (view, text) => {
      const value = codec.parse(text);
      return value === null ? null : set(view, value);
    },
    write: (view) => {
      const value = get(view);
      return value === null ? null : codec.serialise(value);
    },
  };
}

function facetField(facet: FacetId): Field {
  return field(
    facet,
    codecs.slugSet,
    (view) => view.facets[facet],
    (view, values) => ({ ...view, facets: { ...view.facets, [facet]: values } }),
  );
}

/** Every key of the URL, in canonical order. */
const FIELDS: readonly Field[] = [
  field(
    'data',
    codecs.slug,
    (view) => (view.data === DEFAULT_DATASET ? null : view.data),
    (view, data) => ({ ...view, data }),
  ),
  ...FACETS.map(facetField),
  field(
    'match',
    codecs.matchAll,
    (view) => view.matchAll,
    (view, matchAll) => ({ ...view, matchAll }),
  ),
  field(
    'from',
    codecs.edtfPoint,
    (view) => view.from,
    (view, from) => ({ ...view, from }),
  ),
  field(
    'to',
    codecs.edtfPoint,
    (view) => view.to,
    (view, to) => ({ ...view, to }),
  ),
  field(
    'sel',
    codecs.slug,
    (view) => view.selected,
    (view, selected) => ({ ...view, selected }),
  ),
  field(
    'lanes',
    codecs.lanes,
    (view) => view.lanes,
    (view, lanes) => ({ ...view, lanes }),
  ),
  field(
    't',
    codecs.daySpan,
    (view) => view.window,
    (view, window) => ({ ...view, window }),
  ),
  field(
    'map',
    codecs.camera,
    (view) => view.camera,
    (view, camera) => ({ ...view, camera }),
  ),
  field(
    'theme',
    codecs.theme,
    (view) => view.theme,
    (view, theme) => ({ ...view, theme }),
  ),
];

const FIELD_OF = new Map(FIELDS.map((each) => [each.key, each]));

/** Parameters that other sites append to links they pass on; not ours to comment on. */
const CLICK_TRACKING = /^(utm_.*|fbclid|gclid|yclid|msclkid|mc_[ce]id|ref)$/;

function backwards(view: ViewState): boolean {
  if (view.from === null || view.to === null) return false;
  const from = parseEdtf(view.from);
  const to = parseEdtf(view.to);
  return from !== null && to !== null && from.min > to.max;
}

/** The view a query string asks for, and what in it was ignored. Never throws. */
export function parseView(search: string): ParsedView {
  let view: ViewState = DEFAULT_VIEW;
  const ignored: Ignored[] = [];
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
    else ignored.push({ key, value, why: seen.has(key) ? 'repeated' : 'malformed' });
    seen.add(key);
  }
  if (backwards(view)) {
    ignored.push({ key: 'to', value: view.to ?? '', why: 'period-backwards' });
    view = { ...view, to: null };
  }
  return { view, ignored };
}

/** The canonical query string of a view: keys in fixed order, defaults left out; empty, or begins with `?`. */
export function serialiseView(view: ViewState): string {
  const parts: string[] = [];
  for (const { key, write } of FIELDS) {
    const text = write(view);
    if (text !== null) parts.push(`${key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`);
  }
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
