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

test('a briefing is made from nothing, written, reordered, kept and found again', async ({ atlas, page }) => {
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
  // Where another layout shows the panel anew, it takes in nothing again.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('dialog', { name: 'Briefing' })).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.getByRole('dialog', { name: 'Briefing' })).toBeHidden();
  await expect(slides).toHaveCount(2);
  // Closed and opened, neither.
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

test('a slide is laid out, annotated and given a look', async ({ atlas, page }) => {
  test.slow();
  await atlas.open('?partner=CHN');
  await page.getByRole('button', { name: 'Briefings' }).click();
  const panel = page.getByRole('region', { name: 'Briefing' });
  await expect(panel).toBeFocused();
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  await expect(panel.getByRole('status').filter({ hasText: /^Added as slide 1 of 1 to/ })).toBeVisible();

  // One key gives the next layout; the list says which there are.
  const head = panel.getByRole('button', { name: /^Slide 1: 10 records/ });
  const layout = panel.getByLabel('Layout');
  await expect(layout.getByRole('option', { name: 'Automatic (Map and timeline)' })).toBeAttached();
  await head.press('Alt+l');
  await expect(layout).toHaveValue('cover');
  await layout.selectOption('Two views compared');
  await atlas.value('Partner', 'China').uncheck();
  await atlas.value('Partner', 'Belarus').check();
  await panel.getByRole('button', { name: 'Use the current view as the second' }).click();
  const second = panel.getByRole('group', { name: 'Second view' });
  await expect(second.getByText(/between Russia and Belarus/)).toBeVisible();
  await layout.selectOption('Map and timeline');
  await panel.getByLabel('Subtitle').fill('Ten years');

  // A callout points to what is selected; others to what is chosen by name.
  const notes = panel.getByRole('group', { name: 'Annotations' });
  await notes.getByRole('button', { name: 'Add callout' }).click();
  await page.keyboard.type('**Two** here');
  const callout = notes.getByRole('group', { name: '1. Callout' });
  await expect(callout.getByLabel('Text')).toHaveValue('**Two** here');
  await expect(callout.getByLabel('Points to')).toHaveValue('0');
  await callout.getByLabel('Points to').selectOption('China');
  await callout.getByLabel('Right, %').press('Alt+ArrowRight');
  await expect(callout.getByLabel('Right, %')).toHaveValue(/^-?\d+$/);
  await notes.getByRole('button', { name: 'Add period' }).click();
  const period = notes.getByRole('group', { name: '2. Period' });
  await period.getByLabel('From').fill('soon');
  await expect(period.getByText(/Write a date/)).toBeVisible();
  await period.getByLabel('From').fill('2017-07');
  await period.getByLabel('Step').fill('1');
  await atlas.expectAccessible();

  await panel.getByText('Look of the slides').click();
  await panel.getByLabel('Accent colour').fill('#ffee00');
  await expect(panel.getByText(/At least 3 is needed/)).toBeVisible();
  await panel.getByLabel('Accent colour').fill('#8a1538');
  await expect(panel.getByText(/Contrast with white: 9/)).toBeVisible();
  await panel.getByLabel('Line at the foot').fill('Ministry of Trade');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'File', exact: true }).click(),
  ]);
  const { slides, theme } = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(theme).toEqual({ accent: '#8a1538', foot: 'Ministry of Trade' });
  expect(slides[0]).toMatchObject({ layout: 'both', subtitle: 'Ten years', beside: '?partner=BLR' });
  expect(slides[0].annotations).toEqual([
    {
      ...{ kind: 'callout', text: '**Two** here', at: { kind: 'partner', code: 'CHN' }, step: 0 },
      offset: { dx: expect.any(Number), dy: expect.any(Number) },
    },
    { kind: 'band', text: '', from: '2017-07', to: '2024', step: 1 },
  ]);

  // Outside of fields, Ctrl+Z undoes.
  await notes.getByRole('button', { name: 'Remove: 2. Period' }).click();
  await expect(period).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(period).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(period).toHaveCount(0);
});

test('a picture is shown on a slide, other files are refused, and slides are reordered by dragging', async ({
  atlas,
  page,
}) => {
  await test.step('a picture is shown on a slide; other files are refused', async () => {
    await atlas.open();
    await page.getByRole('button', { name: 'Add to briefing' }).click();
    const panel = page.getByRole('region', { name: 'Briefing' });
    await panel.getByLabel('Layout').selectOption('Picture');
    const field = panel.getByRole('group', { name: 'Picture' });
    const input = field.locator('input[type="file"]');
    await input.setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
    await expect(field.getByRole('alert')).toHaveText(/Only PNG, JPEG, WebP and GIF/);
    await input.setInputFiles('docs/atlas.png');
    await field.getByLabel(/What it shows/).fill('The atlas');
    await expect(field.getByRole('img', { name: 'The atlas' })).toBeVisible();
    await expect(panel.getByText('Saved in this browser')).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: 'Briefings' }).click();
    await panel.getByRole('button', { name: /^Slide 1:/ }).click();
    await expect(field.getByRole('img', { name: 'The atlas' })).toBeVisible();
  });
  await test.step('slides are reordered by dragging', async () => {
    await atlas.open();
    await page.getByRole('button', { name: 'Briefings' }).click();
    await page.getByRole('button', { name: 'Open the built-in briefing' }).click();
    await page
      .getByRole('button', { name: /^Slide 1: Russia’s/ })
      .dragTo(page.getByRole('button', { name: /^Slide 3:/ }));
    await expect(page.getByRole('button', { name: /^Slide 3: Russia’s/ })).toBeVisible();
    await expect(page.getByText('Now slide 3 of 10')).toBeAttached();
  });
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

test('a briefing is saved as a video, which can be cancelled', async ({ atlas, page }) => {
  test.slow();
  await atlas.open('?partner=CHN');
  const panel = page.getByRole('region', { name: 'Briefing' });
  const add = page.getByRole('button', { name: 'Add to briefing' });
  await add.click();
  await expect(panel.getByRole('list', { name: 'Slides' }).getByRole('listitem')).toHaveCount(1);
  await add.click();
  await expect(panel.getByRole('list', { name: 'Slides' }).getByRole('listitem')).toHaveCount(2);

  const dialog = page.getByRole('dialog', { name: 'Video' });
  const start = async (seconds: string) => {
    await panel.getByRole('button', { name: 'Video' }).click();
    await dialog.getByLabel('Time per step').selectOption(seconds);
    await dialog.getByRole('button', { name: 'Save' }).click();
  };
  await start('20 seconds');
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();

  const [video] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), start('4 seconds')]);
  expect(video.suggestedFilename()).toMatch(/\.(mp4|webm)$/);
  const { Input, BlobSource, ALL_FORMATS } = await import('mediabunny');
  const file = new Blob([new Uint8Array(await readFile(await video.path()))]);
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  expect([track?.codedWidth, track?.codedHeight]).toEqual([1920, 1080]);
  const duration = await input.computeDuration();
  expect(duration).toBeGreaterThan(8);
  expect(duration).toBeLessThan(9);
});
