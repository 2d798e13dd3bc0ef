import { type DateReading, dateFound, isoText, NOT_A_DATE, type PartReader, setOf } from './dateReading.ts';
import { foldWord } from './dateWords.ts';

/** Words for "before our era", after a year and before it, without points, spaces and accents. */
const BEFORE_AFTER = new Set(
  (
    'bc bce avjc avantjc avantjesuschrist avantnotreere ac adec aec antesdecristo avcristo avanticristo vchr vorchr ' +
    'vorchristus vuz donae донэ гдонэ годадонэ годдонэ ггдонэ донашейэры гдонашейэры дон пне pne prnl прне ' +
    'mo milattanonce قم قبلالميلاد donashe'
  ).split(' '),
);
const BEFORE_FIRST = new Set('bc 公元前 西元前 紀元前 纪元前 前 기원전 mo milattanonce'.split(' '));
const OURS_AFTER = new Set(
  (
    'ad ce apjc apresjc dc dec despuesdecristo dopocristo nchr nachchr nachchristus uz нэ гнэ годанэ нашейэры гнашейэры ' +
    'ne ms م ميلادي milattansonra'
  ).split(' '),
);
const OURS_FIRST = new Set('ad 公元 西元 西暦 서기 ms'.split(' '));

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '');

/** A year before our era in EDTF, which counts a year 0: 500 BC is -0499. */
const yearBefore = (year: number): string => isoText(1 - year);

/** The year, if the text is just a year; null for other texts. */
const yearIn = (text: string): number | null => {
  const digits = /^(\d{1,4})(?: ?[年년])?$/u.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
};

/**
 * Reads years and centuries before our era, given without the words that say so. Days belong to another calendar, so
 * only the year is used.
 */
function readBefore(rest: string, read: PartReader): DateReading | null {
  const [, first, last] = /^(\d{1,4}) ?- ?(\d{1,4})$/.exec(rest) ?? [];
  if (first !== undefined && last !== undefined)
    return Number(first) > Number(last)
      ? setOf(yearBefore(Number(first)), yearBefore(Number(last)))
      : NOT_A_DATE;
  const year = yearIn(rest);
  if (year !== null) return year > 0 ? dateFound(yearBefore(year)) : NOT_A_DATE;
  const reading = read(rest);
  if (reading.kind === 'date' && /^\d\dXX$/.test(reading.edtf)) return dateFound(`-${reading.edtf}`);
  // A day or a month; its last number is the year: "15 March 44".
  const isDay =
    reading.kind === 'date'
      ? /^\d{4}-\d\d(?:-\d\d)?$/.test(reading.edtf)
      : reading.kind === 'unreadable' && reading.why === 'short-year';
  const written = /(\d{1,4})$/.exec(rest)?.[1];
  return isDay && written !== undefined ? dateFound(yearBefore(Number(written))) : null;
}

function readOurs(rest: string, read: PartReader): DateReading | null {
  const year = yearIn(rest);
  if (year !== null) return year > 0 ? dateFound(isoText(year)) : NOT_A_DATE;
  const reading = read(rest);
  return reading.kind === 'date' ? reading : null;
}

/**
 * Years with their era: "500 BC", "44 до н. э.", "公元前500年", "AD 79"; null for other texts.
 * @param read reads the text without the era
 */
export function eraYearReading(text: string, read: PartReader): DateReading | null {
  const folded = foldWord(text);
  const [, before = '', suffix = ''] =
    /^(.*(?:century|siecle|siglo [ivx]+|век|века|世纪)|.*\d\p{L}{0,2}) ?([\p{L}][\p{L}.'’ -]*)$/u.exec(
      folded,
    ) ?? [];
  const after = lettersOf(suffix);
  if (BEFORE_AFTER.has(after)) return readBefore(before.trim(), read);
  if (OURS_AFTER.has(after)) return readOurs(before.trim(), read);
  const [, prefix = '', rest = ''] = /^([\p{L}][\p{L}. ]*?)\.? ?(\d.*)$/u.exec(folded) ?? [];
  const first = lettersOf(prefix);
  if (BEFORE_FIRST.has(first)) return readBefore(rest, read);
  return OURS_FIRST.has(first) ? readOurs(rest, read) : null;
}

const WIKIDATA = /^([+-])0*(\d{4,})-(\d\d)-(\d\d)(T\d\d:\d\d:\d\dZ)?$/;

/**
 * A time as Wikidata writes it, `+1990-11-00T00:00:00Z`; null for other texts. Before our era, Wikidata's JSON has no
 * year 0 (-0044 is 44 BC), while its RDF and EDTF have one (-0044 is 45 BC). Only JSON has a month 00; a whole day with
 * a time may come from either, so it is read as one of two years.
 */
export function wikidataReading(text: string): DateReading | null {
  const [, sign, yearText = '', month = '', day = '', time] = WIKIDATA.exec(text) ?? [];
  if (sign === undefined || yearText.length > 4) return null;
  const year = Number(yearText);
  if (sign === '-') {
    if (month === '00') return dateFound(yearBefore(year));
    return time === undefined ? null : setOf(isoText(-year), yearBefore(year));
  }
  if (year === 0 || year > 2999) return NOT_A_DATE;
  if (month === '00') return dateFound(isoText(year));
  return dateFound(`${isoText(year, Number(month))}${day === '00' ? '' : `-${day}`}`);
}
