import { readFile, stat, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, expect, type Page, type TestInfo } from '@playwright/test';
import { Atlas, test } from './atlas.ts';

const MOST_BYTES = 1_500_000;

/** The built-in briefing, saved as one HTML file through the panel of briefings. */
async function savedBriefing(page: Page, info: TestInfo): Promise<string> {
  await page.getByRole('button', { name: 'Present', exact: false }).click();
  await page.getByRole('button', { name: 'Open the built-in briefing' }).click();
  await page.getByRole('button', { name: 'One HTML file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as one HTML file' });
  await expect(dialog).toContainText(/With all 27 records · 1\.\d+ MB/, { timeout: 20_000 });
  // The file itself, without the browser's way to save it.
  await page.evaluate(() => {
    const addressOf = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      if (file instanceof Blob && file.type.startsWith('text/html')) Object.assign(window, { saved: file });
      return addressOf(file);
    };
  });
  await dialog.getByRole('button', { name: 'Save file' }).click();
  const saved = await page.waitForFunction(() => (window as { saved?: Blob }).saved, null, {
    timeout: 20_000,
  });
  const path = info.outputPath('briefing.html');
  await writeFile(path, await saved.evaluate((file) => file?.text() ?? ''));
  return path;
}

/** Notes every request of the pages of a context but for the file itself and pictures that it makes, and every error. */
function faultsOf(context: BrowserContext, path: string): readonly string[] {
  const own = pathToFileURL(path).href;
  const faults: string[] = [];
  const watch = (page: Page) => {
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(blob|data):/.test(url) && url.replace(/[?#].*$/s, '') !== own) faults.push(url);
    });
    page.on('pageerror', ({ message }) => faults.push(message));
  };
  context.on('page', watch);
  return faults;
}

const slides = (page: Page) => page.getByRole('main', { name: 'Slides' });

test('the built-in briefing as one file, from disk and without a request: slides, presenter window, filters, details', async ({
  page,
}, info) => {
  test.slow();
  await new Atlas(page).open();
  const path = await savedBriefing(page, info);
  expect((await stat(path)).size).toBeLessThan(MOST_BYTES);

  const context = page.context();
  const faults = faultsOf(context, path);
  const file = await context.newPage();
  await file.goto(pathToFileURL(path).href);
  await expect(slides(file)).toHaveAttribute('data-slide', '1');
  await file.keyboard.press('ArrowRight');
  await expect(slides(file)).toHaveAttribute('data-slide', '2');
  await file.reload();
  await expect(slides(file)).toHaveAttribute('data-slide', '2');

  const [presenter] = await Promise.all([file.waitForEvent('popup'), file.keyboard.press('p')]);
  await presenter.getByRole('list', { name: 'Slides' }).getByRole('button', { name: /^5\./ }).click();
  await expect(slides(file)).toHaveAttribute('data-slide', '5');
  await file.reload();
  await expect(presenter.getByText('Slide window not connected')).toBeHidden();
  await presenter.getByRole('button', { name: 'Black screen' }).click();
  await expect(file.getByRole('button', { name: /black/i })).toBeVisible();
  await presenter.getByRole('button', { name: 'Black screen' }).click();
  // Escape would end the black screen alone.
  await expect(file.getByRole('button', { name: /black/i })).toHaveCount(0);
  await presenter.close();
  // The last slide stays as it is when all of it is shown.
  await file.keyboard.press('End');
  for (const step of ['0', '1', '2', '3', '4', '4']) {
    await expect(slides(file)).toHaveAttribute('data-step', step);
    await file.keyboard.press('PageDown');
  }
  await expect(slides(file)).toHaveAttribute('data-slide', '10');

  await file.keyboard.press('Escape');
  const atlas = new Atlas(file);
  await expect(file.getByText(/^Saved from Accord Atlas on .*, data version/)).toBeVisible();
  await expect(file.getByRole('button', { name: /Open data|Add to briefing|Share/ })).toHaveCount(0);
  await file.goto(`${pathToFileURL(path).href}?lang=en`);
  await expect(atlas.region('Map')).toHaveAttribute('data-visible-count', /\d/);
  await atlas.value('Sector', 'Telecoms').check();
  await expect(atlas.region('Map')).toHaveAttribute('data-visible-count', '7');
  await atlas.mark('Talks of Russian and Chinese ministers').click();
  await expect(atlas.region('Details')).toContainText('28 July 2017');
  await file.goBack();
  await expect(atlas.region('Details')).toBeHidden();
  await expect(atlas.region('Map')).toHaveAttribute('data-visible-count', '7');
  const saving = file.waitForEvent('download');
  await file.getByRole('button', { name: 'Export' }).click();
  await file.getByRole('button', { name: 'CSV' }).click();
  expect(await readFile(await (await saving).path(), 'utf8')).toContain('Talks of Russian and Chinese');
  expect(faults).toEqual([]);
});

test('a file that was cut or changed says so; without script it reads as text', async ({
  page,
  browser,
}, info) => {
  test.slow();
  await new Atlas(page).open();
  const path = await savedBriefing(page, info);
  const text = await readFile(path, 'utf8');
  const name = info.outputPath('damaged.html');
  const url = pathToFileURL(name).href;
  const alert = page.getByRole('alert');
  for (const share of [0.02, 0.6, 0.99]) {
    await writeFile(name, text.slice(0, text.length * share));
    await page.goto(url);
    await expect(alert, `${share} of the file`).toContainText('its end is missing');
  }
  // A letter of the data, of the code, of the styles.
  for (const before of ['id="payload">H4sI', '<script>(function', '<style>']) {
    const at = text.indexOf(before) + before.length + 40;
    expect(at, before).toBeGreaterThan(before.length + 39);
    await writeFile(name, `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`);
    await page.goto(url);
    await expect(alert, before).toContainText('This file is damaged');
  }
  await writeFile(name, text);
  await page.goto(url);
  await expect(slides(page)).toBeVisible();

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const unscripted = await plain.newPage();
  await unscripted.goto(url);
  await expect(unscripted.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(unscripted.getByRole('heading', { level: 2 })).toHaveText(['Slides', /: 27 records$/]);
  await expect(unscripted.getByRole('heading', { level: 3 })).toHaveCount(37);
  await plain.close();
});
