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
    () => 'not-a-date',
  ),
  field(
    'to',
    codecs.edtfPoint,
    (view) => view.to,
    (view, to) => ({ ...view, to }),
    () => 'not-a-date',
  ),
  field(
    'by',
    codecs.periodBy,
    (view) => view.periodBy,
    (view, periodBy) => ({ ...view, periodBy }),
  ),
  field(
    'possible',
    codecs.possible,
    (view) => (view.possible ? 'show' : 'hide'),
    (view, possible) => ({ ...view, possible: possible === 'show' }),
  ),
  field(
    'q',
    codecs.words,
    (view) => view.words,
    (view, words) => ({ ...view, words }),
    () => 'empty',
  ),
  field(
    'asof',
    codecs.isoDay,
    (view) => view.asOf,
    (view, asOf) => ({ ...view, asOf }),
    () => 'not-a-day',
  ),
  field(
    'status',
    codecs.statuses,
    (view) => view.statuses,
    (view, statuses) => ({ ...view, statuses }),
  ),
  field(
    'pair',
    codecs.pair,
    (view) => view.pair,
    (view, pair) => ({ ...view, pair }),
    (text) => (codecs.isPairWithItself(text) ? 'pair-with-itself' : 'malformed'),
  ),
  field(
    'view',
    codecs.screen,
    (view) => view.screen,
    (view, screen) => ({ ...view, screen }),
  ),
  field(
    'across',
    codecs.across,
    (view) => view.across,
    (view, across) => ({ ...view, across }),
  ),
  field(
    'cols',
    codecs.tableColumns,
    (view) => view.tableColumns,
    (view, tableColumns) => ({ ...view, tableColumns }),
  ),
  field(
    'sort',
    codecs.sort,
    (view) => view.sort,
    (view, sort) => ({ ...view, sort }),
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
    'stand',
    codecs.laneSectors,
    (view) => view.laneSectors,
    (view, laneSectors) => ({ ...view, laneSectors }),
  ),
  field(
    'colour',
    codecs.colour,
    (view) => view.colour,
    (view, colour) => ({ ...view, colour }),
  ),
  field(
    'folded',
    codecs.slugSet,
    (view) => view.folded,
    (view, folded) => ({ ...view, folded }),
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
  field(
    'bubbles',
    codecs.bubbles,
    (view) => view.bubbles,
    (view, bubbles) => ({ ...view, bubbles }),
  ),
  field(
    'borders',
    codecs.borders,
    (view) => view.borders,
    (view, borders) => ({ ...view, borders }),
  ),
  field(
    'lang',
    codecs.language,
    (view) => view.language,
    (view, language) => ({ ...view, language }),
  ),
  field(
    'embed',
    codecs.embed,
    (view) => (view.embed ? '1' : '0'),
    (view, embed) => ({ ...view, embed: embed === '1' }),
  ),
];
