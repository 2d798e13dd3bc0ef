import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import JSZip from 'jszip';
import { Atlas, expect, test } from './atlas';

const SHIPPED = '#play=shipped.russia-digital-economy.en&slide=';

const player = (page: Page) => page.getByRole('main', { name: 'Slides' });

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

  const second = panel.getByRole('button', { name: /^Slide 2: 10 agreements and talks/ });
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
  await expect(panel.getByText('Kept in this browser')).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Briefings' }).click();
  await expect(panel.getByLabel('Title', { exact: true }).first()).toHaveValue('Three views');
  await expect(slides).toHaveCount(2);
  await panel.getByRole('button', { name: /^Slide 2: 7 agreements/ }).click();
  await expect(page).toHaveURL(/sector=connectivity/);
  await panel.getByRole('button', { name: 'Delete', exact: true }).click();
  await panel.getByRole('button', { name: 'Delete it' }).click();
  await expect(slides).toHaveCount(0);
});

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('the shipped briefing is offered on the first visit, and plays by the keys of a clicker', async ({
    atlas,
    page,
  }) => {
    await atlas.open();
    await page.getByRole('button', { name: 'See it as a briefing' }).click();
    await expect(player(page)).toHaveAttribute('data-slide', '1');
    await atlas.expectAccessible();
    const steps: readonly (readonly [string, string])[] = [
      ['ArrowRight', '2'],
      [' ', '3'],
      ['PageDown', '4'],
      ['PageUp', '3'],
      ['ArrowLeft', '2'],
      ['End', '10'],
      ['Home', '1'],
    ];
    for (const [key, slide] of steps) {
      await page.keyboard.press(key);
      await expect(player(page)).toHaveAttribute('data-slide', slide);
    }
    await page.keyboard.press('5');
    await expect(page.getByText('Slide 5: press Enter')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(player(page)).toHaveAttribute('data-slide', '5');
    await page.keyboard.press('b');
    await expect(page.getByRole('button', { name: /^The screen is black/ })).toBeVisible();
    await page.keyboard.press('b');
    await expect(page.getByRole('button', { name: /^The screen is black/ })).toHaveCount(0);
    await page.reload();
    await expect(player(page)).toHaveAttribute('data-slide', '5');
    await page.keyboard.press('Escape');
    await expect(atlas.region('Filters')).toBeVisible();
    await page.goto('/');
    await expect(atlas.region('Map')).toBeVisible();
    await expect(page.getByRole('button', { name: 'See it as a briefing' })).toHaveCount(0);
  });

  test('a detour leads anywhere and one key leads back', async ({ atlas, page }) => {
    await page.goto(`/${SHIPPED}4`);
    await expect(player(page)).toHaveAttribute('data-slide', '4');
    await expect(atlas.region('Map')).toHaveAttribute('data-visible-count', /\d/);
    const before = await atlas.region('Map').getAttribute('data-visible-count');
    await atlas.bubble('Serbia').click();
    await expect(page.getByText('You are exploring.')).toBeVisible();
    await page.keyboard.press('e');
    await expect(atlas.region('Filters')).toBeVisible();
    await atlas.value('Sector', 'Telecoms').check();
    await page.keyboard.press('r');
    await expect(player(page)).toHaveAttribute('data-slide', '4');
    await expect(page.getByText('You are exploring.')).toHaveCount(0);
    await expect(atlas.region('Map')).toHaveAttribute('data-visible-count', before ?? '');
  });

  test('words stand as large as lets them all in, with a key of the marks below', async ({ atlas, page }) => {
    const long = {
      ...whole,
      slides: [{ ...slide, title: 'A long slide', text: 'Words of a slide. '.repeat(60) }],
    };
    await atlas.open();
    await page.getByRole('button', { name: 'Briefings' }).click();
    const panel = page.getByRole('region', { name: 'Briefing' });
    await panel.getByLabel('Import file').setInputFiles({
      name: 'x.briefing.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(long)),
    });
    await panel.getByRole('button', { name: 'Present' }).click();
    const words = player(page).getByRole('region', { name: 'Slide 1 of 1' });
    await expect(words.getByText('signed, in force')).toBeInViewport({ ratio: 1 });
    await expect(words.getByText(/^Words of a slide/)).toBeInViewport({ ratio: 1 });

    await page.goto(`/${SHIPPED}4`);
    const title = player(page).getByRole('heading', { level: 1 });
    await expect(title).toHaveText('China: ten records');
    const size = await title.evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
    expect(size).toBeGreaterThanOrEqual(40);
  });

  test('every year of a matrix is on the slide', async ({ page }) => {
    await page.goto(`/${SHIPPED}2`);
    for (const year of ['1996', '2017', '2024'])
      await expect(page.getByRole('columnheader', { name: year })).toBeInViewport({ ratio: 1 });
  });

  test('slides play by themselves, again and again', async ({ page }) => {
    await page.goto(`/${SHIPPED}10&auto=1&loop=1`);
    await expect(player(page)).toHaveAttribute('data-slide', '1');
    await expect(player(page)).toHaveAttribute('data-slide', '2');
  });
});

