/** The items that pass the test `is`, and the others. */
export const partition = <T>(items: readonly T[], is: (item: T) => boolean): readonly [T[], T[]] => [
  items.filter(is),
  items.filter((item) => !is(item)),
];
