import {
  FREQUENT_HANGUL,
  FREQUENT_HANZI,
  FREQUENT_LETTERS,
  PAGE_LETTERS,
  TELLING_WORDS,
} from './letterSets.ts';

const HANZI = /\p{Script=Han}/u;
const HANGUL = /[\uac00-\ud7a3]/;
const KANA = /[\u3041-\u30ff]/;
const HALF_KANA = /[\uff61-\uff9f]/;
const WIDE_SIGN = /[\u3000-\u303f\uff01-\uff5e]/;
const BROKEN = /[\ufffd\p{Cn}]/u;
const CONTROL = /[\u0080-\u009f\p{Co}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const LATIN = /\p{Script=Latin}/u;
const CASED = /\p{Lu}|\p{Ll}/u;
const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;
/** Signs beyond ASCII that stand between words in any text. */
const USUAL_SIGN = /[\u00a0\u00a7\u00ab\u00b0\u00bb\u2013\u2014\u2018-\u201e\u2026\u2116\u20ac]/;
/** Words that say what a text is about count up to here. */
const MOST_WORDS = 3;
const WORTH_OF_WORD = 0.3;

/**
 * How much `text`, decoded by `label`, looks like what people write: mostly from -2 to 2. Only characters beyond ASCII
 * count, each by itself and its neighbours: frequent letters, no signs within words, no capitals after small letters.
 */
export function plausibility(text: string, label: string): number {
  const letters = Array.from(text);
  let sum = 0;
  let count = 0;
  for (const [i, letter] of letters.entries()) {
    if (letter < '\u0080') continue;
    count++;
    sum += worthOf(letter, letters[i - 1] ?? ' ', letters[i + 1] ?? ' ', label);
  }
  if (count === 0) return 0;
  const lower = text.toLowerCase();
  const words = TELLING_WORDS.filter((word) => /[^ -~]/.test(word) && lower.includes(word)).length;
  return sum / count + Math.min(MOST_WORDS, words) * WORTH_OF_WORD;
}

function worthOf(letter: string, before: string, after: string, label: string): number {
  if (BROKEN.test(letter)) return -6;
  if (CONTROL.test(letter)) return -3;
  if (HALF_KANA.test(letter)) return -0.8;
  if (KANA.test(letter)) return label === 'euc-kr' || label === 'gb18030' ? 0 : 0.9;
  if (WIDE_SIGN.test(letter)) return 0.3;
  if (HANGUL.test(letter)) return wide(FREQUENT_HANGUL.has(letter) ? 1 : 0.1, before, after);
  if (HANZI.test(letter)) {
    const rare = label === 'euc-kr' ? -0.7 : -0.4;
    return wide(FREQUENT_HANZI.has(letter) && label !== 'euc-kr' ? 1 : rare, before, after);
  }
  if (!LETTER.test(letter)) return worthOfSign(letter, before, after);
  if (CAPITAL.test(letter) && SMALL.test(before)) return -1.5;
  if (LATIN.test(letter) || PAGE_LETTERS[label]?.has(letter))
    return worthOfLatin(letter, before, after, label);
  if (LATIN.test(before) || LATIN.test(after)) return -1;
  // A capital with a small letter before the next word is a name; two capitals may be an abbreviation.
  const isFrequent = FREQUENT_LETTERS.has(CASED.test(letter) ? letter.toLowerCase() : letter);
  if (CAPITAL.test(letter)) return isFrequent ? 0.4 : 0;
  return isFrequent ? 1 : 0.3;
}

/** Letters of Eastern Asia seldom stand at Latin ones. */
function wide(worth: number, before: string, after: string): number {
  return worth - (/[a-z]/i.test(before) ? 0.4 : 0) - (/[a-z]/i.test(after) ? 0.4 : 0);
}

function worthOfSign(letter: string, before: string, after: string): number {
  if (LETTER.test(before) && LETTER.test(after) && letter !== '\u2019' && letter !== '\u00a0') return -1.2;
  return USUAL_SIGN.test(letter) ? 0.2 : -0.4;
}

function worthOfLatin(letter: string, before: string, after: string, label: string): number {
  const isBeyond = (other: string) => other >= '\u0080' && LETTER.test(other);
  if (isBeyond(before) && isBeyond(after)) return -1;
  const own = PAGE_LETTERS[label]?.has(letter.toLowerCase()) ? 0.7 : 0.1;
  return isBeyond(before) || isBeyond(after) ? own - 0.3 : own;
}
