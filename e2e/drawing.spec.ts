import { treatyDataset } from '../bench/dataset.mjs';
import { expect, test } from './atlas.ts';

test('marks of the timeline give way to lane names, are part of their labels, and what is said of one leaves it in view', async ({
  atlas,
  page,
}) => {
  test.slow();
  await test.step('a span that began before the window leaves lane names their clicks', async () => {
    await atlas.open('?t=2022-09-24..2022-09-26');
    const lane = atlas.region('Timeline').getByRole('button', { name: /^Belarus/ });
    const span = atlas
      .region('Timeline')
      .getByRole('button', { name: /one day between 21 and 30/ })
      .first();
    await expect(span).toBeAttached();
    const [head, mark] = [await lane.boundingBox(), await span.boundingBox()];
    if (!head || !mark) throw new Error('The lane is not drawn');
    // Where a hand may click: at the height of the span, on the lane's name.
    await lane.click({ position: { x: head.width - 30, y: mark.y + mark.height / 2 - head.y } });
    await expect(lane).toHaveAttribute('aria-expanded', 'false');
  });
  await test.step('a label of the timeline is part of its mark, and what is selected comes into view', async () => {
    await atlas.visit('?t=2024..2025');
    const timeline = atlas.region('Timeline');
    const box = await atlas.mark('Programme of cooperation between Moscow and Beijing').boundingBox();
    if (!box) throw new Error('The mark is not drawn');
    await page.mouse.click(box.x + box.width + 40, box.y + box.height / 2);
    const details = atlas.region('Details');
    await expect(details).toContainText('Moscow and Beijing');
    await expect(timeline).toHaveAttribute('data-window', '2024-01-01..2025-12-31');
    // Those before it lie outside the window, which moves as little as brings them in.
    const before = details.getByRole('button', { name: 'Previous record' });
    for (let i = 0; i < 4; i++) await before.click();
    await expect(timeline).not.toHaveAttribute('data-window', /^2024/);
    await expect(atlas.mark(await details.getByRole('heading', { level: 2 }).innerText())).toBeInViewport();
  });
  await test.step('what is said of a mark leaves the mark in view where lanes scroll', async () => {
    await page.setViewportSize({ width: 1440, height: 760 });
    await atlas.visit('?asof=2021-06-01');
    const mark = atlas.mark('Memorandum on ICT cooperation with Turkmenistan');
    await mark.hover();
    const tip = page.getByText('exact to the month · date of the event').locator('xpath=ancestor::div[1]');
    await expect(tip).toBeInViewport({ ratio: 1 });
    const [of, box] = [await mark.boundingBox(), await tip.boundingBox()];
    if (!of || !box) throw new Error('nothing is said');
    expect(box.y + box.height <= of.y || of.x + of.width <= box.x || box.x + box.width <= of.x).toBe(true);
  });
});

test('years stay in view while lanes scroll, and arrow keys go to every partner on the map, among two thousand records', async ({
  atlas,
  page,
}) => {
  await test.step('years stay in view while lanes scroll, and a bar says its count', async () => {
    const body = JSON.stringify(treatyDataset(2000));
    await page.route('**/data/treaties.json', (route) =>
      route.fulfill({ contentType: 'application/json', body }),
    );
    await atlas.open('?data=treaties');
    const timeline = atlas.region('Timeline');
    const year = timeline.getByText('1980', { exact: true }).first();
    const first = timeline.getByRole('button', { name: /^Aruba/ });
    const [lane, plot] = [await first.boundingBox(), await timeline.boundingBox()];
    if (!lane || !plot) throw new Error('The lane is not drawn');
    await page.mouse.move(plot.x + plot.width * 0.7, lane.y + lane.height / 2);
    await expect(timeline.getByText(/^\d.* – .*: \d+ records?$/)).toBeVisible();
    await page.mouse.wheel(0, 600);
    await expect(first).not.toBeInViewport();
    await expect(year).toBeInViewport();
  });
  await test.step('arrow keys go to every partner on the map, numbered or not', async () => {
    const map = atlas.region('Map');
    const first = map.getByRole('button', { name: /records?.* By primary sector/ }).first();
    await first.focus();
    await page.keyboard.press('Home');
    const focused = map.locator(':focus');
    const largest = (await focused.getAttribute('aria-label')) ?? '';
    await page.keyboard.press('End');
    await expect(focused).not.toHaveAttribute('aria-label', largest);
    const least = (await focused.getAttribute('aria-label')) ?? '';
    await page.keyboard.press('ArrowLeft');
    await expect(focused).not.toHaveAttribute('aria-label', least);
    await page.keyboard.press('ArrowRight');
    await expect(focused).toHaveAttribute('aria-label', least);
    await page.keyboard.press('Enter');
    await expect(focused).toHaveAttribute('aria-pressed', 'true');
  });
});

