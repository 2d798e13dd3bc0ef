import type { DateReading } from './dateReading.ts';
import { found, isYear, NOT_A_DATE, unreadable } from './readings.ts';

const LAST_CENTURY = 21;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const ENGLISH = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');
const CHINESE =
  '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一'.split(' ');

const NUMBER = `(?<n>\\d{1,2}|[ivx]{1,6}|[一二三四五六七八九十]{1,3}|${ENGLISH.join('|')}|twenty-first)`;
const ENDING = '(?:st|nd|rd|th|-?(?:и|го|ого|е|я)|e|er|eme|de|ste|o|\\.)?';
const WORD =
  '(?:century|centuries|cent\\.?|c\\.|века?|в\\.?|столетие|столетия|століття|ст\\.?|siecle|s\\.|siglo|seculo|secolo|' +
  'sec\\.?|jahrhunderts?|jh\\.?|jhdt\\.?|eeuw|wieku?|w\\.|yuzyil|stoleti|世纪|世紀|세기)';
const NUMBER_FIRST = new RegExp(`^(?:the |le |la |el |il |im |das )?${NUMBER}${ENDING}[ -]?${WORD}$`, 'u');
const WORD_FIRST = new RegExp(
  `^(?:el |o |il )?(?:siglo|s\\.|seculo|sec\\.?|secolo|القرن|القرنال|قرن) ?${NUMBER}$`,
  'u',
);

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const chinese = CHINESE.indexOf(text) + 1;
  const english = text === 'twenty-first' ? LAST_CENTURY : ENGLISH.indexOf(text) + 1;
  if (chinese + english > 0) return chinese + english;
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/**
 * A century as EDTF: the 19th is `18XX`, which its notation has from 1800 to 1899. null for other texts.
 * @param folded accents off; a text in Hangul as it is
 */
export function centuryReading(folded: string): DateReading | null {
  const written = (NUMBER_FIRST.exec(folded) ?? WORD_FIRST.exec(folded))?.groups?.n;
  if (written === undefined) return null;
  const number = numberOf(written);
  if (number < 1 || number > LAST_CENTURY) return NOT_A_DATE;
  return found(`${String(number - 1).padStart(2, '0')}XX`);
}

const DECADE =
  /^(?:the )?(\d{3}0)(?:-?['’]?(?:s|е|х|er|ies|年代|년대|lar|ler|lari|larda|lerde)(?: ?(?:годы?|годов|гг\.?|г\.?|jahren?))?|-luvulla| decade)$/u;
const BARE_DECADE =
  /^(?:les |los |gli |os |de |w )?(?:annees|anos|anni|jaren|lata(?:ch)?|década de|decada de) (\d{3}0)\.?$/u;

/** Ten years: "1990s", "1990-е годы", "1990年代"; null for other texts. */
export function decadeReading(folded: string): DateReading | null {
  const year = Number((DECADE.exec(folded) ?? BARE_DECADE.exec(folded))?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  if (!isYear(year)) return NOT_A_DATE;
  const decade = `${String(Math.floor(year / 10)).padStart(3, '0')}X`;
  // "1900s" may be a century.
  return year % 100 === 0 ? unreadable('decade', decade) : found(decade);
}
