import type { Translate } from '../core/names.ts';
import type { Ignored } from './fields.ts';

/** Longest piece of a link that is repeated on screen, in characters. */
const QUOTED = 60;

const quoted = (text: string) => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

/** Parts of a link that are named; any others are counted. */
const MOST_NAMED = 5;

/** What of a link was ignored and why: the first `most` parts by name, then how many more there are. */
export function ignoredInWords(
  ignored: readonly Ignored[],
  t: Translate,
  most: number = MOST_NAMED,
): readonly string[] {
  const more = ignored.length - most;
  return [
    ...ignored
      .slice(0, most)
      .map(({ key, value, why }) => t(`app.ignored.${why}`, { key: quoted(key), value: quoted(value) })),
    ...(more > 0 ? [t('app.ignored.more', { count: more })] : []),
  ];
}
