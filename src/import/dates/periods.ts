import { calendarOf, daysInMonth } from '../../core/days.ts';
import { type Precision, parseEdtf } from '../../core/edtf.ts';
import {
  type DateReading,
  dateFound,
  isoText,
  isYear,
  NOT_A_DATE,
  type PartReader,
  setOf,
  unreadable,
} from './dateReading.ts';
import { foldWord, isIdleWord } from './dateWords.ts';

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
 * A century as EDTF: the 19th is `18XX`, which stands for 1800 to 1899. Null for other texts.
 * @param folded text without accents; Hangul unchanged
 */
export function centuryReading(folded: string): DateReading | null {
  const written = (NUMBER_FIRST.exec(folded) ?? WORD_FIRST.exec(folded))?.groups?.n;
  if (written === undefined) return null;
  const number = numberOf(written);
  if (number < 1 || number > LAST_CENTURY) return NOT_A_DATE;
  return dateFound(`${String(number - 1).padStart(2, '0')}XX`);
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
  // "1900s" may mean the century.
  return year % 100 === 0 ? unreadable('decade', decade) : dateFound(decade);
}

const setOfWords = (words: string) => new Set(words.split(' ').map(foldWord));

/** Words for parts of a year, folded. */
const QUARTER_WORDS = setOfWords(
  'q t quarter quartal trimestre trim кв квартал квартала kwartaal kwartal kwartalu ceyrek ceyregi trimester',
);
const HALF_WORDS = setOfWords(
  'h half halves hy полугодие полугодия полугодии semestre sem s semester halbjahr hj helft halfjaar polrocze polrocza yari ' +
    'yarisi yariyil yarıyıl півріччя',
);
/** Season numbers of EDTF. */
const [SPRING, WINTER] = [21, 24];
/** In the order of the seasons, starting with spring. */
const SEASON_WORDS = [
  'spring printemps primavera fruhling fruhjahr весна весной весны voorjaar lente wiosna wiosny ilkbahar bahar ربيع',
  'summer ete estate verano verao sommer лето летом лета zomer lato lata yaz صيف',
  'autumn fall automne otono autunno outono herbst осень осенью осени herfst najaar jesien jesieni sonbahar guz خريف',
  'winter hiver invierno inverno зима зимой зимы zima zimy kis شتاء',
].map(setOfWords);
const ORDINAL_WORDS = [
  '1 i first первый первое первая первого первой premier premiere primer primero primera primo prima primeiro primeira erstes ' +
    'erste ersten eerste pierwsze pierwszy pierwsza ilk birinci',
  '2 ii second второй второе вторая второго deuxieme segundo segunda secondo seconda zweites zweite zweiten tweede drugie ' +
    'drugi druga ikinci',
  '3 iii third третий третья третьего troisieme tercer tercero terzo terceiro drittes dritte dritten derde trzeci trzecie ucuncu',
  '4 iv fourth четвертый четвертого quatrieme cuarto quarto viertes vierte vierten vierde czwarty czwarte dorduncu',
].map(setOfWords);
/** Ordinal endings and small words in between. */
const LINKS = setOfWords(
  'nd rd th st er e eme me й я е ое го ой ый ий o a of in de van het het w del dell nel des im',
);

const EAST_ASIAN_QUARTER = /^(?<y>\d{4}) ?[年년]?度? ?第? ?(?<n>[1-4一二三四]) ?(?:季度|季|四半期|분기)$/u;
const EAST_ASIAN_HALF = /^(\d{4}) ?[年년] ?(上半年|下半年|上半期|下半期|상반기|하반기)$/u;
const EAST_ASIAN_SEASON = /^(\d{4}) ?[年년]?(?:の)? ?([春夏秋冬봄여가겨])(?:[季天]|름|을|울)?$/u;
const FIRST_HALF = /^(?:上|상)/u;
const TWO_YEARS = /(?<!\d)(\d{4}) ?[-/] ?(\d{4}|\d{2})(?!\d)/;

type Part = { readonly parts: 2 | 4 } | { readonly season: number };

function partOf(word: string): Part | null {
  if (QUARTER_WORDS.has(word)) return { parts: 4 };
  if (HALF_WORDS.has(word)) return { parts: 2 };
  const season = SEASON_WORDS.findIndex((words) => words.has(word));
  return season === -1 ? null : { season: SPRING + season };
}

const ordinalOf = (word: string): number | null => {
  const at = ORDINAL_WORDS.findIndex((words) => words.has(word));
  return at === -1 ? null : at + 1;
};

/** The months of a half or a quarter of a year, as a set. */
function partReading(year: number, nth: number, parts: 2 | 4): DateReading {
  if (!isYear(year)) return NOT_A_DATE;
  const length = 12 / parts;
  return setOf(isoText(year, (nth - 1) * length + 1), isoText(year, nth * length));
}

const seasonReading = (year: number, season: number): DateReading =>
  isYear(year) ? dateFound(`${isoText(year)}-${season}`) : NOT_A_DATE;

function eastAsian(text: string): DateReading | null {
  const quarter = EAST_ASIAN_QUARTER.exec(text)?.groups;
  if (quarter) {
    const sign = '一二三四'.indexOf(quarter.n ?? '');
    return partReading(Number(quarter.y), sign === -1 ? Number(quarter.n) : sign + 1, 4);
  }
  const [, halfYear, half = ''] = EAST_ASIAN_HALF.exec(text) ?? [];
  if (halfYear !== undefined) return partReading(Number(halfYear), FIRST_HALF.test(half) ? 1 : 2, 2);
  const [, year, sign = ''] = EAST_ASIAN_SEASON.exec(text) ?? [];
  if (year === undefined) return null;
  const at = Math.max('春夏秋冬'.indexOf(sign), '봄여가겨'.indexOf(sign));
  return seasonReading(Number(year), SPRING + at);
}

