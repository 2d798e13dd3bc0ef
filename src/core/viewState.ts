import type { Day } from './days.ts';
import { DEFAULT_DATASET } from './site.ts';
import type {
  ColourFacet,
  FacetId,
  LaneFacet,
  LaneSectors,
  MultiValuedFacet,
  PeriodBasis,
  Status,
} from './taxonomy.ts';

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

export const LANGUAGES = ['en', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the middle of the page shows. */
export const SCREENS = ['atlas', 'table', 'matrix', 'list'] as const;
export type Screen = (typeof SCREENS)[number];

/** What the matrix has along its top. */
export const MATRIX_AXES = ['sector', 'year'] as const;
export type MatrixAxis = (typeof MATRIX_AXES)[number];

/** Whether the map has bubbles with counts and lines to them, or only filled areas. */
export const BUBBLES = ['shown', 'hidden'] as const;
/** Contested areas hatched, or drawn like any other land without the lines around them. */
export const BORDER_POLICIES = ['contested', 'neutral'] as const;
export type BorderPolicy = (typeof BORDER_POLICIES)[number];

export const TABLE_COLUMNS = [
  'date',
  'title',
  'partner',
  'kind',
  'stage',
  'status',
  'level',
  'sector',
  'validity',
  'people',
  'amounts',
  'place',
  'source',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];
export const DEFAULT_TABLE_COLUMNS: readonly TableColumn[] = [
  'date',
  'title',
  'partner',
  'kind',
  'stage',
  'status',
  'sector',
];

export interface TableSort {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** Two parties, each a country, region or organisation. */
export type Pair = readonly [string, string];

/** Everything that is asked of a dataset: small, serialisable, and stored in the URL. */
export interface ViewState {
  /** Name of the dataset: the file `data/NAME.json`. */
  readonly data: string;
  /** The version of the data that the link is pinned to, as in `core/dataVersion.ts`; null: whatever there is. */
  readonly version: string | null;
  /** Selected values of each facet; an empty list means all. */
  readonly facets: Readonly<Record<FacetId, readonly string[]>>;
  /** Facets whose selected values must all be present in a record. */
  readonly matchAll: readonly MultiValuedFacet[];
  /** EDTF year, month or day; the period filter, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the period applies to the date or to the time a record is active. */
  readonly periodBy: PeriodBasis;
  /** Whether records that may lie in the period, but need not, are shown. */
  readonly possible: boolean;
  /** Search words; null: none. */
  readonly words: string | null;
  /** ISO day on which every record's status is shown. */
  readonly asOf: string | null;
  /** Statuses on the day of `asOf` to show; an empty list means all. */
  readonly statuses: readonly Status[];
  /** The two parties of the dossier. */
  readonly pair: Pair | null;
  readonly screen: Screen;
  readonly across: MatrixAxis;
  /** Columns of the table; null: the usual ones. */
  readonly tableColumns: readonly TableColumn[] | null;
  /** null: by time. */
  readonly sort: TableSort | null;
  /** Id of the selected agreement. */
  readonly selected: string | null;
  readonly lanes: LaneFacet;
  readonly laneSectors: LaneSectors;
  /** What colours stand for; null: the primary sector, or what tells records apart if one sector holds nearly all. */
  readonly colour: ColourFacet | null;
  /** Lanes that are collapsed to a line. */
  readonly folded: readonly string[];
  /** Ids of the context layers behind the timeline. They never change what is counted. */
  readonly layers: readonly string[];
  /** Visible window of the timeline; null: the default window. */
  readonly window: DaySpan | null;
  /** null: fitted to what is shown. */
  readonly camera: Camera | null;
  /** null: the system's setting. */
  readonly theme: Theme | null;
  readonly bubbles: (typeof BUBBLES)[number];
  readonly borders: BorderPolicy;
  /** null: the browser's setting. */
  readonly language: Language | null;
  /** Embedded in another page: shows the view without the controls around it. */
  readonly embed: boolean;
}

/** The view without what changes while looking around: the map's camera, the time window and the selected record. */
export type SharedView = Omit<ViewState, 'camera' | 'window' | 'selected'>;

export const DEFAULT_VIEW: ViewState = {
  data: DEFAULT_DATASET,
  version: null,
  facets: { sector: [], partner: [], kind: [], stage: [], level: [] },
  matchAll: [],
  from: null,
  to: null,
  periodBy: 'date',
  possible: true,
  words: null,
  asOf: null,
  statuses: [],
  pair: null,
  screen: 'atlas',
  across: 'sector',
  tableColumns: null,
  sort: null,
  selected: null,
  lanes: 'partner',
  laneSectors: 'primary',
  colour: null,
  folded: [],
  layers: [],
  window: null,
  camera: null,
  theme: null,
  bubbles: 'shown',
  borders: 'contested',
  language: null,
  embed: false,
};
