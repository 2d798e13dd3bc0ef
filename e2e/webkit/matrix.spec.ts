import { expect, test } from './test.ts';

/** In the page: whether the words of each element read upwards, from its first sign to its last. */
const readUpwards = (selector: string): readonly boolean[] =>
  [...document.querySelectorAll(selector)].map((element) => {
    const { firstChild: words } = element;
    const size = words?.textContent?.length ?? 0;
    const placeOf = (sign: number): DOMRect => {
      const range = document.createRange();
      if (words) {
        range.setStart(words, sign);
        range.setEnd(words, sign + 1);
      }
      return range.getBoundingClientRect();
    };
    const [first, last] = [placeOf(0), placeOf(size - 1)];
    return first.top >= last.bottom - 1 && Math.abs(first.left - last.left) < 2;
  });

/** In the page: names of columns that reach beyond their column. */
const tooWide = (): readonly (string | null)[] =>
  [...document.querySelectorAll('table[data-across] thead th[scope=col]')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ textContent }) => textContent);

test('names of sectors that stand on end keep to their columns', async ({ webkit }) => {
  await webkit.open('/?view=matrix&sel=chn-moscow-beijing-2024');
  await webkit.find({ role: 'region', name: 'Matrix' }, { role: 'table' });
  await expect
    .poll(() => webkit.evaluate(() => document.querySelectorAll('[data-turned=true]').length))
    .toBe(1);
  expect(await webkit.evaluate(tooWide)).toEqual([]);
});
