import type { Locator } from '@playwright/test';
import { expect, test } from './atlas.ts';

const styleOf = (
  element: Locator,
  property: 'backgroundColor' | 'borderTopWidth' | 'borderTopStyle' | 'color',
) => element.evaluate((node, name) => getComputedStyle(node)[name], property);

/** Lightness from 0 to 1 of a colour as the page reckons it. */
const lightness = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
};

test.describe('with forced colours', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  test('what is chosen, counts, gaps, swatches and buttons are told from the rest', async ({
    atlas,
    page,
  }) => {
    test.slow();
    await test.step('what is chosen is told from the rest', async () => {
      await atlas.open('?view=table&sel=chn-arctic-cable-2017', 'Records table');
      const table = atlas.region('Records table');
      const row = (name: RegExp) => table.getByRole('row', { name });
      const [chosen, other] = [row(/^28 July 2017 Proposed undersea/), row(/^8 June 2017/)];
      const link = (name: string) => page.getByRole('link', { name, exact: true });
      for (const [highlighted, plain] of [
        [chosen, other],
        [link('Table'), link('Matrix')],
      ] as const)
        expect(await styleOf(highlighted, 'backgroundColor')).not.toBe(
          await styleOf(plain, 'backgroundColor'),
        );

      await atlas.open('?view=matrix&partner=CHN', 'Matrix');
      const matrix = atlas.region('Matrix');
      const name = (partner: string) => matrix.getByRole('button', { name: partner, exact: true });
      expect(await styleOf(name('China'), 'backgroundColor')).not.toBe(
        await styleOf(name('Belarus'), 'backgroundColor'),
      );
    });
    await test.step('the bars of counts are seen', async () => {
      await atlas.visit();
      const row = page.locator('[data-facet="sector"]').filter({ hasText: 'Telecoms & connectivity' });
      const bar = row.locator('[style*="scaleX"]');
      const ground = await styleOf(page.locator('body'), 'backgroundColor');
      expect(Math.abs(lightness(await styleOf(bar, 'backgroundColor')) - lightness(ground))).toBeGreaterThan(
        0.5,
      );
    });
    await test.step('the gaps of a dossier shade its ground, and do not cover the chosen row', async () => {
      await atlas.visit('?pair=RUS-CHN&sel=chn-antitrust-2022', 'Pair dossier');
      const gapOf = (row: Locator) =>
        row
          .locator('rect')
          .first()
          .evaluate((gap) => {
            const { fill, fillOpacity } = getComputedStyle(gap);
            return { fill, isClear: Number(fillOpacity) < 0.5 };
          });
      const rows = atlas
        .region('Pair dossier')
        .getByRole('listitem')
        .filter({ has: page.locator('rect') });
      const chosen = rows.and(page.locator('[data-selected="true"]'));
      const other = rows.and(page.locator('[data-selected="false"]')).first();
      expect(await gapOf(chosen)).toEqual({ fill: await styleOf(chosen, 'color'), isClear: true });
      const ground = await styleOf(page.locator('body'), 'backgroundColor');
      expect((await gapOf(other)).fill).not.toBe(ground);
      expect((await gapOf(other)).isClear).toBe(true);
    });
    await test.step('swatches keep their colours, shades are frames, and a filled button has an edge', async () => {
      await atlas.visit('?view=matrix', 'Matrix');
      const matrix = atlas.region('Matrix');
      const heads = matrix.getByRole('columnheader');
      const colours = await heads.evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const swatch = cell.querySelector('[style]');
          return swatch ? [getComputedStyle(swatch).backgroundColor] : [];
        }),
      );
      expect(new Set(colours).size).toBe(9);
      const frames = [
        'Belarus, Skills, education & research: 1 record',
        'China, AI & emerging technology: 4 records',
        'China, Telecoms & connectivity: 5 records',
      ].map((cell) => styleOf(matrix.getByRole('button', { name: cell }), 'borderTopWidth'));
      expect(await Promise.all(frames)).toEqual(['1px', '2px', '4px']);

      await page.getByRole('button', { name: 'Briefings' }).click();
      const start = page.getByRole('button', { name: 'Start with this view' });
      expect(await styleOf(start, 'borderTopStyle')).toBe('solid');
      expect(await styleOf(start, 'borderTopWidth')).toBe('1px');
    });
  });
});

test('where more contrast is asked for, small print and lines are darker', async ({ atlas, page }) => {
  await atlas.open('?view=table', 'Records table');
  const hint = page.getByText('Select a heading to sort, or a row for details.');
  const before = lightness(await styleOf(hint, 'color'));
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(async () => lightness(await styleOf(hint, 'color'))).toBeLessThan(before / 2);
  await atlas.expectAccessible();
});
