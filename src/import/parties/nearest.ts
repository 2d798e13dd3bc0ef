/** Words that distinguish countries with the same name, each with its other spellings. */
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

/** Whether a word is a misspelt qualifier: "Souht". */
const isNearly = (word: string, kind: number): boolean => {
  const near = new Set(LONG.filter(([each]) => distanceOf(word, each, 1) === 1).map(([, of]) => of));
  return near.size === 1 && near.has(kind);
};

/** Whether any word distinguishes countries with the same name. */
export const hasQualifier = (words: readonly string[]): boolean => kindsIn(words).size > 0;

/**
 * Whether a text and a name have the same qualifiers, so that one can be a misspelling of the other: "Souht Sudan"
 * matches "South Sudan", but "North Sudan" matches neither that nor "Sudan".
 */
export function agree(text: string, name: string): boolean {
  const words = text.toLowerCase().split(' ');
  const own = kindsIn(words);
  const other = kindsIn(name.toLowerCase().split(' '));
  for (const kind of own) if (!other.has(kind)) return false;
  for (const kind of other) if (!own.has(kind) && !words.some((word) => isNearly(word, kind))) return false;
  return true;
}

/** Texts with fewer letters are too short to guess. */
export const MIN_GUESSED_LENGTH = 5;

interface Candidate {
  readonly name: string;
  readonly code: string;
  readonly letters: number;
}

/** One bit for each letter that occurs, taken from its last five bits. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * The number of letters to insert, delete, change or swap with their neighbour to turn one text into the other; `limit
 * + 1` if more than `limit`.
 */
function distanceOf(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/**
 * Finds the code whose name is nearest to a folded text, with at most two slips and one in four letters; null if there
 * is none, or if two codes are equally near. A word that distinguishes two countries is never left out or changed.
 */
export function buildNearest(names: ReadonlyMap<string, string>): (key: string) => string | null {
  const byLength = new Map<number, Candidate[]>();
  for (const [name, code] of names) {
    if (name.length < MIN_GUESSED_LENGTH - 1) continue;
    const list = byLength.get(name.length) ?? [];
    list.push({ name, code, letters: lettersOf(name) });
    byLength.set(name.length, list);
  }
  return (key) => {
    if (key.length < MIN_GUESSED_LENGTH) return null;
    let limit = Math.min(2, Math.floor(key.length / 4));
    const letters = lettersOf(key);
    const reach = limit;
    let found = new Set<string>();
    for (let length = key.length - reach; length <= key.length + reach; length++)
      for (const candidate of byLength.get(length) ?? []) {
        if (bitCount(letters ^ candidate.letters) > 2 * limit) continue;
        const distance = distanceOf(key, candidate.name, limit);
        if (distance > limit || !agree(key, candidate.name)) continue;
        if (distance < limit) found = new Set();
        limit = distance;
        found.add(candidate.code);
      }
    const [code] = found;
    return found.size === 1 && code ? code : null;
  };
}
