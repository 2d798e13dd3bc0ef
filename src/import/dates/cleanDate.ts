import { monthOfText } from './dateWords.ts';

/**
 * Code points of the digit 0 in scripts whose digits occur in dates: Arabic, Persian, Devanagari, Bengali, Thai, Lao,
 * Burmese, Khmer.
 */
const ZEROS: readonly number[] = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0];
const OTHER = /[\u0660-\u17e9]/u;
const DIGIT = /[٠-٩۰-۹०-९০-৯๐-๙໐-໙၀-၉០-៩]/gu;

/** Replaces the digits of other scripts by 0 to 9. */
export function plainDigits(text: string): string {
  // A shortcut, as most texts are plain.
  if (!OTHER.test(text)) return text;
  return text.replace(DIGIT, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.findLast((each) => each <= code) ?? code;
    return String(code - zero);
  });
}

const SUPERSCRIPTS = /[⁰¹²³⁴-⁹]+$/u;
const INVISIBLE = /[\p{Cf}\0]/gu;
const SPACES = /\s+/gu;
const DASHES = /[‐‑‒–—―−]/gu;
const QUOTES = /["«»“”„`]+|^'|'$/gu;
const BRACKETED = /^\(([^()]+)\)$/u;
const NOTES = /(?:\s*(?:\[\s*(?:\d{1,3}|[a-z])\s*\]|[*†‡§#]))+$/iu;
/** "(Mon)", "(月)", "(signed)", "(Paris)". */
const REMARK = /\s*\([^()\d?]{1,24}\)$/u;
/** Remarks saying that the date is approximate or doubtful. */
const ABOUT =
  /\s*[([](?:approx(?:imately|imate)?|about|around|c|ca|circa|est|estimated?|ок|около|примерно|приблизительно|env|environ|vers|approximatif|aprox|aproximado|aproximada|hacia|etwa|ungefähr|geschätzt|约|大约|約|약)\.?[)\]]$/iu;
const DOUBTED =
  /\s*[([](?:uncertain|unsure|unclear|unconfirmed|doubtful|disputed|неточно|под вопросом|存疑)[)\]]$/iu;
/** Remarks saying that the event is still to come, or did not happen: a person has to decide about such a date. */
const NOT_DONE =
  /[([][^()[\]]*\b(?:not|un\w+|plan(?:ned)?|expected|scheduled|proposed|foreseen|target|tentative|cancell?ed|postponed|draft|provisional|ожидается|план|не|prévue?|prevista?|geplant|erwartet|nicht|non|no)\b[^()[\]]*[)\]]\s*$|[(（][^()（）]*(?:预计|计划|未|拟|예정)[^()（）]*[)）]\s*$/iu;
const YEAR_WORD = /(?<=\d)\s*(?:гг?\.?|года?|г\.?\s*в\.?|r\.|roku|р\.|року)$/iu;
const TIME =
  /(?:T|[\s,]+(?:at\s+|в\s+|um\s+|à\s+)?)\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|MSK)?\s*(?:[+-]\d{2}:?\d{2})?(?:\s+uhr)?$/iu;
const BASIC_TIME = /^(\d{8})T\d{4}(?:\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/iu;

/**
 * Removes what does not belong to the date: full-width forms, odd spaces, dashes and quotes, footnote marks, a remark
 * in brackets, the time of day. The time is cut off without any conversion: the day stays as written.
 */
export function cleanDate(text: string): string {
  const remark = NOT_DONE.test(text) ? '' : REMARK;
  return plainDigits(text)
    .trim()
    .replace(SUPERSCRIPTS, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    .trim()
    .replace(NOTES, '')
    .replace(QUOTES, '')
    .replace(BRACKETED, '$1')
    .replace(ABOUT, '~')
    .replace(DOUBTED, '?')
    .replace(remark, '')
    .replace(TIME, '')
    .replace(BASIC_TIME, '$1')
    .replace(YEAR_WORD, '')
    .trim();
}

/** Two or three words of a place, or its name after an abbreviation for its kind: "г. Москва". */
const PLACE = /^(?:(?:г|м|с)\.\s*)?(?:\p{Lu}|\p{Script=Han})[\p{L}\p{M}.'’ -]{1,40}$/u;
const MAX_WORDS = 4;
const WEEKDAY = /^\p{L}{2,10}\.?$/u;
/** Words before a date that say more than the place. */
const NO_PLACE =
  /\b(?:not|no|before|after|until|till|since|from|expected|planned|draft|due|expires?|enter|entry|force|ratif|renew|terminat|updat|amend|publi|withdr|denounc|suspen|revis|announc|exten|end|start|beg[iu]n|sent|receiv|regist|deposit|accept|acced|access|approv|effect|circa|about|early|late|mid|spring|summer|autumn|fall|winter|quarter|semester|week)/iu;

const isPlace = (part: string): boolean =>
  PLACE.test(part) &&
  part.split(/\s+/).length <= MAX_WORDS &&
  !NO_PLACE.test(part) &&
  part.split(/[\s.]+/).every((word) => word === '' || monthOfText(word) === null);

/** The date in a text that also names a place: "Paris, 14/05/1973", "13.04.2015, г. Москва"; null for other texts. */
export function besidePlace(text: string): string | null {
  const parts = text.split(/\s*[,;\n]\s*/u);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return null;
  if (!/\d/.test(first) && isPlace(first)) return text.slice(text.search(/[,;\n]/) + 1).trim();
  if (!/\d/.test(last) && isPlace(last))
    return text.slice(0, text.length - last.length).replace(/\s*[,;\n]\s*$/u, '');
  return null;
}

const BRACKET = /[([（]([^()[\]（）?]*\p{L}{2}[^()[\]（）?]*)[)\]）]\s*$/u;

/** Length of `YYYY-MM-DD`: a text of at most this length is only a date. */
const LENGTH_OF_DAY = 10;

/** Whether a text that was read as a date says more than the date, such as a place or a remark. */
export function saysMore(text: string): boolean {
  if (text.length <= LENGTH_OF_DAY) return false;
  const remark = BRACKET.exec(text)?.[1]?.trim();
  if (remark !== undefined) return !WEEKDAY.test(remark) || remark.length > 3;
  return besidePlace(text) !== null;
}
