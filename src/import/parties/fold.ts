/** A text with its spelling normalised, for comparing names. */
export interface Folded {
  /** The words in their original case; commas, and list separators such as ";", count as words. */
  readonly words: readonly string[];
  /** The form to compare: words in lower case without articles and prepositions, abbreviations spelled out. */
  readonly key: string;
  /** The words of the key in their original case. */
  readonly cased: readonly string[];
}

const DROPPED = new Set('the of de du des del la le les los las el l d'.split(' '));

const SPELLED = new Map(
  Object.entries({
    ...{ '&': 'and', et: 'and', y: 'and', и: 'and' },
    ...{ st: 'saint', ste: 'saint', sainte: 'saint', rep: 'republic', dem: 'democratic' },
    ...{ is: 'islands', isl: 'islands' },
  }),
);

const SUPERSCRIPTS = /[⁰¹²³⁴-⁹]+/gu;
const MARKS = /[\p{M}\p{Cf}]/gu;
/** Footnote stars and numbers at the end. */
const NOTES = /(?:\s*(?:\[\s*(?:\d{1,3}|[a-z])\s*\]|\(\s*(?:\d{1,3}|[a-z])\s*\)|[*†‡§#]))+\s*$/u;
/** "U.S.A." and "D. R." */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}\p{L}?(?!\p{L})/gu;
const ELIDED = /(?<!\p{L})([ldд])['’‘ʼ`]/giu;
/** A dash between spaces separates names: "Serbia - Montenegro". */
const SPACED_DASH = /\s[-‐‑–—−]\s/gu;
const WORD = /[\p{L}\p{N}]+|[,;&]/gu;

/** Whether a word is an article, a preposition or the like; case matters. */
export function isSmallWord(word: string): boolean {
  return DROPPED.has(word) || SPELLED.has(word) || word === 'and';
}

/** Normalises a name for comparison. Brackets become commas: "Iran (Islamic Republic of)". */
export function foldText(text: string): Folded {
  const plain = text
    .replace(SUPERSCRIPTS, ' ')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/ı/gu, 'i')
    .replace(NOTES, '')
    .replace(DOTTED, (letters) => `${letters.replace(/[.\s]/gu, '')} `)
    .replace(ELIDED, '$1 ')
    .replace(/['’‘ʼ`]/gu, '')
    .replace(SPACED_DASH, ';')
    .replace(/[()[\]{}，]/gu, ',')
    .replace(/[|/+\n\r、]/gu, ';');
  const words = plain.match(WORD) ?? [];
  const cased: string[] = [];
  for (const word of words) {
    const lower = word.toLowerCase();
    const repeats = word === ',' && (cased.length === 0 || cased.at(-1) === ',');
    if (!DROPPED.has(lower) && !repeats) cased.push(SPELLED.get(lower) ?? word);
  }
  if (cased.at(-1) === ',') cased.pop();
  return { words, key: cased.join(' ').toLowerCase(), cased };
}

const ENDING =
  /(?<=[а-я]{3})(?:ого|его|ому|ему|ыми|ими|ая|яя|ои|еи|ии|ыи|аи|ую|юю|ия|ию|ие|ея|ею|ое|ее|ые|ых|их|ым|им|ов|ев|а|я|у|ю|о|е|ы|и|ь)$/u;

/** A folded word without its Russian ending, so that the cases of a noun are equal. */
export function stemOf(word: string): string {
  return word.replace(ENDING, '');
}
