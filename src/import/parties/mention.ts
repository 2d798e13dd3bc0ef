import { stemOf } from './fold.ts';
import { hasQualifier } from './nearest.ts';

/** Shorter names count only in capitals: "USA", "РФ". */
const SHORT = 4;

const HAN_WORD = /\p{Script=Han}|[^\p{Script=Han}]+/gu;
const isHan = (text: string) => /^\p{Script=Han}/u.test(text);

/**
 * A text in which to look for names: stems, with the places where each begins and ends. Chinese has no spaces between
 * words, so each character counts as a word.
 */
function stemsOf(words: readonly string[]) {
  const starts: number[] = [];
  const ends: number[] = [];
  const capitals: boolean[] = [];
  let text = '';
  for (const word of words) {
    if (text !== '') text += ' ';
    for (const part of word.match(HAN_WORD) ?? []) {
      const lower = part.toLowerCase();
      starts.push(text.length);
      text += stemOf(lower);
      ends.push(text.length);
      capitals.push(part !== lower && part === part.toUpperCase());
    }
  }
  return { text, starts, ends, capitals };
}

interface Match {
  readonly from: number;
  readonly to: number;
  readonly code: string;
}

const covers = (a: Match, b: Match) => a !== b && a.from <= b.from && a.to >= b.to;

/**
 * Finds the one code that a text mentions by name, in whole words; null if it mentions none or several. A name within a
 * longer one does not count, nor does one next to a word that makes it another country's, as "S." in "S. Sudan". The
 * code '' is for phrases that only hide names.
 * @param names folded names and their codes; if a stem has two codes, neither counts
 */
export function buildMention(
  names: Iterable<readonly [string, string]>,
): (words: readonly string[]) => string | null {
  const codes = new Map<string, string>();
  let longest = 0;
  for (const [name, code] of names) {
    const { text } = stemsOf(name.split(' '));
    const other = codes.get(text);
    codes.set(text, other === undefined || other === code ? code : '');
    longest = Math.max(longest, text.length);
  }
  return (words) => {
    const { text, starts, ends, capitals } = stemsOf(words);
    const matches: Match[] = [];
    for (const [i, from] of starts.entries())
      for (let j = i; j < ends.length; j++) {
        const to = ends[j] ?? from;
        if (to - from > longest) break;
        const phrase = text.slice(from, to);
        const code = codes.get(phrase);
        if (code === undefined) continue;
        if (isHan(phrase) ? phrase.length < 2 : phrase.length < SHORT && !capitals[i]) continue;
        matches.push({ from, to, code });
      }
    const outer = matches.filter((match) => !matches.some((other) => covers(other, match)));
    const [code, ...more] = new Set(outer.filter((match) => match.code !== '').map((match) => match.code));
    if (code === undefined || more.length > 0) return null;
    const rest = starts.flatMap((from, i) => {
      const to = ends[i] ?? from;
      return outer.some((match) => match.from <= from && match.to >= to) ? [] : [text.slice(from, to)];
    });
    return hasQualifier(rest) ? null : code;
  };
}
