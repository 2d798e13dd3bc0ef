import type { Day } from './days';
import type { FacetId, LaneFacet, MultiValuedFacet } from './taxonomy';

/** Centre (degrees) and Leaflet zoom of the map. */
export interface Camera {
  readonly lat: number;
  readonly lng: number;
  readonly zoom: number;
}

/** A span of days, both ends included. */
export interface DaySpan {
  readonly min: Day;
  readonly max: Day;
}

export type Theme = 'light' | 'dark';

/** All that is asked of a dataset: small, serialisable, and at home in the URL. */
export interface ViewState {
  /** Name of the dataset: the file `data/NAME.json`. */
  readonly data: string;
  /** Selected values of each facet; an empty list means all. */
  readonly facets: Readonly<Record<FacetId, readonly string[]>>;
  /** Facets whose selected values must all be present in a record. */
  readonly matchAll: readonly MultiValuedFacet[];
  /** EDTF year, month or day; the period filter, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** Id of the selected agreement. */
  readonly selected: string | null;
  readonly lanes: LaneFacet;
  /** Visible window of the timeline; null: the default window. */
  readonly window: DaySpan | null;
  /** null: fitted to what is shown. */
  readonly camera: Camera | null;
  /** null: as the system asks. */
  readonly theme: Theme | null;
}

export const DEFAULT_DATASET = 'russia-digital-economy';

export const DEFAULT_VIEW: ViewState = {
  data: DEFAULT_DATASET,
  facets: { sector: [], partner: [], kind: [], stage: [], level: [] },
  matchAll: [],
  from: null,
  to: null,
  selected: null,
  lanes: 'partner',
  window: null,
  camera: null,
  theme: null,
};
