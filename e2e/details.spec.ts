import { expect, test } from './atlas.ts';

test('details say all that is known of a record, and lead to others', async ({ atlas, page, context }) => {
  test.slow();
  await test.step('details say all that is known of a record, and what is unclear', async () => {
    await atlas.open('?sel=chn-moscow-beijing-2024');
    const details = atlas.region('Details');
    for (const text of [
      '17 June 2024',
      '2024 to 2026',
      'Programme, signed',
      'Government of Moscow',
      'Sergei Sobyanin',
      'about USD 227 billion',
      'over USD 90 billion',
      'Artificial intelligence in traffic management',
    ])
      await expect(details.getByText(text).first()).toBeVisible();
    await expect(details.getByText('Section: 2024: Moscow and Beijing on digitalisation')).toBeVisible();
  });
  await test.step('a date that is not exact is said as it is known', async () => {
    await atlas.visit('?sel=blr-microelectronics-2022');
    await expect(
      atlas.region('Details').getByText('one day between 21 and 30 September 2022').first(),
    ).toBeVisible();
  });
  await test.step('a record outside the filters says so', async () => {
    await atlas.visit('?sel=cog-ict-2022&partner=CHN');
    await expect(atlas.region('Details').getByText('Not in the current selection')).toBeVisible();
  });
  await test.step('previous, next and related records can be followed', async () => {
    await atlas.visit('?sel=chn-antitrust-2022&partner=CHN');
    const details = atlas.region('Details');
    await expect(details.getByText('8 of 10')).toBeVisible();
    await details.getByRole('link', { name: 'Agreement with China on combating unfair competition' }).click();
    await expect(page).toHaveURL(/sel=chn-competition-1996/);
    await expect(details.getByText('1 of 10')).toBeVisible();
    await details.getByRole('button', { name: 'Next record' }).click();
    await expect(page).toHaveURL(/sel=chn-ict-subcommittee-2017/);
    await details.getByRole('button', { name: 'Close details' }).click();
    await expect(details).toHaveCount(0);
  });
  await test.step('citation and link can be copied', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await atlas.visit('?sel=cog-ict-2022');
    await atlas.region('Details').getByRole('button', { name: 'Copy citation' }).click();
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    expect(citation).toContain(
      'TAdviser. (2024, October 11). Agreement on ICT cooperation with the Republic of the Congo (27 September 2022).',
    );
    expect(citation).toContain('version 1.3.0');
    await atlas.region('Details').getByRole('button', { name: 'Copy link' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});

test('hovering lights records and partners, and Escape closes the details', async ({ atlas, page }) => {
  await test.step('hovering a record lights its partner, and a partner its records', async () => {
    await atlas.open();
    await atlas.mark('Agreement on ICT cooperation with the Republic of the Congo').hover();
    await expect(atlas.region('Map')).toHaveAttribute('data-lit', 'COG');
    await atlas.bubble('Serbia').hover();
    await expect(atlas.mark('Talks with Serbia')).toHaveAttribute('data-emphasis', 'highlighted');
    await expect(atlas.mark('Memorandum on ICT cooperation with Turkmenistan')).toHaveAttribute(
      'data-emphasis',
      'muted',
    );
  });
  await test.step('Escape closes the details, wherever the focus is, and leaves a field its own', async () => {
    await atlas.mark('Talks with Serbia').click();
    await expect(atlas.region('Details')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(atlas.region('Details')).toHaveCount(0);
    await atlas.mark('Talks with Serbia').press('Enter');
    await atlas.region('Timeline').getByLabel('From').press('Escape');
    await expect(atlas.region('Details')).toBeVisible();
  });
});

test('from filter to details by keyboard alone', async ({ atlas, page }) => {
  test.slow();
  await atlas.open();
  await atlas.value('Sector', 'Telecoms').focus();
  await page.keyboard.press('Space');
  await atlas.expectCount(7);
  await expect(page.getByRole('status', { name: 'What is shown' })).toHaveText(/^7 records/);
  const first = atlas.mark('Sixteenth meeting of the Russian-Chinese Subcommittee');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  for (let presses = 0; presses < 80 && !(await focused()).startsWith('Sixteenth meeting'); presses++)
    await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(first).not.toBeFocused();
  await page.keyboard.press('End');
  await expect(atlas.mark('Programme of cooperation between Moscow and Beijing')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(atlas.mark('Talks with Serbia')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(atlas.region('Details').getByRole('heading', { name: 'Talks with Serbia' })).toBeVisible();
  await atlas.region('Details').getByRole('button', { name: 'Close details' }).press('Enter');
  await expect(atlas.region('Details')).toHaveCount(0);
});
