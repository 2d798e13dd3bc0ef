import { expect, test } from './atlas.ts';

test('lines join related records, the pointer shows the day, and the window is dragged on the overview', async ({
  atlas,
  page,
}) => {
  await test.step('lines join a selected record to those it is related to', async () => {
    await atlas.open('?sel=chn-antitrust-2022&t=1996..2025');
    const related = atlas.region('Timeline').getByRole('group', { name: 'Related records' });
    await expect(
      related.getByRole('img', { name: 'Follows: Agreement with China on combating unfair competition' }),
    ).toBeVisible();
    await atlas.open('?sel=chn-arctic-cable-2017');
    await expect(
      related.getByRole('img', { name: /^Part of: Talks of Russian and Chinese ministers/ }),
    ).toBeVisible();
    await expect(related.getByRole('img', { name: /^From the same meeting: Proposed mobile/ })).toBeVisible();
  });
  await test.step('the pointer shows the day it is on, and a mark its whole meaning', async () => {
    await atlas.visit();
    const plot = atlas.region('Timeline').getByRole('group', { name: /^Records by lane/ });
    await plot.hover({ position: { x: 700, y: 150 } });
    await expect(atlas.region('Timeline').getByText(/^\d+ [A-Z][a-z]+ 20\d\d$/)).toBeVisible();
    await atlas.mark('Programme of cooperation between Moscow').hover();
    await expect(atlas.region('Timeline').getByText('Validity: 2024 to 2026')).toBeVisible();
  });
  await test.step('the window is dragged on the overview', async () => {
    await atlas.visit('?t=2018..2020');
    const timeline = atlas.region('Timeline');
    const overview = await timeline
      .getByRole('group', { name: 'All years and the selected period' })
      .boundingBox();
    if (!overview) throw new Error('The overview has no box');
    // Below the bars, in the middle of what 2018 to 2020 take of 1996 to 2029.
    const plot = { x: overview.x + 160, width: overview.width - 174 };
    const y = overview.y + 36;
    await page.mouse.move(plot.x + (plot.width * 23.5) / 31, y);
    await page.mouse.down();
    await page.mouse.move(plot.x + (plot.width * 13.5) / 31, y, { steps: 5 });
    await page.mouse.up();
    await expect(timeline).toHaveAttribute('data-window', /^200\d-/);
    await expect(page).toHaveURL(/t=200/);
  });
});

test('keys and clicks move and fold the timeline, and a palette lists the keys', async ({ atlas, page }) => {
  test.slow();
  await test.step('a double click in a lane, or z on its name, shows its years', async () => {
    await atlas.open();
    const timeline = atlas.region('Timeline');
    await timeline.getByRole('button', { name: /^Azerbaijan: 3/ }).press('z');
    await expect(timeline).toHaveAttribute('data-window', /^2021-05-.*\.\.2021-0\d/);
    await page.keyboard.press('0');
    await expect(timeline).toHaveAttribute('data-window', '2017-01-01..2025-12-31');
    const lane = await timeline.getByRole('button', { name: /^Serbia: 2/ }).boundingBox();
    if (!lane) throw new Error('The lane has no box');
    await page.mouse.dblclick(lane.x + lane.width + 500, lane.y + lane.height / 2);
    await expect(timeline).toHaveAttribute('data-window', /^2017-08-.*\.\.2017-09/);
  });
  await test.step('keys move the timeline from anywhere, and a palette lists them', async () => {
    await atlas.visit();
    const timeline = atlas.region('Timeline');
    await page.keyboard.press('+');
    await expect(timeline).not.toHaveAttribute('data-window', '2017-01-01..2025-12-31');
    const zoomed = await timeline.getAttribute('data-window');
    await page.keyboard.press('ArrowLeft');
    await expect(timeline).not.toHaveAttribute('data-window', zoomed ?? '');
    await page.keyboard.press('0');
    await expect(timeline).toHaveAttribute('data-window', '2017-01-01..2025-12-31');
    await page.keyboard.press('?');
    const palette = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(palette.getByText('Show the lane’s years').first()).toBeVisible();
    await atlas.expectAccessible();
    await page.keyboard.press('Escape');
    await expect(palette).toHaveCount(0);
  });
  await test.step('lanes fold by click and by key, and the link remembers', async () => {
    await atlas.visit();
    const lane = atlas.region('Timeline').getByRole('button', { name: /^China: 10/ });
    await expect(lane).toHaveAttribute('aria-expanded', 'true');
    await lane.click();
    await expect(lane).toHaveAttribute('aria-expanded', 'false');
    await expect(page).toHaveURL(/folded=CHN/);
    await expect(atlas.mark('Agreement with China on antitrust')).toHaveCount(0);
    await page.reload();
    await expect(lane).toHaveAttribute('aria-expanded', 'false');
    await lane.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/folded=BLR,CHN/);
  });
});

test('contested areas can be drawn without a mark, in the link too @firefox', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.region('Map').getByLabel('disputed areas').selectOption('not marked');
  await expect(page).toHaveURL(/borders=neutral/);
  await expect(page.getByText('Boundaries and names shown do not imply endorsement')).toBeVisible();
  await page.reload();
  await expect(atlas.region('Map').getByLabel('disputed areas')).toHaveValue('neutral');
});
