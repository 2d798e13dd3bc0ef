import { plainDigits } from './ownDigits.ts';

const SUPERSCRIPTS = /[⁰¹²³⁴-⁹]+$/u;
const INVISIBLE = /[\p{Cf}\0]/gu;
const SPACES = /\s+/gu;
const DASHES = /[‐‑‒–—―−]/gu;
const QUOTES = /["«»“”„`]+|^'|'$/gu;
const BRACKETED = /^\(([^()]+)\)$/u;
const NOTES = /(?:\s*(?:\[\s*(?:\d{1,3}|[a-z])\s*\]|[*†‡§#]))+$/iu;
/** "(Mon)", "(月)", "(signed)", "(Paris)". */
const REMARK = /\s*\([^()\d?]{1,24}\)$/u;
/** Remarks that say that the date is about right, or doubted. */
const ABOUT =
  /\s*[([](?:approx(?:imately|imate)?|about|around|c|ca|circa|est|estimated?|ок|около|примерно|приблизительно|env|environ|vers|approximatif|aprox|aproximado|aproximada|hacia|etwa|ungefähr|geschätzt|约|大约|約|약)\.?[)\]]$/iu;
const DOUBTED =
  /\s*[([](?:uncertain|unsure|unclear|unconfirmed|doubtful|disputed|неточно|под вопросом|存疑)[)\]]$/iu;
/** Remarks that say that what is dated is yet to come, or was not done: the date needs a person to say so. */
const NOT_DONE =
  /[([][^()[\]]*\b(?:not|un\w+|plan(?:ned)?|expected|scheduled|proposed|foreseen|target|tentative|cancell?ed|postponed|draft|provisional|ожидается|план|не|prévue?|prevista?|geplant|erwartet|nicht|non|no)\b[^()[\]]*[)\]]\s*$|[(（][^()（）]*(?:预计|计划|未|拟|예정)[^()（）]*[)）]\s*$/iu;
const NOTHING = /(?!)/u;
const YEAR_WORD = /(?<=\d)\s*(?:гг?\.?|года?|г\.?\s*в\.?|r\.|roku|р\.|року)$/iu;
const TIME =
  /(?:T|[\s,]+(?:at\s+|в\s+|um\s+|à\s+)?)\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|MSK)?\s*(?:[+-]\d{2}:?\d{2})?(?:\s+uhr)?$/iu;
const BASIC_TIME = /^(\d{8})T\d{4}(?:\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/iu;

/**
 * A text without what does not belong to its date: full-width forms, odd spaces, dashes and quotes, marks of footnotes,
 * a remark in brackets, the time of day. The time is taken off, never reckoned with: the day stays as written.
 */
export function cleanDate(text: string): string {
  const isDone = !NOT_DONE.test(text);
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
    .replace(isDone ? REMARK : NOTHING, '')
    .replace(TIME, '')
    .replace(BASIC_TIME, '$1')
    .replace(YEAR_WORD, '')
    .trim();
}
