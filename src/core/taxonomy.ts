/** Closed vocabularies of an agreement, in the order they are listed and counted. */

export const KINDS = [
  'agreement',
  'memorandum',
  'programme',
  'strategy',
  'project',
  'statement',
  'proposal',
  'talks',
  'unstated',
] as const;

/** From weakest to strongest, after "not stated". */
export const STAGES = [
  'unstated',
  'held',
  'proposed',
  'announced',
  'prepared',
  'signed',
  'in-force',
  'launched',
] as const;
export type Stage = (typeof STAGES)[number];

/** What a record's state is on a given day. */
export const STATUSES = ['not-yet', 'under-discussion', 'signed', 'in-force', 'ended', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** What the period filter applies to: a record's date, or the time it is active. */
export const PERIOD_BASES = ['date', 'active'] as const;
export type PeriodBasis = (typeof PERIOD_BASES)[number];

export const LEVELS = ['state', 'government', 'ministry', 'agency', 'city', 'business', 'unstated'] as const;

/** What a record's date refers to: the event itself, or the report that made it known. */
export const DATE_BASES = ['event', 'report'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export const RELATION_TYPES = [
  'supersedes',
  'supersededBy',
  'partOf',
  'hasPart',
  'sameMeeting',
  'related',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const FACETS = ['sector', 'partner', 'kind', 'stage', 'level'] as const;
export type FacetId = (typeof FACETS)[number];

/** Facets that can have several values per record, and so offer "all of" as well as "any of". */
export const MULTI_VALUED_FACETS = ['sector', 'partner'] as const satisfies readonly FacetId[];
export type MultiValuedFacet = (typeof MULTI_VALUED_FACETS)[number];
export type SingleValuedFacet = Exclude<FacetId, MultiValuedFacet>;

/** Facets that can be coloured, by preference: if one value holds nearly all records, the next facet is used. */
export const COLOUR_FACETS = ['sector', 'kind', 'level', 'stage'] as const satisfies readonly FacetId[];
export type ColourFacet = (typeof COLOUR_FACETS)[number];

export const LANE_FACETS = ['partner', 'sector', 'kind', 'stage'] as const satisfies readonly FacetId[];
export type LaneFacet = (typeof LANE_FACETS)[number];

/** With lanes by sector: a record is in the lane of its primary sector only, or in the lane of each of its sectors. */
export const LANE_SECTORS = ['primary', 'each'] as const;
export type LaneSectors = (typeof LANE_SECTORS)[number];
