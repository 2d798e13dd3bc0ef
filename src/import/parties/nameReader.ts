import { type Folded, foldText } from './fold.ts';

/** No name is as long. */
export const LONGEST_NAME = 120;

/** What may stand behind the name of a country as well as before it: "KOREA REPUBLIC OF". */
const FORMS = [
  ...['republic', 'kingdom', 'state', 'federation', 'commonwealth', 'principality', 'grand duchy', 'union'],
  ...['islamic republic', 'democratic republic', 'peoples republic', 'democratic peoples republic'],
  ...['peoples democratic republic', 'federal republic', 'arab republic', 'united republic'],
  ...['socialist republic', 'plurinational state', 'bolivarian republic', 'federated states'],
  ...['hashemite kingdom', 'sultanate', 'independent state', 'federal democratic republic'],
].sort((a, b) => b.length - a.length);

/** "Korea, Republic of" the other way round, with the comma or without. */
function turned(key: string): string | null {
  const [first, second, ...more] = key.split(' , ');
  if (first !== undefined && second !== undefined) return more.length === 0 ? `${second} ${first}` : null;
  const form = FORMS.find((each) => key.endsWith(` ${each}`));
  return form === undefined ? null : `${form} ${key.slice(0, -form.length - 1)}`;
}

/**
 * Reads a text that is a code or a name of a party, however it is written.
 * @param wordOf what a single word that is a code means
 * @param wordBeside the same beside a name that says it too, where any code can stand: "KE (Kenya)"
 * @param names what folded names mean
 * @param both what two texts mean of which one explains the other, "Kenya (KEN)"; null if they do not agree
 */
export function buildNameReader<T>(
  wordOf: (word: string) => T | null,
  wordBeside: (word: string) => T | null,
  names: ReadonlyMap<string, T>,
  both: (outer: T, inner: T) => T | null,
): (text: string) => T | null {
  function named({ key, cased }: Folded): T | null {
    const shortWord = /^[\p{Script=Latin}\p{Script=Cyrillic}]{1,2}$/u.test(key);
    if (shortWord && cased[0] !== key.toUpperCase()) return null;
    const known = names.get(key);
    if (known !== undefined) return known;
    const inverted = turned(key);
    return (inverted === null ? undefined : names.get(inverted)) ?? null;
  }
  function plain(text: string, codeOf: (word: string) => T | null): T | null {
    const folded = foldText(text);
    const [word, ...more] = folded.words;
    return (word !== undefined && more.length === 0 ? codeOf(word) : null) ?? named(folded);
  }
  return (text) => {
    const trimmed = text.trim();
    if (trimmed.length > LONGEST_NAME) return null;
    const known = plain(trimmed, wordOf);
    if (known !== null) return known;
    const [, outer = '', inner = ''] = /^([^([（]+)[([（](.+)[)\]）]$/u.exec(trimmed) ?? [];
    const outside = plain(outer, wordBeside);
    const inside = outside === null ? null : plain(inner, wordBeside);
    return outside === null || inside === null ? null : both(outside, inside);
  };
}
