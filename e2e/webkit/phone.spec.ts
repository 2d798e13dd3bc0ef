import { expect, test } from './test.ts';

test.use({ viewport: { width: 390, height: 844 } });

/** In the page: px by which it slides to the side. */
const slidesBy = (): number => {
  window.scrollTo(1000, 0);
  return Math.max(window.scrollX, document.documentElement.scrollWidth - window.innerWidth);
};

test('no page of a phone slides to the side', async ({ webkit }) => {
  for (const [query, region] of [
    ['', 'Map'],
    ['?sel=chn-moscow-beijing-2024', 'Map'],
    ['?asof=2022-09-25&from=2017', 'Map'],
    ['?lang=ru', 'Карта'],
    ['?view=table', 'Records table'],
    ['?view=matrix&across=year', 'Matrix'],
    ['?view=list', 'List'],
    ['?pair=RUS-CHN', 'Pair dossier'],
  ] as const) {
    await webkit.open(`/${query}`);
    await webkit.find({ role: 'region', name: region });
    if (region === 'Map')
      await expect
        .poll(() => webkit.evaluate(() => document.querySelectorAll('canvas').length))
        .toBeGreaterThan(1);
    expect(await webkit.evaluate(slidesBy), query).toBe(0);
  }
});
