import { type Day, dayOf } from '../../core/days.ts';

/**
 * Kinds of codes in a column of parties: two letters of ISO 3166-1, its three digits, or the numbers of the Correlates
 * of War list of states.
 */
export const PARTY_CODES = ['alpha2', 'numeric', 'cow'] as const;
export type PartyCodes = (typeof PARTY_CODES)[number];

/** A state that a name or number means for records of certain days. */
export interface Meaning {
  /** Alpha-3 code. */
  readonly code: string;
  /** First and last day; infinite if there is no limit. */
  readonly from: number;
  readonly to: number;
}

/** What a text that names a state means. */
export interface PartyMeaning {
  /** More than one if it depends on the day, or if several states have that name. */
  readonly meanings: readonly Meaning[];
  /** Whether the state has another name today. */
  readonly isFormerName: boolean;
}

const dayOfText = (text: string, otherwise: number): number => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year === undefined ? otherwise : dayOf(Number(year), Number(month), Number(day));
};

/** A meaning from its data: days are ISO 8601 dates, '' for none. */
export const meaningOfData = ([code, from, to]: readonly [string, string, string]): Meaning => ({
  code,
  from: dayOfText(from, Number.NEGATIVE_INFINITY),
  to: dayOfText(to, Number.POSITIVE_INFINITY),
});

/** A meaning that applies on any day. */
export const alwaysMeans = (code: string): Meaning => meaningOfData([code, '', '']);

/** The states meant by a record of a given day; without a day, those meant today. */
export function statesOn(meanings: readonly Meaning[], day: Day | null): string[] {
  const at = day ?? Number.POSITIVE_INFINITY;
  const codes = meanings.filter(({ from, to }) => from <= at && at <= to).map(({ code }) => code);
  return [...new Set(codes)];
}