/** The winter of two years, "winter 2018/19", belongs to the first. */
function withOneYear(folded: string): string | null {
  const [whole, first = '', second = ''] = TWO_YEARS.exec(folded) ?? [];
  if (whole === undefined) return folded;
  const isNext = Number(second) % 100 === (Number(first) + 1) % 100;
  return isNext && partOfWords(folded).some((part) => 'season' in part && part.season === WINTER)
    ? folded.replace(whole, first)
    : null;
}

const partOfWords = (folded: string): Part[] =>
  (folded.match(/\p{L}+/gu) ?? []).flatMap((word) => partOf(word) ?? []);

/**
 * Seasons, halves and quarters of a year in many languages: a year, a word for the part, and its number; null for other
 * texts.
 * @param text cleaned text; @param folded the same text, folded
 */
export function yearPeriodReading(text: string, folded: string): DateReading | null {
  const asian = eastAsian(text);
  if (asian) return asian;
  const single = withOneYear(folded);
  if (single === null || /[^\d\p{L}\s.,/'’º-]/u.test(single)) return null;
  let year: number | null = null;
  let nth: number | null = null;
  let part: Part | null = null;
  for (const [token] of single.matchAll(/\d+|\p{L}+/gu)) {
    const [named, ordinal] = [partOf(token), ordinalOf(token)];
    if (/^\d{4}$/.test(token) && year === null) year = Number(token);
    else if (named && part === null) part = named;
    else if (ordinal !== null && nth === null) nth = ordinal;
    else if (!LINKS.has(token) && !isIdleWord(token)) return null;
  }
  if (year === null || part === null) return null;
  if ('season' in part) return nth === null ? seasonReading(year, part.season) : null;
  return nth === null || nth > part.parts ? null : partReading(year, nth, part.parts);
}

/** Words for a third or a half of a period, before and after it; folded. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  early:
    /^(?:early|beginning of|start of|in early|начало|в начале|debut(?: du| de| des)?|au debut du|principios de(?:l)?|comienzos de(?:l)?|anfang|inizio(?: del)?|inicios? d[eo]|begin|poczatek|початок) ?-?/u,
  mid: /^(?:mid|middle of|in mid|середина|в середине|mi|milieu(?: du| de)?|mediados de(?:l)?|mitte|meta(?: del)?|meados d[eo]|midden|medio|polowa|середина) ?-?/u,
  late: /^(?:late|end of|in late|конец|в конце|fin(?: du| de)?|finales de(?:l)?|fines de|ende|fine(?: del)?|fim d[eo]|final d[eo]|eind|koniec|кінець) ?-?/u,
  first:
    /^(?:(?:the )?(?:first|1st) half of(?: the)?|первая половина|1-?я половина|premiere moitie du|primera mitad del?|erste halfte des|prima meta del) /u,
  second:
    /^(?:(?:the )?(?:second|2nd) half of(?: the)?|вторая половина|2-?я половина|seconde moitie du|segunda mitad del?|zweite halfte des|seconda meta del) /u,
};
const AFTER: Readonly<Record<string, RegExp>> = {
  early: /(?:初期|初|初头|上旬| ?초| basi| baslari)$/u,
  mid: /(?:中期|中叶|中葉|中旬|年中| ?중반| ortasi| ortalari)$/u,
  late: /(?:末期|末|底|下旬| ?말| sonu| sonlari)$/u,
};

/** Where each part begins and ends, in units of the period. */
type Cut = readonly [first: number, last: number];
const CUTS: Readonly<Partial<Record<Precision, Readonly<Record<string, Cut>>>>> = {
  month: { early: [1, 10], mid: [11, 20], late: [21, 31], first: [1, 15], second: [16, 31] },
  year: { early: [1, 4], mid: [5, 8], late: [9, 12], first: [1, 6], second: [7, 12] },
  decade: { early: [0, 3], mid: [4, 6], late: [7, 9], first: [0, 4], second: [5, 9] },
  century: { early: [0, 33], mid: [34, 66], late: [67, 99], first: [0, 49], second: [50, 99] },
};

/** A third or a half of a month, year, decade or century as a set; null for anything else. */
function shareOf(edtf: string, part: string): DateReading | null {
  const date = parseEdtf(edtf);
  const cut = date && CUTS[date.precision]?.[part];
  if (!cut || date.approximate || date.uncertain) return null;
  const { precision } = date;
  const { year, month } = calendarOf(date.min);
  const [first, last] = cut;
  if (precision === 'month')
    return setOf(isoText(year, month, first), isoText(year, month, Math.min(last, daysInMonth(year, month))));
  if (precision === 'year') return setOf(isoText(year, first), isoText(year, last));
  return setOf(isoText(year + first), isoText(year + last));
}

/**
 * "Early 1990s", "середина XIX века", "2019年末": a third of a period, or half of a century, as a set. Null for other
 * texts.
 * @param read reads the text without the part
 */
export function thirdReading(text: string, read: PartReader): DateReading | null {
  const folded = foldWord(text);
  for (const places of [BEFORE, AFTER])
    for (const [part, pattern] of Object.entries(places)) {
      const rest = folded.replace(pattern, '');
      if (rest === folded) continue;
      const reading = read(places === BEFORE ? rest.replace(/^(?:the|le|la|el|il|des?) /, '') : rest);
      const third = reading.kind === 'date' ? shareOf(reading.edtf, part) : null;
      if (third) return third;
    }
  return null;
}
