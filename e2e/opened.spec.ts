import { expect, test } from './atlas.ts';

test('the page’s title and the live region name the record that is opened', async ({ atlas, page }) => {
  await atlas.open();
  const status = page.getByRole('status', { name: 'What is shown' });
  await expect(page).toHaveTitle(/^27 records between Russia and 10 partners.* · Accord Atlas$/);
  const mark = atlas.mark('ICT memorandum|Memorandum on ICT cooperation with Turkmenistan');
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Memorandum on ICT cooperation with Turkmenistan · Accord Atlas');
  await expect(status).toHaveText('Opened: Memorandum on ICT cooperation with Turkmenistan');
  await atlas.region('Details').getByRole('button', { name: 'Next record' }).click();
  await expect(page).toHaveTitle(/^(?!Memorandum on ICT).* · Accord Atlas$/);
  const next = await atlas.region('Details').getByRole('heading', { level: 2 }).textContent();
  await expect(status).toHaveText(`Opened: ${next}`);
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle(/^27 records/);
  await expect(status).toBeEmpty();
});

test('the panel of briefings has the focus once it is open, and Escape closes it', async ({
  atlas,
  page,
}) => {
  await atlas.open('?sel=tkm-ict-mou-2022');
  const panel = page.getByRole('region', { name: 'Briefing' });
  const button = page.getByRole('button', { name: 'Present: briefings' });
  await button.press('Enter');
  await expect(panel).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await panel.getByRole('button', { name: 'Open the built-in briefing' }).click();
  const title = panel.getByLabel('Title', { exact: true }).first();
  await title.fill('Ours');
  await title.press('Escape');
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: /^Slide 2/ }).press('Escape');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
  await expect(atlas.region('Details')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(atlas.region('Details')).toBeHidden();
});
