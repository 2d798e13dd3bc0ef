import { expect, test } from './test.ts';

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
