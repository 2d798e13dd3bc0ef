import { fold } from '../../core/fold.ts';

/** Values with the most records first and those without any last; of the same count in the order they come in. */
export function byCount(values: readonly string[], countOf: (value: string) => number): readonly string[] {
  return [...values].sort((a, b) => countOf(b) - countOf(a));
}

/**
 * The values that a folded list shows: as many as `most`, among them all that are kept; one more is shown rather than
 * folded alone. Its length depends on neither order nor counts, so that what stands below does not move.
 */
export function folded(
  values: readonly string[],
  most: number,
  isKept: (value: string) => boolean,
): readonly string[] {
  if (values.length <= most + 1) return values;
  let room = most - values.filter((value) => isKept(value)).length;
  return values.filter((value) => isKept(value) || room-- > 0);
}

/** The values whose name holds every word that is typed, whatever its case and its accents; all where none is. */
export function found(
  values: readonly string[],
  nameOf: (value: string) => string,
  typed: string,
): readonly string[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return values;
  return values.filter((value) => {
    const name = fold(nameOf(value));
    return words.every((word) => name.includes(word));
  });
}
