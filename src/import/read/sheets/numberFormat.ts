/** What a number format shows of a date: "month" for `mmm-yy`, "time" for a time of day alone. */
export type DatePrecision = 'year' | 'month' | 'day' | 'time';

/** Formats that a workbook has without writing them, by number; those of East Asia differ from country to country. */
const BUILT_IN: ReadonlyMap<number, DatePrecision> = new Map([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  [17, 'month'],
  // A whole number of days in one of these is shown with its day all the same.
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
]);

/** What a built-in format shows of a date; null for one of plain numbers. */
export const precisionOfBuiltIn = (id: number): DatePrecision | null => BUILT_IN.get(id) ?? null;

/** A format without what it shows as it stands, colours, conditions and languages; of its sections the first. */
function codesOf(format: string): string {
  const bare = format.replace(/"[^"]*"?|\\.|[_*]./gs, ' ');
  // Elapsed time stays in its brackets: [h], [mm].
  const section = bare.replace(/\[(?!([hms])\1*\])[^\]]*\]/gi, '').split(';', 1)[0] ?? '';
  return section.replace(/am\/pm|a\/p|上午\/下午|오전\/오후|午前\/午後/gi, 'h').toLowerCase();
}

/**
 * What a number format shows of a date, by its codes as files store them, in English whatever the language of the
 * program; null for one that shows no date, such as a plain number or elapsed time (`[h]:mm`).
 */
export function precisionOfFormat(format: string): DatePrecision | null {
  const codes = codesOf(format);
  if (/general|\[|[#?]|通用|standard/.test(codes)) return null;
  // An m beside hours or seconds is minutes.
  const days = codes.replace(/h+[^a-z]*m+/g, 'h').replace(/m+[^a-z]*s/g, 's');
  if (days.includes('d')) return 'day';
  const hasYear = /[ye]|b{2}/.test(days) && !/0/.test(days.replace(/[sh][^a-z]*0+/g, ''));
  if (/[hs]/.test(days)) return hasYear || days.includes('m') ? 'day' : 'time';
  if (days.includes('m')) return 'month';
  return hasYear ? 'year' : null;
}
