import type { Agreement, DatasetInfo } from './dataset.ts';
import { dateInWords } from './dateWords.ts';
import type { Day } from './days.ts';
import { parseEdtf } from './edtf.ts';
import type { Names, Translate } from './names.ts';
import { lowerFirst } from './shortName.ts';
import { STAGES, type Status } from './taxonomy.ts';

/** How to join a date to a verb: "on 5 May 2017", "in June 2017", "one day between 21 and 30 September 2022". */
export function joinOf(edtf: string): 'day' | 'span' | 'range' {
  const precision = parseEdtf(edtf)?.precision ?? 'one-of';
  if (precision === 'day') return 'day';
  return /^(month|season|year)$/.test(precision) ? 'span' : 'range';
}

/** The stated end of a validity, EDTF; null if it is open or not stated. */
function statedEnd(validity: string | undefined): string | null {
  const end = validity?.split('/')[1] ?? '';
  return parseEdtf(end) === null ? null : end;
}

/**
 * A record's stage in words: "Signed". If its validity has a stated end, "in force" is followed by that end, since the
 * stage describes the time of the source: "In force until 31 December 2021". A stage of the dataset's own may or may
 * not mean "in force", so the end is put in brackets: "Effective (valid until 2021)".
 */
export function stageInWords(
  { stage, validity }: Pick<Agreement, 'stage' | 'validity'>,
  names: Names,
  t: Translate,
): string {
  const name = names.value('stage', stage);
  const isOwn = !STAGES.some((each) => each === stage);
  const stated = stage === 'in-force' || isOwn ? statedEnd(validity) : null;
  if (stated === null) return name;
  const end = dateInWords(stated, t, names.locale);
  return isOwn ? t('stage.validUntil', { stage: name, end }) : t('stage.inForceUntil', { end });
}

/** The same in the middle of a sentence. */
export function stageInline(
  agreement: Pick<Agreement, 'stage' | 'validity'>,
  names: Names,
  t: Translate,
): string {
  const { stage } = agreement;
  const words = stageInWords(agreement, names, t);
  if (words === names.value('stage', stage)) return names.inline('stage', stage);
  return STAGES.some((each) => each === stage) ? lowerFirst(words) : words;
}

/** When talks or a proposal were last reported, for a later day: "last reported in June 2017"; otherwise null. */
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

/** A record's status on a day in words: "Signed", "Discussed or proposed (last reported in June 2017)". */
export function statusInWords(
  agreement: Pick<Agreement, 'date'>,
  status: Status,
  asOf: Day | undefined,
  names: Names,
  t: Translate,
): string {
  const name = t(`status.${status}`);
  const last = asOf === undefined ? null : lastReported(agreement, status, asOf, names, t);
  return last === null ? name : t('status.withReport', { status: name, last });
}

/** The date of the latest source if a day is later than all of them; null if it isn't, or a source has no date. */
function dateBefore({ sources }: Pick<DatasetInfo, 'sources'>, day: Day): string | null {
  let latest: { readonly date: string; readonly max: number } | null = null;
  for (const { date } of sources) {
    const max = date === undefined ? undefined : parseEdtf(date)?.max;
    if (date === undefined || max === undefined || max >= day) return null;
    if (latest === null || max > latest.max) latest = { date, max };
  }
  return latest?.date ?? null;
}

/** A sentence saying that a day is later than all sources of a dataset; null if it isn't, or a source has no date. */
export function beyondSources(
  dataset: Pick<DatasetInfo, 'sources'>,
  day: Day,
  names: Names,
  t: Translate,
): string | null {
  const date = dateBefore(dataset, day);
  if (date === null) return null;
  const inWords = dateInWords(date, t, names.locale);
  return t('time.beyondSource', { count: dataset.sources.length, join: joinOf(date), date: inWords });
}

/** A phrase about a time, marked if it begins after all the sources: "as of 5 May 2025 (after the source of …)". */
export function markBeyond(
  phrase: string,
  dataset: Pick<DatasetInfo, 'sources'>,
  day: Day | undefined,
  names: Names,
  t: Translate,
): string {
  const date = day === undefined ? null : dateBefore(dataset, day);
  if (date === null) return phrase;
  const inWords = dateInWords(date, t, names.locale);
  return t('sentence.beyondSource', { said: phrase, count: dataset.sources.length, date: inWords });
}
