import type { Page } from '@playwright/test';
import { colouredSpots, marksDrawn, marksFrame, type Spot, unmatched } from './marks.ts';
import type { WebKitPage } from './page.ts';
import { expect, test } from './test.ts';

/** px that a mark may stand elsewhere than in Chromium. */
const REACH = 2;

/** Places of the marks on the screen of WebKit and of Chromium, which reads both pictures. */
async function spotsOf(webkit: WebKitPage, page: Page): Promise<readonly [readonly Spot[], readonly Spot[]]> {
  const { left, top, right, bottom } = await page.evaluate(marksFrame);
  const read = async (picture: Buffer) =>
    await page.evaluate(colouredSpots, [picture.toString('base64'), { left, top, right, bottom }] as const);
  return [await read(await webkit.screenshot()), await read(await page.screenshot())];
}

test('marks stand where Chromium has them', async ({ webkit, page }) => {
  test.slow();
  for (const query of ['', '?lanes=sector', '?asof=2022-09-25']) {
    await page.goto(`/${query}`);
    await webkit.open(`/${query}`);
    let spots: readonly (readonly Spot[])[] = [];
    await expect(async () => {
      const drawn = await page.evaluate(marksDrawn);
      expect(drawn).not.toEqual([]);
      expect(await webkit.evaluate(marksDrawn)).toEqual(drawn);
      const [ours, theirs] = await spotsOf(webkit, page);
      expect(theirs.length).toBeGreaterThan(5);
      expect(unmatched(ours, theirs, REACH)).toEqual([]);
      spots = [ours, theirs];
    }).toPass({ timeout: 20_000 });

    // The same pictures tell a canvas that stands elsewhere by little more.
    const [ours = [], theirs = []] = spots;
    const moved = ours.map(({ x, y }) => ({ x: x + REACH + 1, y }));
    expect(unmatched(moved, theirs, REACH).length).toBeGreaterThan(ours.length / 2);
  }
});
