import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import JSZip from 'jszip';
import { expect, test } from './atlas.ts';
import { player } from './decks.ts';

/** Types over what a field holds, as a person does. */
async function write(field: Locator, text: string): Promise<void> {
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
}

test('a briefing is made from nothing, written, reordered, kept and found again @firefox', async ({
  atlas,
  page,
}) => {
  test.slow();
  await atlas.open('?sector=connectivity');
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  const panel = page.getByRole('region', { name: 'Briefing' });
  const slides = panel.getByRole('list', { name: 'Slides' }).getByRole('listitem');
  await expect(slides).toHaveCount(1);
  await write(panel.getByLabel('Title', { exact: true }).first(), 'Three views');
  await atlas.value('Sector', 'Telecoms').uncheck();
  await atlas.value('Partner', 'China').check();
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  await expect(slides).toHaveCount(2);
  await atlas.expectAccessible();

  const second = panel.getByRole('button', { name: /^Slide 2: 10 records/ });
  await expect(second).toHaveAttribute('aria-expanded', 'true');
  const words = slides.nth(1);
  await write(words.getByLabel('Text'), 'China first.');
  await write(words.getByLabel('Speaker notes'), 'Say hello.');
  await second.press('Alt+ArrowUp');
  await expect(slides.nth(0).getByLabel('Text')).toHaveValue('China first.');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(slides.nth(1).getByLabel('Text')).toHaveValue('China first.');
  await panel.getByRole('button', { name: 'Redo' }).click();
  await slides.nth(0).getByRole('button', { name: 'Duplicate' }).click();
  await expect(slides).toHaveCount(3);
  await slides.nth(0).getByRole('button', { name: 'Delete slide' }).click();
  await expect(slides).toHaveCount(2);
  await expect(panel.getByText('Saved in this browser')).toBeVisible();
  // Closed and opened, the panel takes in nothing again.
  await page.getByRole('button', { name: 'Briefings' }).click();
  await expect(panel).toBeHidden();
  await page.getByRole('button', { name: 'Briefings' }).click();
  await expect(slides).toHaveCount(2);

  await page.reload();
  await page.getByRole('button', { name: 'Briefings' }).click();
  await expect(panel.getByLabel('Title', { exact: true }).first()).toHaveValue('Three views');
  await expect(slides).toHaveCount(2);
  await panel.getByRole('button', { name: /^Slide 2: 7 records/ }).click();
  await expect(page).toHaveURL(/sector=connectivity/);
  await panel.getByRole('button', { name: 'Delete', exact: true }).click();
  await panel.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(slides).toHaveCount(0);
});

test('slides are reordered by dragging', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('button', { name: 'Briefings' }).click();
  await page.getByRole('button', { name: 'Open the built-in briefing' }).click();
  await page
    .getByRole('button', { name: /^Slide 1: One article/ })
    .dragTo(page.getByRole('button', { name: /^Slide 3:/ }));
  await expect(page.getByRole('button', { name: /^Slide 3: One article/ })).toBeVisible();
  await expect(page.getByText('Now slide 3 of 10')).toBeAttached();
});

test('a briefing is taken away as file, link, handout and PowerPoint', async ({ atlas, page, context }) => {
  test.slow();
  await atlas.open();
  await page.getByRole('button', { name: 'Briefings' }).click();
  const panel = page.getByRole('region', { name: 'Briefing' });
  await panel.getByRole('button', { name: 'Open the built-in briefing' }).click();
  await expect(panel.getByRole('list', { name: 'Slides' }).getByRole('listitem')).toHaveCount(10);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'File', exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.briefing\.json$/);
  const written = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(written.slides).toHaveLength(10);

  const [deck] = await Promise.all([
    page.waitForEvent('download'),
    panel
      .getByRole('button', { name: 'PowerPoint' })
      .click()
      .then(() =>
        page.getByRole('dialog', { name: 'PowerPoint' }).getByRole('button', { name: 'Save' }).click(),
      ),
  ]);
  expect(deck.suggestedFilename()).toMatch(/\.pptx$/);
  const zip = await JSZip.loadAsync(await readFile(await deck.path()));
  const slides = Object.keys(zip.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides).toHaveLength(10);
  const all = (await Promise.all(slides.map((name) => zip.file(name)?.async('string')))).join('');
  expect(all).toContain(written.slides[3].title.replaceAll('&', '&amp;').replaceAll('’', '’'));

  await panel.getByRole('button', { name: 'Link', exact: true }).click();
  const link = await page
    .getByRole('dialog', { name: 'Link' })
    .getByLabel('Link', { exact: true })
    .inputValue();
  await page.keyboard.press('Escape');
  const guest = await context.newPage();
  await guest.goto(link);
  await expect(player(guest)).toHaveAttribute('data-slide', '1');
  await expect(guest.getByText('Slide 1 of 10').first()).toBeAttached();
  await guest.getByRole('button', { name: 'Save and edit' }).click();
  await guest.getByRole('button', { name: 'End the presentation' }).click();
  await guest.getByRole('button', { name: 'Briefings' }).click();
  const opened = guest.getByRole('region', { name: 'Briefing' });
  await expect(opened.getByRole('list', { name: 'Slides' }).getByRole('listitem')).toHaveCount(10);
  await guest.close();

  await panel.getByRole('button', { name: 'Handout (PDF)' }).click();
  const handout = page.getByRole('main', { name: 'Handout (PDF)' });
  await expect(handout.getByRole('heading', { level: 2 })).toHaveCount(10);
  await atlas.expectAccessible();
  const paper = () =>
    handout.evaluate((element) => getComputedStyle(element).getPropertyValue('--paper').trim());
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toMatch(/^#fff(fff)?$/);
  await handout.getByLabel('3 slides per page').check();
  await expect(page).toHaveURL(/per=3/);
  await handout.getByRole('button', { name: 'Back to the atlas' }).click();
  await expect(atlas.region('Map')).toBeVisible();
});

test('where storage is forbidden, it is said and the briefing goes on', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await atlas.open();
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  const panel = page.getByRole('region', { name: 'Briefing' });
  await expect(panel.getByText(/Save the briefing as a file|Save it as a file/)).toBeVisible();
  await panel.getByRole('button', { name: 'Present' }).click();
  await expect(player(page)).toHaveAttribute('data-slide', '1');
});
