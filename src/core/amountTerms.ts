import { currencyBeside } from './currencyBeside.ts';

/** A number in a text, with its unit if it has one, and the search term it is found by. */
export interface AmountTerm {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** Powers of ten, by how their words begin in the languages of the page, and by their usual abbreviations. */
const UNITS: readonly (readonly [exponent: number, words: string])[] = [
  [12, 'trillions?|trln|trn|tn|триллион\\p{L}*|трлн|万亿|萬億|兆'],
  [9, 'billions?|bln|bn|миллиард\\p{L}*|млрд|十亿|十億'],
  [6, 'millions?|mln|mn|миллион\\p{L}*|млн|百万|百萬'],
  [3, 'thousands?|тысяч\\p{L}*|тыс|千(?![万亿萬億])'],
  [11, '千亿|千億'],
  [10, '百亿|百億'],
  [8, '亿|億'],
  [7, '千万|千萬'],
  [4, '万|萬'],
];
const SPACE = '[ \\u00a0\\u2009\\u202f]';
const UNIT = UNITS.map(([exponent, words]) => `(?<e${exponent}>${words})`).join('|');
/** Digits in groups of three or in a single run, then decimals. Anything longer is a date or a version number. */
const NUMBER = `\\d{1,3}(?:${SPACE}\\d{3})+(?:[.,]\\d{1,3})?|\\d+(?:[.,]\\d+)*`;
const LETTER = '\\p{sc=Latn}\\p{sc=Cyrl}';
/** A number that isn't part of a name ("5G", "v2.5"). Its unit is a whole word, except in Han, which has no spaces. */
const AMOUNT = new RegExp(
  `(?<![${LETTER}\\d.,]|\\p{L}-)(?<number>${NUMBER})(?!\\d)` +
    `(?:(?:${SPACE}|-)?(?:${UNIT})(?:(?<=\\p{sc=Han})|(?![${LETTER}\\d])))?`,
  'iuy',
);
/** Where a number may begin: the slower pattern is tried only there. */
const DIGITS = /\d+/g;
/** What may follow the first digits of an amount: decimals, a group of digits, the first letter of a unit. */
const GOES_ON = /[.,]\d|[ \u00a0\u2009\u202f]\d{3}|[ \u00a0\u2009\u202f-]?[tbmтм千万亿億萬兆十百]/iy;

const SPACES = new RegExp(SPACE, 'g');

/** Value of a number, read with the separators of its text; null if they don't form one, as in a date. */
function figureOf(number: string, isRussian: boolean): number | null {
  const text = number.replace(SPACES, '');
  const marks = text.match(/[.,]/g) ?? [];
  const [first = '', ...rest] = text.split(/[.,]/);
  const last = rest.at(-1) ?? '';
  const isGrouped = (groups: readonly string[]) =>
    /^[1-9]\d{0,2}$/.test(first) && groups.every(({ length }) => length === 3);
  if (marks.length === 0) return Number(text);
  if (marks.length === 1) {
    if (last.length > 3) return null;
    if (marks[0] === ',' && !isRussian && text === number && isGrouped(rest)) return Number(first + last);
    return Number(`${first}.${last}`);
  }
  const isOneMark = new Set(marks).size === 1;
  if (isOneMark) return isGrouped(rest) ? Number(first + rest.join('')) : null;
  const groups = rest.slice(0, -1);
  const areGroups = new Set(marks.slice(0, -1)).size === 1 && isGrouped(groups);
  return areGroups && last.length <= 3 ? Number(`${first}${groups.join('')}.${last}`) : null;
}

/** The term of a value: no other term begins with it, and no word of a text equals it. '' if it has no plain figure. */
export function amountTerm(value: number): string {
  const figure = String(Number(value.toPrecision(15)));
  return /^\d+(\.\d+)?$/.test(figure) ? `#${figure}#` : '';
}

/** The term of a value in a currency (ISO 4217); its beginning finds any currency. '' as for {@link amountTerm}. */
export function moneyTerm(value: number, currency: string): string {
  const term = amountTerm(value);
  return term === '' ? '' : `${term}${currency.toLowerCase()}`;
}

/** A plain whole number of at most this many digits is a word (a year, say), found by its beginning. */
const WORD_UP_TO = 4;

function amountOf(match: RegExpExecArray): AmountTerm | null {
  const { number = '', ...units } = match.groups ?? {};
  const unit = UNITS.find(([exponent]) => units[`e${exponent}`] !== undefined)?.[0];
  if (unit === undefined && number.length <= WORD_UP_TO && /^\d+$/.test(number)) return null;
  const written = unit === undefined ? number : match[0];
  const value = figureOf(number, /\p{sc=Cyrl}/u.test(written));
  const term = value === null ? '' : amountTerm(value * 10 ** (unit ?? 0));
  return term === '' ? null : { start: match.index, end: match.index + written.length, term };
}

/** Numbers with their units, in order ("2,5 млрд" and "25亿" are one term); no bare years, no dates like 11.10.2024. */
export function amountsIn(text: string): AmountTerm[] {
  const found: AmountTerm[] = [];
  DIGITS.lastIndex = 0;
  for (let digits = DIGITS.exec(text); digits; digits = DIGITS.exec(text)) {
    GOES_ON.lastIndex = DIGITS.lastIndex;
    if (digits[0].length <= WORD_UP_TO && !GOES_ON.test(text)) continue;
    AMOUNT.lastIndex = digits.index;
    const match = AMOUNT.exec(text);
    if (!match) continue;
    DIGITS.lastIndex = AMOUNT.lastIndex;
    const amount = amountOf(match);
    if (amount) found.push(amount);
  }
  return found;
}

/** Terms a text is found by besides its words: for "2.5 billion" the amount and, while typing, the number alone. */
export const amountTermsOf = (text: string): string[] =>
  amountsIn(text).flatMap(({ start, end, term }) => {
    const code = currencyBeside(text, start, end)?.code ?? '';
    const money = term + code;
    if (/\d/.test(text.charAt(end - 1))) return [money];
    const written = text.slice(start, end);
    const [alone] = amountsIn(written.replace(/[^\d]+$/u, ''));
    return alone && alone.term !== term ? [money, alone.term + code] : [money];
  });

/** The amounts that a search asks for, with their currencies if named, and the rest of its words. */
export function amountsAsked(words: string): { readonly terms: readonly string[]; readonly rest: string } {
  const terms: string[] = [];
  let rest = '';
  let done = 0;
  for (const { start, end, term } of amountsIn(words)) {
    const money = currencyBeside(words, start, end);
    terms.push(`${term}${money?.code ?? ''}`);
    rest += `${words.slice(done, Math.max(done, money?.start ?? start))} `;
    done = money?.end ?? end;
  }
  return { terms, rest: rest + words.slice(done) };
}
