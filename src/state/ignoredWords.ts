import type { Translate } from '../core/names.ts';
import type { IgnoredPart } from './fields.ts';

/** Longest part of a link to repeat on screen, in characters. */
const QUOTED = 60;

const quoted = (text: string) => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

/** Number of ignored parts to name; any others are only counted. */
const MAX_NAMED = 5;

/** Messages about the ignored parts of a link: the first `max` by name, then the number of others. */
export function ignoredInWords(
  ignored: readonly IgnoredPart[],
  t: Translate,
  max: number = MAX_NAMED,
): readonly string[] {
  const more = ignored.length - max;
  return [
    ...ignored
      .slice(0, max)
      .map(({ key, value, why }) => t(`app.ignored.${why}`, { key: quoted(key), value: quoted(value) })),
    ...(more > 0 ? [t('app.ignored.more', { count: more })] : []),
  ];
}
