/** Words that tell countries of one name apart, each with what else it is written as. */
const QUALIFIERS: readonly (readonly string[])[] = [
  ['north', 'northern', 'n', 'nord', 'norte', 'северный', 'северная', 'северной', 'северного'],
  ['south', 'southern', 's', 'sud', 'sur', 'sul', 'южный', 'южная', 'южной', 'южного'],
  ['east', 'eastern', 'e', 'est', 'leste', 'oriental', 'восточный', 'восточная', 'восточной', 'восточного'],
  ['west', 'western', 'w', 'ouest', 'occidental', 'западный', 'западная', 'западной', 'западного'],
  ['new', 'nouvelle', 'nueva', 'новая', 'новой'],
  ['equatorial', 'eq', 'equat', 'экваториальная', 'экваториальной'],
  ['democratic', 'democratique', 'democratica', 'демократическая', 'демократической'],
  ['papua', 'папуа'],
  ['central', 'centr'],
  ['american', 'british', 'french', 'dutch', 'spanish', 'portuguese'],
];

const KIND_OF = new Map(QUALIFIERS.flatMap((words, kind) => words.map((word) => [word, kind] as const)));
const LONG = QUALIFIERS.flatMap((words, kind) =>
  words.filter((word) => word.length >= 4).map((word) => [word, kind] as const),
);

const kindsIn = (words: readonly string[]): Set<number> =>
  new Set(words.map((word) => KIND_OF.get(word.toLowerCase())).filter((kind) => kind !== undefined));

/** Whether two words differ in one letter, or in the order of two neighbours. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return x.length + y.length <= 2 || (x.length === 2 && x[0] === y[1] && x[1] === y[0]);
}

/** Whether a word is a qualifier with a slip: "Souht". */
const isNearly = (word: string, kind: number): boolean => {
  const near = new Set(LONG.filter(([each]) => isSlip(word, each)).map(([, of]) => of));
  return near.size === 1 && near.has(kind);
};

/** Whether any word tells countries of one name apart. */
export const hasQualifier = (words: readonly string[]): boolean => kindsIn(words).size > 0;

/**
 * Whether a text and a name have the same qualifiers, so that the one can be a slip of the other: "Souht Sudan" of "South
 * Sudan", but "North Sudan" of neither that nor of "Sudan".
 */
export function agree(text: string, name: string): boolean {
  const words = text.toLowerCase().split(' ');
  const own = kindsIn(words);
  const other = kindsIn(name.toLowerCase().split(' '));
  for (const kind of own) if (!other.has(kind)) return false;
  for (const kind of other) if (!own.has(kind) && !words.some((word) => isNearly(word, kind))) return false;
  return true;
}
