import { FACETS, type SingleValuedFacet } from '../../core/taxonomy.ts';
import type { DateOrders } from '../dates/dateReading.ts';
import type { PartyCodes } from '../parties/meaning.ts';
import type { PartySeparator } from '../parties/splitParties.ts';

/** Uses that a column of a table can have. */
export const TARGETS = [
  'id',
  'title',
  'otherTitle',
  'shortTitle',
  'summary',
  'date',
  'year',
  'month',
  'day',
  'otherDate',
  'endYear',
  'endMonth',
  'endDay',
  'validFrom',
  'validTo',
  'parties',
  'sectors',
  'kind',
  'stage',
  'level',
  'place',
  'people',
  'url',
  'note',
] as const;
export type Target = (typeof TARGETS)[number];

/** Targets that a column has on its own, not as a fallback for another column. */
export type OwnTarget = Exclude<Target, 'otherTitle' | 'otherDate'>;

/** Targets that several columns can share; every other target has one column at most. */
export const SHARED_TARGETS: readonly Target[] = [
  'otherTitle',
  'otherDate',
  'parties',
  'sectors',
  'people',
  'note',
] as const;

/** First rows of a table, used to guess its mapping and for the preview. */
export const SAMPLE_ROWS = 200;

/** Separator of the sectors in a cell; null if a cell is one sector. */
export type SectorSeparator = ';' | '|' | ',' | '/' | '\n' | '、' | null;

/** Facets whose values in a table may have to be mapped to the atlas's own. */
export type MappedFacet = SingleValuedFacet;
export const MAPPED_FACETS = FACETS.filter(
  (facet): facet is MappedFacet => facet !== 'sector' && facet !== 'partner',
);

/** How a table becomes a dataset. Plain and serialisable, as it is remembered for files with the same columns. */
export interface Mapping {
  /** Use by column of the table; a column that is missing or null is left out. */
  readonly uses: Readonly<Record<string, Target | null>>;
  /**
   * By date column: the order of day and month for each separator. Dates that need an order and have none are
   * unreadable.
   */
  readonly dateOrders: Readonly<Record<string, DateOrders>>;
  readonly partySeparator: PartySeparator;
  /**
   * By column of parties: its codes, if the values clearly are such codes. In any other column, two letters or a number
   * are not a country ("NA" means missing).
   */
  readonly partyCodes: Readonly<Record<string, PartyCodes>>;
  /**
   * Column that shows which rows are one record: the parties of rows with the same value are merged. null: each row is
   * a record.
   */
  readonly gatherBy: string | null;
  readonly sectorSeparator: SectorSeparator;
  /**
   * By facet and trimmed value of the table: the value of the atlas's own list it stands for (a KINDS, STAGES or LEVELS
   * value), or null to keep it as the dataset's own. Missing values are kept as they are. A stage that is kept is drawn
   * and read as `unstated`.
   */
  readonly terms: Readonly<Record<MappedFacet, Readonly<Record<string, string | null>>>>;
  /**
   * Alpha-3 code of the country that is a party to nearly every record; `detect`: find it, if there is one; null: none.
   */
  readonly hub: 'detect' | string | null;
  /** Labels of the sectors that have a colour, at most eight; null: those with most records. */
  readonly coloured: readonly string[] | null;
  /** Title of the dataset. */
  readonly title: string;
  /** BCP 47 tag of its texts. */
  readonly language: string;
}

/** What the guessed use of a column is based on. */
export interface Reason {
  /** null if nothing suggests any use but a note. */
  readonly by: 'name' | 'values' | null;
  /** 0 to 1. */
  readonly certainty: number;
}

/**
 * Rows that seem to be one record: they share a value of a column, and each names other parties or adds what the others
 * lack.
 */
export interface GatherOffer {
  readonly column: string;
  /** Number of rows examined, and of the records they would become. */
  readonly rows: number;
  readonly records: number;
  /** Whether the guess uses it; otherwise it is only offered. */
  readonly isTaken: boolean;
}

/** A mapping guessed from the head and first rows of a table. */
export interface Guess {
  readonly mapping: Mapping;
  /** Reasons by column. */
  readonly reasons: Readonly<Record<string, Reason>>;
  readonly gather: GatherOffer | null;
  /** Columns of a second table beside the first, which become notes. */
  readonly aside: readonly string[];
  /** Whether the table has dates that need an order of day and month: the reader has to be asked. */
  readonly asksDateOrder: boolean;
  /** Columns of parties whose numbers fit two lists of countries: the reader has to be asked. */
  readonly asksPartyCodes: readonly string[];
  /** The same for all tables with the same columns, whatever their order and case. */
  readonly shape: string;
}
