import { FACETS, type FacetId } from '../core/taxonomy.ts';
import { DEFAULT_DATASET, type ViewState } from '../core/viewState.ts';
import * as codecs from './codec.ts';

/** Something in the URL that was ignored, and why. */
export interface Ignored {
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
    | 'search-failed';
}

/** One key of the URL. */
export interface Field {
  readonly key: string;
  /** The view with the value read into it; null if the text cannot be read. */
  read(view: ViewState, text: string): ViewState | null;
  /** The text of the view's value; null where it is the default. */
  write(view: ViewState): string | null;
  /** What is wrong with a text that cannot be read. */
  fault(text: string): Ignored['why'];
}

function field<T>(
  key: string,
  codec: codecs.Codec<T>,
  get: (view: ViewState) => T | null,
  set: (view: ViewState, value: T) => ViewState,
  fault: Field['fault'] = () => 'malformed',
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
    fault,
  };
}

/** Keys of the view whose values have type `T`, null being the default where there is one. */
type KeyOf<T> = {
  [K in keyof ViewState]: ViewState[K] extends T | null ? (T extends ViewState[K] ? K : never) : never;
}[keyof ViewState];

/** A key whose value is that of one property of the view. */
const property = <T>(key: string, codec: codecs.Codec<T>, name: KeyOf<T>, fault?: Ignored['why']): Field =>
  field(
    key,
    codec,
    (view) => view[name] as T | null,
    (view, value) => ({ ...view, [name]: value }),
    fault && (() => fault),
  );

function facetField(facet: FacetId): Field {
  return field(
    facet,
    codecs.slugSet,
    (view) => view.facets[facet],
    (view, values) => ({ ...view, facets: { ...view.facets, [facet]: values } }),
  );
}

/** Every key of the URL, in canonical order. */
export const FIELDS: readonly Field[] = [
  field(
    'data',
    codecs.datasetName,
    (view) => (view.data === DEFAULT_DATASET ? null : view.data),
    (view, data) => ({ ...view, data }),
  ),
  ...FACETS.map(facetField),
  property('match', codecs.matchAll, 'matchAll'),
  property('from', codecs.edtfPoint, 'from', 'not-a-date'),
  property('to', codecs.edtfPoint, 'to', 'not-a-date'),
  property('by', codecs.periodBy, 'periodBy'),
  field(
    'possible',
    codecs.possible,
    (view) => (view.possible ? 'show' : 'hide'),
    (view, possible) => ({ ...view, possible: possible === 'show' }),
  ),
  property('q', codecs.words, 'words', 'empty'),
  property('asof', codecs.isoDay, 'asOf', 'not-a-day'),
  property('status', codecs.statuses, 'statuses'),
  field(
    'pair',
    codecs.pair,
    (view) => view.pair,
    (view, pair) => ({ ...view, pair }),
    (text) => (codecs.isPairWithItself(text) ? 'pair-with-itself' : 'malformed'),
  ),
  property('view', codecs.screen, 'screen'),
  property('across', codecs.across, 'across'),
  property('cols', codecs.tableColumns, 'tableColumns'),
  property('sort', codecs.sort, 'sort'),
  property('sel', codecs.slug, 'selected'),
  property('lanes', codecs.lanes, 'lanes'),
  property('stand', codecs.laneSectors, 'laneSectors'),
  property('colour', codecs.colour, 'colour'),
  property('folded', codecs.slugSet, 'folded'),
  property('t', codecs.daySpan, 'window'),
  property('map', codecs.camera, 'camera'),
  property('theme', codecs.theme, 'theme'),
  property('bubbles', codecs.bubbles, 'bubbles'),
  property('borders', codecs.borders, 'borders'),
  property('lang', codecs.language, 'language'),
  field(
    'embed',
    codecs.embed,
    (view) => (view.embed ? '1' : '0'),
    (view, embed) => ({ ...view, embed: embed === '1' }),
  ),
];
