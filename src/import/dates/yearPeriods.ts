import type { DateReading } from './dateReading.ts';
import { foldWord, isIdleWord } from './dateWords.ts';
import { found, isoText, isYear, NOT_A_DATE, setOf } from './readings.ts';

/** Parts of a year, by the words for them; folded. */
const QUARTER =
  'q t quarter quartal trimestre trim кв квартал квартала kwartaal kwartal kwartalu ceyrek ceyregi trimester';
const HALF =
  'h half halves hy полугодие полугодия полугодии semestre sem s semester halbjahr hj helft halfjaar polrocze polrocza yari ' +
  'yarisi yariyil yarıyıl півріччя';
const SEASONS: Readonly<Record<number, string>> = {
  21: 'spring printemps primavera fruhling fruhjahr весна весной весны voorjaar lente wiosna wiosny ilkbahar bahar ربيع',
  22: 'summer ete estate verano verao sommer лето летом лета zomer lato lata yaz صيف',
  23: 'autumn fall automne otono autunno outono herbst осень осенью осени herfst najaar jesien jesieni sonbahar guz خريف',
  24: 'winter hiver invierno inverno зима зимой зимы zima zimy kis شتاء',
};
const ORDINALS: readonly string[] = [
  '1 i first первый первое первая первого первой premier premiere primer primero primera primo prima primeiro primeira erstes ' +
    'erste ersten eerste pierwsze pierwszy pierwsza ilk birinci',
  '2 ii second второй второе вторая второго deuxieme segundo segunda secondo seconda zweites zweite zweiten tweede drugie ' +
    'drugi druga ikinci',
  '3 iii third третий третья третьего troisieme tercer tercero terzo terceiro drittes dritte dritten derde trzeci trzecie ucuncu',
  '4 iv fourth четвертый четвертого quatrieme cuarto quarto viertes vierte vierten vierde czwarty czwarte dorduncu',
];
/** Endings of ordinals and small words that stand between. */
const LINK_WORDS =
  'nd rd th st er e eme me й я е ое го ой ый ий o a of in de van het het w del dell nel des im';

const setOfWords = (words: string) => new Set(words.split(' ').map(foldWord));
const QUARTER_WORDS = setOfWords(QUARTER);
const HALF_WORDS = setOfWords(HALF);
const SEASON_WORDS = Object.entries(SEASONS).map(
  ([code, words]) => [Number(code), setOfWords(words)] as const,
);
const LINKS = setOfWords(LINK_WORDS);
const ORDINAL_WORDS = ORDINALS.map(setOfWords);

const EAST_ASIAN_QUARTER = /^(?<y>\d{4}) ?[年년]?度? ?第? ?(?<n>[1-4一二三四]) ?(?:季度|季|四半期|분기)$/u;
const EAST_ASIAN_HALF = /^(\d{4}) ?[年년] ?(上半年|下半年|上半期|下半期|상반기|하반기)$/u;
const EAST_ASIAN_SEASON = /^(\d{4}) ?[年년]?(?:の)? ?([春夏秋冬봄여가겨])(?:[季天]|름|을|울)?$/u;
const FIRST_HALF = /^(?:上|상)/u;
const TWO_YEARS = /(?<!\d)(\d{4}) ?[-/] ?(\d{4}|\d{2})(?!\d)/;

type Part = { readonly parts: 2 | 4 } | { readonly season: number };

function partOf(word: string): Part | null {
  if (QUARTER_WORDS.has(word)) return { parts: 4 };
  if (HALF_WORDS.has(word)) return { parts: 2 };
  const season = SEASON_WORDS.find(([, words]) => words.has(word));
  return season ? { season: season[0] } : null;
}

const ordinalOf = (word: string): number | null => {
  const at = ORDINAL_WORDS.findIndex((words) => words.has(word));
  return at === -1 ? null : at + 1;
};

/** Months of a half or a quarter of a year as a set. */
function partReading(year: number, nth: number, parts: 2 | 4): DateReading {
  if (!isYear(year)) return NOT_A_DATE;
  const length = 12 / parts;
  return setOf(isoText(year, (nth - 1) * length + 1), isoText(year, nth * length));
}

const seasonReading = (year: number, season: number): DateReading =>
  isYear(year) ? found(`${isoText(year)}-${season}`) : NOT_A_DATE;

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
  return seasonReading(Number(year), 21 + at);
}

/** The winter of two years, "winter 2018/19", is that of the first. */
function withOneYear(folded: string): string | null {
  const [whole, first = '', second = ''] = TWO_YEARS.exec(folded) ?? [];
  if (whole === undefined) return folded;
  const isNext = Number(second) % 100 === (Number(first) + 1) % 100;
  return isNext && partOfWords(folded).some((part) => 'season' in part && part.season === 24)
    ? folded.replace(whole, first)
    : null;
}

const partOfWords = (folded: string): Part[] =>
  (folded.match(/\p{L}+/gu) ?? []).flatMap((word) => partOf(word) ?? []);

/**
 * Seasons, halves and quarters of a year in many languages: a year, a word for the part, and which one it is; null for
 * other texts.
 * @param text clean; @param folded the same, folded
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
