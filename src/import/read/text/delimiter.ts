import { RecordCutter } from './records.ts';

const COMMON = [',', ';', '\t', '|'];
const RARE = ['^', '~', '\u001f', '\u0001'];
/** Records examined. */
const RECORDS = 100;
/** Characters examined, unless one record is longer. */
const SAMPLE = 1 << 18;

/** The delimiter in a "sep=;" line at the start, as Excel writes it; null if there is none. */
export function declaredDelimiter(text: string): string | null {
  return /^"?sep=([^\r\n"])"?(?=\r|\n|$)/i.exec(text)?.[1] ?? null;
}

/**
 * Records of a sample split by `delimiter`, respecting quotes; the last one is left out if the sample ends within it.
 */
export function recordsOf(sample: string, delimiter: string, whole: boolean): string[][] {
  const { rows } = new RecordCutter(delimiter).push(sample, whole);
  return rows.length > 0 ? rows : new RecordCutter(delimiter).push(sample, true).rows;
}

/** How evenly a delimiter splits: the share of rows with the most common width, squared, with a bonus for wide rows. */
function evenness(rows: readonly string[][]): number {
  const widths = new Map<number, number>();
  let filled = 0;
  for (const row of rows) {
    if (row.length === 1 && row[0]?.trim() === '') continue;
    filled++;
    if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of widths) {
    const share = count / filled;
    best = Math.max(best, share * share * Math.log2(width + 1));
  }
  return best;
}

/** Whether `delimiter` only occurs in sentences: never in the first row, and followed by a space elsewhere. */
function isInSentences(rows: readonly string[][], delimiter: string): boolean {
  const [first, ...others] = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  return (
    delimiter === ',' &&
    first?.length === 1 &&
    others.every((row) => row.slice(1).every((cell) => cell.startsWith(' ')))
  );
}

/**
 * The delimiter that splits the first 100 records most evenly outside quotes; `isOneColumn` if none splits them, though
 * some contain possible delimiters.
 */
export function guessDelimiter(text: string, whole: boolean) {
  const sample = text.slice(0, SAMPLE);
  const isWhole = whole && sample.length === text.length;
  const cut = (delimiter: string) => recordsOf(sample, delimiter, isWhole).slice(0, RECORDS);
  const best = (candidates: readonly string[], minScore: number): string | null => {
    let found: string | null = null;
    let most = minScore;
    for (const candidate of candidates) {
      if (!sample.includes(candidate)) continue;
      const rows = cut(candidate);
      const score = evenness(rows);
      if (score > most && !isInSentences(rows, candidate)) {
        most = score;
        found = candidate;
      }
    }
    return found;
  };
  // A rare delimiter counts only if it splits nearly all rows and no common one does.
  const sure = best(COMMON, 0.25) ?? best(RARE, 1);
  if (sure !== null) return { delimiter: sure, isOneColumn: false };
  const [first] = cut(',');
  const unsure = best(COMMON, 0);
  if (unsure !== null && first?.[0]?.includes(unsure)) return { delimiter: unsure, isOneColumn: false };
  const absent = [...COMMON, ...RARE].find((candidate) => !sample.includes(candidate));
  return {
    delimiter: absent ?? ',',
    isOneColumn: absent !== undefined && absent !== ',' && evenness(cut(',')) > 0,
  };
}