test.describe('on a screen of one and a quarter px to a px', () => {
  test.use({ deviceScaleFactor: 1.25 });

  test('what was highlighted leaves no trace on the map', async ({ atlas, page }) => {
    await atlas.open();
    const map = atlas.region('Map');
    /** How many px that were solid land when it was first asked let the ground through now; edges may differ a little. */
    const thinned = () =>
      map.evaluate((region) => {
        const canvas = region.querySelector('canvas');
        const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        if (!data) return -1;
        const page = window as { first?: Uint8ClampedArray };
        page.first ??= data;
        const { first } = page;
        return data.reduce(
          (count, solid, i) => count + (i % 4 === 3 && first[i] === 255 && solid < 240 ? 1 : 0),
          0,
        );
      });
    expect(await thinned()).toBe(0);
    for (const sector of ['Telecoms & connectivity', 'Microelectronics & industry']) {
      await atlas.facet('Sector').getByText(sector).hover();
      await expect(map).toHaveAttribute('data-lit', /./);
      expect(await thinned()).toBeGreaterThan(1000);
    }
    await page.mouse.move(2, 2);
    await expect(map).not.toHaveAttribute('data-lit', /./);
    expect(await thinned()).toBe(0);
  });
});

test('colours, counts and lanes go by the legend and the link', async ({ atlas, page }) => {
  test.slow();
  await test.step('the map goes without counts, by its legend and in its link', async () => {
    await atlas.open();
    const map = atlas.region('Map');
    const counts = map.getByRole('checkbox', { name: 'counts and lines' });
    await expect(counts).toBeChecked();
    await counts.uncheck();
    await expect(page).toHaveURL(/bubbles=hidden/);
    await expect(map.getByText('ring: primary sector')).toBeHidden();
    await page.reload();
    await expect(counts).not.toBeChecked();
    // Every partner keeps its way by keyboard.
    await expect(map.getByRole('button', { name: /^China/ })).toBeAttached();
  });
  await test.step('colours go by another field, by the legend and in the link', async () => {
    await atlas.visit();
    const [map, timeline] = [atlas.region('Map'), atlas.region('Timeline')];
    await timeline.getByRole('button', { name: 'Legend' }).click();
    const colour = timeline.getByRole('combobox', { name: 'Colour by' });
    await expect(colour).toHaveValue('sector');
    await colour.selectOption('Kind');
    await expect(page).toHaveURL(/colour=kind/);
    await expect(map.getByText('ring: kind')).toBeVisible();
    await expect(map.getByRole('button', { name: /^China.* By kind: Agreement/ })).toBeAttached();
    await page.reload();
    await expect(map.getByText('ring: kind')).toBeVisible();
  });
  await test.step('lanes by each sector have a record in several, and it counts once', async () => {
    await atlas.visit('?lanes=sector&t=2024..2025');
    const timeline = atlas.region('Timeline');
    const programme = timeline.getByRole('button', {
      name: /^Programme of cooperation between Moscow and Beijing/,
    });
    await expect(programme).toHaveCount(1);
    const lanes = timeline.getByRole('combobox', { name: 'Lanes by' });
    await lanes.selectOption('Each sector');
    await expect(page).toHaveURL(/lanes=sector&stand=each/);
    await atlas.expectCount(27);
    await expect(
      timeline.getByRole('button', { name: 'Skills, education & research: 7 records' }),
    ).toBeAttached();
    await expect(programme.nth(1)).toBeAttached();
    await timeline.getByRole('button', { name: 'Legend' }).click();
    await expect(timeline.getByText('a record stands in the lane of each of its sectors')).toBeVisible();
    await lanes.selectOption('Kind');
    await expect(page).not.toHaveURL(/stand=/);
  });
  await test.step('a filter that leaves nothing in sight takes the map to what it leaves', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await atlas.visit('?map=40,105,4.4');
    const serbia = atlas.region('Map').getByRole('button', { name: /^Serbia/ });
    await expect(serbia).not.toBeInViewport();
    await atlas
      .facet('Partner')
      .getByRole('checkbox', { name: /^Serbia/ })
      .check();
    await expect(serbia).toBeInViewport();
  });
});

test('a table keeps its lines where colours go by another column', async ({ page }) => {
  const heights: (number | undefined)[] = [];
  for (const colour of ['sector', 'kind']) {
    await page.goto(`/?view=table&colour=${colour}`);
    const row = page.getByRole('row').filter({ hasText: 'Sixteenth meeting' });
    await expect(row).toBeVisible();
    heights.push((await row.boundingBox())?.height);
  }
  expect(heights[0]).toBeGreaterThan(20);
  expect(heights[1]).toBe(heights[0]);
});
