/** Where two texts differ: from `start` on, up to `end` of the first, stands `words` in the second. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function changeOf(base: string, text: string): Change {
  const most = Math.min(base.length, text.length);
  let start = 0;
  while (start < most && base[start] === text[start]) start++;
  let tail = 0;
  while (tail < most - start && base.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return { start, end: base.length - tail, words: text.slice(start, text.length - tail) };
}

/** Both, one after the other; one alone where it holds the other. */
function bothOf(first: string, second: string): string {
  if (first.includes(second)) return first;
  if (second.includes(first)) return second;
  return /\s$/.test(first) || /^\s/.test(second) ? first + second : `${first} ${second}`;
}

/** A text with what two people made of it; where both changed the same words, the words of both stand there. */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const own = changeOf(base, mine);
  const other = changeOf(base, theirs);
  const [first, last] = own.start < other.start ? [own, other] : [other, own];
  if (first.end <= last.start && first.start < last.start)
    return (
      base.slice(0, first.start) +
      first.words +
      base.slice(first.end, last.start) +
      last.words +
      base.slice(last.end)
    );
  const start = Math.min(own.start, other.start);
  const end = Math.max(own.end, other.end);
  // Each change as one of the same stretch of the base.
  const stretched = (change: Change) =>
    base.slice(start, change.start) + change.words + base.slice(change.end, end);
  return base.slice(0, start) + bothOf(stretched(other), stretched(own)) + base.slice(end);
}