test('the presenter window keeps step, and either window may be closed or loaded again', async ({
  page,
  context,
}) => {
  test.slow();
  await page.goto(`/${SHIPPED}1`);
  await expect(player(page)).toHaveAttribute('data-slide', '1');
  const [presenter] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Presenter window' }).click(),
  ]);
  const current = presenter.getByRole('region', { name: 'Current slide' });
  await expect(current.getByText('Slide 1 of 10')).toBeVisible();
  await new Atlas(presenter).expectAccessible();
  const preview = presenter.getByRole('region', { name: 'Next', exact: true }).getByRole('presentation');
  await expect(preview).toBeInViewport({ ratio: 1 });
  await presenter.getByRole('button', { name: 'Next slide' }).click();
  await expect(player(page)).toHaveAttribute('data-slide', '2');
  await page.bringToFront();
  await page.keyboard.press('ArrowRight');
  await expect(current.getByText('Slide 3 of 10')).toBeVisible();
  await presenter.getByRole('button', { name: 'Start timer' }).click();
  await expect(presenter.getByLabel('Time of the talk')).toHaveText(/00:0[1-9]/);
  await presenter.reload();
  await expect(current.getByText('Slide 3 of 10')).toBeVisible();
  await expect(presenter.getByRole('button', { name: 'Stop timer' })).toBeVisible();
  await presenter.getByRole('button', { name: 'Black screen' }).click();
  await expect(page.getByRole('button', { name: /^The screen is black/ })).toBeVisible();
  await page.reload();
  await expect(player(page)).toHaveAttribute('data-slide', '3');
  await presenter.getByRole('list', { name: 'Slides' }).getByRole('button', { name: /^5\./ }).click();
  await expect(player(page)).toHaveAttribute('data-slide', '5');
  await page.close();
  await expect(presenter.getByText('No slide window answers.')).toBeVisible();
  await presenter.getByRole('button', { name: 'Next slide' }).click();
  await expect(current.getByText('Slide 6 of 10')).toBeVisible();
});

test('slides are reordered by dragging', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('button', { name: 'Briefings' }).click();
  await page.getByRole('button', { name: 'Open the built-in one' }).click();
  await page
    .getByRole('button', { name: /^Slide 1: What/ })
    .dragTo(page.getByRole('button', { name: /^Slide 3:/ }));
  await expect(page.getByRole('button', { name: /^Slide 3: What/ })).toBeVisible();
  await expect(page.getByText('Now slide 3 of 10')).toBeAttached();
});

test('a briefing is taken away as file, link, handout and PowerPoint', async ({ atlas, page, context }) => {
  test.slow();
  await atlas.open();
  await page.getByRole('button', { name: 'Briefings' }).click();
  const panel = page.getByRole('region', { name: 'Briefing' });
  await panel.getByRole('button', { name: 'Open the built-in one' }).click();
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
    panel.getByRole('button', { name: 'PowerPoint' }).click(),
  ]);
  expect(deck.suggestedFilename()).toMatch(/\.pptx$/);
  const zip = await JSZip.loadAsync(await readFile(await deck.path()));
  const slides = Object.keys(zip.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides.length).toBeGreaterThanOrEqual(11);
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

const slide = {
  title: '<img src=x onerror=alert(1)>',
  text: '<script>alert(1)</script>',
  notes: '',
  view: '?partner=CHN',
};
const whole = {
  format: 'accord-atlas-briefing',
  version: 1,
  title: 'Hostile',
  author: '',
  language: 'en',
  dataset: { name: 'russia-digital-economy', version: '1.0.0' },
  slides: [slide],
};

const HOSTILE: readonly (readonly [name: string, content: string, said: RegExp, slides: number])[] = [
  ['script in its text', JSON.stringify(whole), /^$/, 1],
  ['keys that are not its own', JSON.stringify({ ...whole, evil: 1 }), /evil/, 1],
  [
    'ten thousand slides',
    JSON.stringify({ ...whole, slides: Array.from({ length: 10_000 }, () => slide) }),
    /200/,
    200,
  ],
  ['a newer version', JSON.stringify({ ...whole, version: 9 }), /newer/i, 0],
  ['another format', '{"hello":"world"}', /briefing/i, 0],
  ['half a file', JSON.stringify(whole).slice(0, 120), /JSON/, 0],
  ['a web page', '<!doctype html><title>x</title>', /.+/, 0],
  ['nothing', '', /empty/i, 0],
];

for (const [name, content, said, slides] of HOSTILE)
  test(`a briefing file with ${name} costs nothing`, async ({ atlas, page }) => {
    test.slow(slides > 100);
    await atlas.open('?partner=CHN');
    await page.getByRole('button', { name: 'Briefings' }).click();
    const panel = page.getByRole('region', { name: 'Briefing' });
    await panel
      .getByLabel('Import file')
      .setInputFiles({ name: 'x.briefing.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    const list = panel.getByRole('list', { name: 'Slides' }).getByRole('listitem');
    if (slides > 0) await expect(list).toHaveCount(slides);
    if (said.source !== '^$') await expect(panel.getByRole('alert')).toContainText(said);
    if (slides === 1) await expect(panel.getByRole('button', { name: /Slide 1: <img/ })).toBeVisible();
    await atlas.expectCount(10);
  });

test('a link that was cut off says so, and the atlas opens', async ({ atlas, page }) => {
  await page.goto('/#deck=q1YqSyVJzSvJTFGyUo');
  await expect(page.getByRole('region', { name: 'Briefing' }).getByRole('alert')).toBeVisible();
  await atlas.expectCount(26);
});

test('a briefing that names what the dataset does not have says which, and opens with the rest', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await page.getByRole('button', { name: 'Briefings' }).click();
  const panel = page.getByRole('region', { name: 'Briefing' });
  const old = { ...whole, slides: [{ ...slide, view: '?partner=CHN,XYZ&sel=gone-1999' }] };
  await panel.getByLabel('Import file').setInputFiles({
    name: 'x.briefing.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(old)),
  });
  await expect(panel.getByText('partner=XYZ is not in this dataset')).toBeVisible();
  await expect(panel.getByText('sel=gone-1999 is not in this dataset')).toBeVisible();
  await panel.getByRole('button', { name: /^Slide 1/ }).click();
  await atlas.expectCount(10);
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
