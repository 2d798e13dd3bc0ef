/**
 * The item of a menu that a key leads to from the one at `at`: its neighbours, round the ends; the ends; or the next one
 * that begins with the letter. null where the key leads nowhere.
 *
 * @param labels what the items say, in order
 */
export function placeInMenu(key: string, labels: readonly string[], at: number): number | null {
  const { length } = labels;
  if (key === 'ArrowDown') return (at + 1) % length;
  if (key === 'ArrowUp') return (Math.max(at, 0) + length - 1) % length;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  if ([...key].length !== 1 || key === ' ') return null;
  const letter = key.toLocaleLowerCase();
  const after = labels.map((_, i) => (at + 1 + i) % length);
  return after.find((place) => labels[place]?.toLocaleLowerCase().startsWith(letter)) ?? Math.max(at, 0);
}
