import type { DateOrders } from '../dates/dateReading.ts';
import type { PartyCodes } from '../parties/meaning.ts';
import type { PartySeparator } from '../parties/splitParties.ts';

/** What a column of a table can be taken for. */
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

/** Targets of a column for its own sake, not for what another lacks. */
export type OwnTarget = Exclude<Target, 'otherTitle' | 'otherDate'>;

/** Targets that several columns can share; any other belongs to one column at most. */
export const SHARED_TARGETS: readonly Target[] = [
  'otherTitle',
  'otherDate',
  'parties',
  'sectors',
  'people',
  'note',
] as const;

/** First rows of a table that its mapping is guessed from and its preview shows. */
export const SAMPLE_ROWS = 200;

/** What stands between the sectors of one cell; null if a cell is one sector. */
export type SectorSeparator = ';' | '|' | ',' | '/' | '\n' | '、' | null;

/** Facets whose values in a table may have to be told what they are in the atlas. */
export const MAPPED_FACETS = ['kind', 'stage', 'level'] as const;
export type MappedFacet = (typeof MAPPED_FACETS)[number];

/**
 * How a table becomes a dataset. Plain and serialisable: it is remembered for files of the same shape.
 */
export interface Mapping {
  /** By column of the table; a column that is not here, or null, is left out. */
  readonly uses: Readonly<Record<string, Target | null>>;
  /**
   * By column of dates: the order of day and month, by the mark between them. Dates that only an order can decide, and
   * none does, are unreadable.
   */
  readonly dateOrders: Readonly<Record<string, DateOrders>>;
  readonly partySeparator: PartySeparator;
  /**
   * By column of parties whose values are plainly such codes. In any other column two letters are no country ("NA" is
   * missing) and a number is none.
   */
  readonly partyCodes: Readonly<Record<string, PartyCodes>>;
  /** Column that says which rows are one record: rows that share its value have their parties put together. null: each row is one. */
  readonly gatherBy: string | null;
  readonly sectorSeparator: SectorSeparator;
  /**
   * By facet, by trimmed value of the table: the value of the atlas's own list it is taken for (a KINDS, STAGES or
   * LEVELS value), or null to keep it as the dataset's own. A value that is not here is kept as it is. A stage that is
   * kept is drawn and read as `unstated`.
   */
  readonly terms: Readonly<Record<MappedFacet, Readonly<Record<string, string | null>>>>;
  /** `detect`: the country that is a party to nearly every record, if one is; an alpha-3 code; null for none. */
  readonly hub: 'detect' | string | null;
  /** Labels of the sectors that have a colour, at most eight; null: those with most records. */
  readonly coloured: readonly string[] | null;
  /** Title of the dataset. */
  readonly title: string;
  /** BCP 47 tag of its texts. */
  readonly language: string;
}

/** What the use of a column was guessed by. */
export interface Reason {
  /** null where nothing speaks for any use but a note. */
  readonly by: 'name' | 'values' | null;
  /** 0 to 1. */
  readonly certainty: number;
}

/** Rows that seem to be one record: they share a value of a column, and each names other parties or says what the others lack. */
export interface GatherOffer {
  readonly column: string;
  /** Of the rows looked at: how many there are, and how many records they would be. */
  readonly rows: number;
  readonly records: number;
  /** Whether the guess takes it; else it is only offered. */
  readonly isTaken: boolean;
}

/** A mapping guessed from the head and first rows of a table. */
export interface Guess {
  readonly mapping: Mapping;
  /** By column. */
  readonly reasons: Readonly<Record<string, Reason>>;
  readonly gather: GatherOffer | null;
  /** Columns of a second table beside the first: what they hold becomes notes. */
  readonly aside: readonly string[];
  /** Whether dates stand in the table that only an order of day and month can decide: the reader has to be asked. */
  readonly asksDateOrder: boolean;
  /** Columns of parties whose numbers two lists of countries have: the reader has to be asked. */
  readonly asksPartyCodes: readonly string[];
  /** The same for tables with the same columns, whatever their order and case. */
  readonly shape: string;
}
