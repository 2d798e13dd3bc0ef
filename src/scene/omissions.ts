import type { Columns } from '../core/columns.ts';
import { yearsInWords } from '../core/dateWords.ts';
import type { Matrix } from '../core/matrix.ts';
import type { Names, Translate } from '../core/names.ts';
import { spanOf } from '../core/query.ts';
import { shortName } from '../core/shortName.ts';
import type { DaySpan } from '../core/viewState.ts';

/** Partners that are named; the rest is counted. */
const FEW = 3;

/** Something in a view that a picture or file of it does not show. */
export type Omission =
  /** Records that lie entirely before or after the window of a timeline, and their years. */
  | { readonly kind: 'earlier' | 'later'; readonly count: number; readonly span: DaySpan }
  /** Records without a date; records that name no other party; lines between parties that are too many to draw. */
  | { readonly kind: 'undated' | 'unnamed' | 'lines'; readonly count: number }
  /** Partners without a place on the map, or with one outside the picture. */
  | { readonly kind: 'unplaced' | 'beyond'; readonly partners: readonly string[] }
  /** Things without room, by kind. */
  | {
      readonly kind: 'lanes' | 'rows' | 'columns' | 'records' | 'colours';
      readonly shown: number;
      readonly total: number;
    }
  /** Entries of a list without room, with the message key of the list's name. */
  | { readonly kind: 'listed'; readonly label: string; readonly shown: number; readonly total: number }
  /** Parts without any room, by the message keys of their names. */
  | { readonly kind: 'parts'; readonly labels: readonly string[] }
  /** Callouts, arrows, bands and the like that point to nothing in the picture. */
  | { readonly kind: 'annotations'; readonly count: number }
  /** Names of periods and events behind a timeline. */
  | { readonly kind: 'periods'; readonly count: number }
  /** Text without room. */
  | { readonly kind: 'text' }
  /** Characters that files can't hold: see `unwritable`. */
  | { readonly kind: 'signs'; readonly signs: readonly string[] };

type Counted = 'undated' | 'unnamed' | 'lines' | 'annotations' | 'periods';
type Part = Exclude<Extract<Omission, { readonly shown: number }>['kind'], 'listed'>;

export const counted = (kind: Counted, count: number): readonly Omission[] =>
  count > 0 ? [{ kind, count }] : [];

/** `shown` of `total`, if that is not all. */
export const partOf = (kind: Part, shown: number, total: number): readonly Omission[] =>
  shown < total ? [{ kind, shown, total }] : [];

/** `shown` of the `total` entries of a list, if that is not all. */
export const listedOf = (label: string, shown: number, total: number): readonly Omission[] =>
  shown < total ? [{ kind: 'listed', label, shown, total }] : [];

/** Parts that are left out, if any. */
export const withoutParts = (labels: readonly string[]): readonly Omission[] =>
  labels.length > 0 ? [{ kind: 'parts', labels }] : [];

/** Characters that were removed, if any. */
export const takenOut = (signs: readonly string[]): readonly Omission[] =>
  signs.length > 0 ? [{ kind: 'signs', signs }] : [];

/** Records that lie before or after what is drawn. */
function outside(kind: 'earlier' | 'later', columns: Columns, rows: Uint32Array): readonly Omission[] {
  const span = spanOf(columns, rows);
  return span ? [{ kind, count: rows.length, span }] : [];
}

/** What a column of lives leaves out: those before the first one drawn, and some without a date. */
export const livesLeftOut = (columns: Columns, before: Uint32Array, undated: number): readonly Omission[] => [
  ...outside('earlier', columns, before),
  ...counted('undated', undated),
];

/** What a timeline leaves out. `lanes`: how many of how many lanes have room. */
export const timelineOmissions = (
  columns: Columns,
  { before, after, undated }: { before: Uint32Array; after: Uint32Array; undated: number },
  lanes: { readonly shown: number; readonly total: number },
): readonly Omission[] => [
  ...outside('earlier', columns, before),
  ...outside('later', columns, after),
  ...counted('undated', undated),
  ...partOf('lanes', lanes.shown, lanes.total),
];

/** What a map leaves out. `beyond`: partners whose place is outside the picture. */
export function mapOmissions(
  scene: { unplaced: readonly string[]; withoutPartner: number; arcsLeftOut: number },
  beyond: readonly string[],
): readonly Omission[] {
  const named = (kind: 'unplaced' | 'beyond', partners: readonly string[]): readonly Omission[] =>
    partners.length > 0 ? [{ kind, partners }] : [];
  return [
    ...named('unplaced', scene.unplaced),
    ...counted('unnamed', scene.withoutPartner),
    ...named('beyond', beyond),
    ...counted('lines', scene.arcsLeftOut),
  ];
}

/** What a matrix leaves out if only its first `rows` and `columns` are drawn. */
export const matrixOmissions = (
  { partners, across, left, undated }: Pick<Matrix, 'partners' | 'across' | 'left' | 'undated'>,
  rows: number = partners.length,
  columns: number = across.length,
): readonly Omission[] => [
  ...partOf('rows', rows, partners.length + left.partners),
  ...partOf('columns', columns, across.length + left.across),
  ...counted('undated', undated),
];

/** The names of the first few partners. `maxLength`: characters of each name. */
export const firstFew = (partners: readonly string[], names: Names, maxLength: number): string =>
  partners
    .slice(0, FEW)
    .map((partner) => shortName(names.partner(partner), maxLength))
    .join(', ');

/** How many partners there are besides the first few. */
export const beyondFew = (partners: readonly string[]): number => Math.max(0, partners.length - FEW);

/** Maximum length of a name among what is left out, in characters. */
const MAX_NAME = 30;

function inWords(omission: Omission, names: Names, t: Translate): string {
  const { kind } = omission;
  switch (kind) {
    case 'earlier':
    case 'later':
      return t(`omitted.${kind}`, {
        count: omission.count,
        years: yearsInWords(omission.span, t, names.locale),
      });
    case 'undated':
    case 'unnamed':
    case 'lines':
    case 'annotations':
    case 'periods':
      return t(`omitted.${kind}`, { count: omission.count });
    case 'unplaced':
    case 'beyond': {
      const few = firstFew(omission.partners, names, MAX_NAME);
      const count = beyondFew(omission.partners);
      return t(`omitted.${kind}`, { names: count === 0 ? few : t('omitted.more', { names: few, count }) });
    }
    case 'listed':
      return t('omitted.listed', { label: t(omission.label), shown: omission.shown, total: omission.total });
    case 'parts':
      return t('omitted.parts', { parts: omission.labels.map((label) => t(label)).join(', ') });
    case 'text':
      return t('omitted.text');
    case 'signs':
      return t('omitted.signs', { signs: omission.signs.join(', ') });
    default:
      return t(`omitted.${kind}`, { shown: omission.shown, total: omission.total });
  }
}

/** What is left out, as one line: "1 earlier: 1996 · not on the map: The Club · 13 of 26 rows"; '' if nothing is. */
export const omissionsInWords = (omissions: readonly Omission[], names: Names, t: Translate): string =>
  omissions.map((omission) => inWords(omission, names, t)).join(' · ');
