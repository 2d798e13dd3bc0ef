import { expect, test } from './atlas.ts';
import { importFile, player, whole } from './decks.ts';

test('two members of one party have no record between them', async ({ atlas, page }) => {
  await atlas.open('?pair=DZA-EGY', 'Pair dossier');
  const dossier = atlas.region('Pair dossier');
  const heading = '1 statement with Algeria and Egypt as members of one party, 2023';
  await expect(dossier.getByText(heading)).toBeVisible();
  await expect(dossier.getByText('both only as members of Africa')).toBeVisible();
  await expect(dossier.getByText(/only through the same party/)).toBeVisible();
  await expect(page.getByText(/between Algeria and Egypt/)).toHaveCount(0);
});

test('a day far outside, after the source, or none at all is named', async ({ atlas, page }) => {
  test.slow();
  const line = page.getByRole('slider', { name: 'Date of the status' });
  for (const [asOf, count, message] of [
    ['0900-01-01', 0, 'This is before the first record (25 April 1996).'],
    ['2999-01-01', 27, 'The source was last updated on 11 October 2024; later changes are unknown.'],
  ] as const) {
    await atlas.open(`?asof=${asOf}`);
    await expect(page.getByRole('group', { name: 'As of' })).toContainText(message);
    await atlas.expectCount(count);
    const [least, now, most] = await Promise.all(
      ['min', 'now', 'max'].map(async (each) => Number(await line.getAttribute(`aria-value${each}`))),
    );
    expect(now).toBeGreaterThanOrEqual(least ?? Number.NaN);
    expect(now).toBeLessThanOrEqual(most ?? Number.NaN);
  }

  await atlas.open('?asof=2025-05-01');
  await expect(atlas.sentence).toContainText('as of 1 May 2025 (after the source of 11 October 2024)');
  await expect(line).toHaveAttribute('aria-valuetext', '1 May 2025 (after the source of 11 October 2024)');
  await expect(atlas.mark('Talks of Russian and Chinese ministers').first()).toHaveAccessibleName(
    /discussed or proposed \(last reported on 28 July 2017\)/,
  );

  await atlas.open('?asof=2022-02-30');
  await expect(page.getByText('asof=2022-02-30 isn’t a day such as 2022-03-01')).toBeVisible();
  await atlas.expectCount(27);
});

test('play keeps within the period that is set, and a brush without width clears it, and both say so', async ({
  atlas,
  page,
}) => {
  await atlas.open('?from=2018&to=2022-06');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const strip = page.getByRole('group', { name: 'Play' });
  await strip.getByRole('button', { name: 'Pause' }).click();
  await expect(strip).toContainText('Within the selected period: 2018 to June 2022.');
  const moment = strip.getByRole('slider', { name: 'Moment' });
  await moment.press('Home');
  await expect(page).toHaveURL(/\?from=2018&to=20(18|19|20|21)$/);
  await moment.press('End');
  await expect(page).toHaveURL(/\?from=2018&to=2022-06$/);
  await strip.getByRole('button', { name: 'Step back' }).click();
  await strip.getByRole('button', { name: 'Close and restore the period' }).click();
  await expect(page).toHaveURL(/\?from=2018&to=2022-06$/);

  const timeline = atlas.region('Timeline');
  const box = await timeline.getByRole('group', { name: 'All years and the selected period' }).boundingBox();
  if (!box) throw new Error('The overview has no box');
  await page.mouse.click(box.x + box.width * 0.5, box.y + 15);
  await expect(timeline.getByRole('status').filter({ hasText: 'Period cleared' })).toHaveCount(1);
  await atlas.expectCount(27);
});

test('a search for an amount finds the amount alone; a slide says what of its view could not be used', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await atlas.search.fill('2.5 billion');
  const option = page.getByRole('listbox', { name: 'Best results' }).getByRole('option');
  await expect(option).toHaveCount(1);
  await expect(option.locator('mark')).toHaveText(/2[.]5.billion/);
  await atlas.expectCount(1);
  await expect(atlas.sentence).toContainText('matching “2.5 billion”');
  await atlas.search.fill('');

  const slides = [{ ...whole.slides[0], view: '?partner=CHN,XYZ' }];
  const panel = await importFile(page, JSON.stringify({ ...whole, slides }));
  await panel.getByRole('button', { name: 'Present' }).click();
  await expect(player(page).getByRole('status').filter({ hasText: 'view were ignored' })).toHaveText(
    'Parts of this slide’s view were ignored: partner=XYZ is not in this dataset',
  );
});
