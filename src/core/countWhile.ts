/** How many of `length` places, from the first on, pass a test that none passes after one that fails it. O(log n). */
export function countWhile(length: number, passes: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
