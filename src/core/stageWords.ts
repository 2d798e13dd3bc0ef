import type { Agreement, DatasetInfo } from './dataset';
import { dateInWords } from './dateWords';
import type { Day } from './days';
import { parseEdtf } from './edtf';
import { lowerFirst } from './inlineName';
import type { Names, Translate } from './names';
import type { Status } from './taxonomy';

/** How a language joins a date to a verb: "on 5 May 2017", "in June 2017", "one day between 21 and 30 September 2022". */
export function joinOf(edtf: string): 'day' | 'span' | 'range' {
  const precision = parseEdtf(edtf)?.precision ?? 'one-of';
  if (precision === 'day') return 'day';
  return /^(month|season|year)$/.test(precision) ? 'span' : 'range';
}

/** The stated end of a validity, EDTF; null where it is open or not stated. */
function statedEnd(validity: string | undefined): string | null {
  const end = validity?.split('/')[1] ?? '';
  return parseEdtf(end) === null ? null : end;
}

/**
 * A record's stage in words: "Signed". One whose validity has a stated end is not said to be in force without it, since its
 * stage is what the source says of its own time: "In force until 31 December 2021".
 */
export function stageInWords(
  { stage, validity }: Pick<Agreement, 'stage' | 'validity'>,
  names: Names,
  t: Translate,
): string {
  const end = stage === 'in-force' ? statedEnd(validity) : null;
  return end === null
    ? names.value('stage', stage)
    : t('stage.inForceUntil', { end: dateInWords(end, t, names.locale) });
}

/** The same in the middle of a sentence. */
export function stageInline(
  agreement: Pick<Agreement, 'stage' | 'validity'>,
  names: Names,
  t: Translate,
): string {
  const isPlain = stageInWords(agreement, names, t) === names.value('stage', agreement.stage);
  return isPlain ? names.inline('stage', agreement.stage) : lowerFirst(stageInWords(agreement, names, t));
}

/** When talks or a proposal were last heard of, for a later day: "last reported in June 2017"; null for all else. */
export function lastReported(
  { date }: Pick<Agreement, 'date'>,
  status: Status,
  asOf: Day,
  names: Names,
  t: Translate,
): string | null {
  if (status !== 'under-discussion' || date === undefined) return null;
  if (asOf <= (parseEdtf(date)?.max ?? asOf)) return null;
  return t('status.lastReported', { join: joinOf(date), date: dateInWords(date, t, names.locale) });
}

/** That a day lies after all the sources of a dataset; null where it does not, or one has no date. */
export function beyondSources(
  { sources }: Pick<DatasetInfo, 'sources'>,
  asOf: Day,
  names: Names,
  t: Translate,
): string | null {
  let latest: { readonly date: string; readonly max: number } | null = null;
  for (const { date } of sources) {
    const max = date === undefined ? undefined : parseEdtf(date)?.max;
    if (date === undefined || max === undefined || max >= asOf) return null;
    if (latest === null || max > latest.max) latest = { date, max };
  }
  return (
    latest &&
    t('time.beyondSource', {
      count: sources.length,
      join: joinOf(latest.date),
      date: dateInWords(latest.date, t, names.locale),
    })
  );
}
