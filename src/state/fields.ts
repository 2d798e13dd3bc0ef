import {
  COLOUR_FACETS,
  FACETS,
  LANE_FACETS,
  LANE_SECTORS,
  MULTI_VALUED_FACETS,
  PERIOD_BASES,
  STATUSES,
} from '../core/taxonomy.ts';
import {
  BORDER_POLICIES,
  BUBBLES,
  LANGUAGES,
  MATRIX_AXES,
  SCREENS,
  TABLE_COLUMNS,
  type ViewState,
} from '../core/viewState.ts';
import * as codecs from './codec.ts';
import { flag, oneOf, someOf } from './codec.ts';

/** A part of the URL that was ignored, and why. */
export interface IgnoredPart {
  readonly key: string;
  readonly value: string;
  readonly why:
    | 'unknown-key'
    | 'malformed'
    | 'not-a-date'
    | 'not-a-day'
    | 'empty'
    | 'pair-with-itself'
    | 'repeated'
    | 'period-backwards'
    | 'needs-asof'
    | 'not-in-dataset'
    | 'no-layer'
    | 'search-failed';
}

/** One key of the URL. */
export interface UrlField {
  readonly key: string;
  /** Sets the view's value from the text; returns null if the text cannot be read. */
  read(view: ViewState, text: string): ViewState | null;
  /** The view's value as text; null if it is the default. */
  write(view: ViewState): string | null;
  /** The reason why a text cannot be read. */
  fault(text: string): IgnoredPart['why'];
}

const field = <T>(
  key: string,
  codec: codecs.Codec<T>,
  get: (view: ViewState) => T | null,
  set: (view: ViewState, value: T) => ViewState,
  fault: UrlField['fault'] = () => 'malformed',
): UrlField => ({
  key,
  read: (view, text) => {
    const value = codec.parse(text);
    return value === null ? null : set(view, value);
  },
  write: (view) => {
    const value = get(view);
    return value === null ? null : codec.serialise(value);
  },
  fault,
});

/** Keys of the view whose values have type `T`, with null as the default if there is one. */
type KeyOf<T> = {
  [K in keyof ViewState]: ViewState[K] extends T | null ? (T extends ViewState[K] ? K : never) : never;
}[keyof ViewState];

/** A URL key for one property of the view. */
const property = <T>(
  key: string,
  codec: codecs.Codec<T>,
  name: KeyOf<T>,
  fault: IgnoredPart['why'] | UrlField['fault'] = 'malformed',
): UrlField =>
  field(
    key,
    codec,
    (view) => view[name] as T | null,
    (view, value) => ({ ...view, [name]: value }),
    typeof fault === 'string' ? () => fault : fault,
  );

const pairFault: UrlField['fault'] = (text) =>
  codecs.isPairWithItself(text) ? 'pair-with-itself' : 'malformed';

/** Every key of the URL, in canonical order. */
export const FIELDS: readonly UrlField[] = [
  property('data', codecs.datasetName, 'data'),
  property('version', codecs.dataVersion, 'version'),
  ...FACETS.map((facet) =>
    field(
      facet,
      codecs.slugSet,
      (view) => view.facets[facet],
      (view, values) => ({ ...view, facets: { ...view.facets, [facet]: values } }),
    ),
  ),
  property('match', someOf(MULTI_VALUED_FACETS), 'matchAll'),
  property('from', codecs.edtfPoint, 'from', 'not-a-date'),
  property('to', codecs.edtfPoint, 'to', 'not-a-date'),
  property('by', oneOf(PERIOD_BASES, 'date'), 'periodBy'),
  property('possible', flag('show', 'hide', true), 'possible'),
  property('q', codecs.words, 'words', 'empty'),
  property('asof', codecs.isoDay, 'asOf', 'not-a-day'),
  property('status', someOf(STATUSES), 'statuses'),
  property('pair', codecs.pair, 'pair', pairFault),
  property('view', oneOf(SCREENS, 'atlas'), 'screen'),
  property('across', oneOf(MATRIX_AXES, 'sector'), 'across'),
  property('cols', someOf(TABLE_COLUMNS), 'tableColumns'),
  property('sort', codecs.sort, 'sort'),
  property('sel', codecs.slug, 'selected'),
  property('lanes', oneOf(LANE_FACETS, 'partner'), 'lanes'),
  property('stand', oneOf(LANE_SECTORS, 'primary'), 'laneSectors'),
  property('colour', oneOf(COLOUR_FACETS), 'colour'),
  property('folded', codecs.slugSet, 'folded'),
  property('layers', codecs.slugSet, 'layers'),
  property('t', codecs.daySpan, 'window'),
  property('map', codecs.camera, 'camera'),
  property('theme', oneOf(['light', 'dark']), 'theme'),
  property('bubbles', oneOf(BUBBLES, 'shown'), 'bubbles'),
  property('borders', oneOf(BORDER_POLICIES, 'contested'), 'borders'),
  property('lang', oneOf(LANGUAGES), 'language'),
  property('embed', flag('0', '1', false), 'embed'),
];
