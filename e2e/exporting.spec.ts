import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inflateSync } from 'node:zlib';
import type { Download, Page } from '@playwright/test';
import JSZip from 'jszip';
import { expect, test } from './atlas.ts';
import { Opening, type TestFile, testFile } from './opening.ts';

const SEVEN = '?sector=connectivity';

async function saved(
  page: Page,
  name: string,
): Promise<{ readonly download: Download; readonly bytes: Buffer }> {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name, exact: true }).click(),
  ]);
  return { download, bytes: await readFile(await download.path()) };
}

test.describe('the export dialog', () => {
  test.beforeEach(async ({ atlas, page }) => {
    await atlas.open(SEVEN);
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  });

  test('shows the figure as it will be @firefox', async ({ page }) => {
    const preview = page
      .getByRole('dialog', { name: 'Export' })
      .getByRole('img', { name: /^Preview: 7 records/ });
    await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280);
  });

  test('saves the figure as SVG with its evidence, as PNG of the size asked for, and transparent at 300 dpi', async ({
    page,
  }) => {
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const { download, bytes: drawn } = await saved(page, 'Save SVG');
    expect(download.suggestedFilename()).toMatch(/^7 records.*\.svg$/);
    const svg = drawn.toString('utf8');
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');
    expect(texts).toContain('7 of 27 records');
    expect(texts).toContain('Filtered by Sector: Telecoms');
    expect(texts).toContain('do not imply endorsement');
    expect(texts).toContain('?sector=connectivity');
    await expect(dialog.getByText(/^Saved as 7 records/)).toBeVisible();

    await dialog.getByLabel('Content').selectOption('Timeline');
    await dialog.getByLabel('Format').selectOption('Square');
    await dialog.getByLabel('PNG size').selectOption('1×: 1000 × 1000');
    const { bytes: small } = await saved(page, 'Save PNG');
    expect(small.subarray(1, 4).toString()).toBe('PNG');
    expect([small.readUInt32BE(16), small.readUInt32BE(20)]).toEqual([1000, 1000]);
    expect(small.length).toBeGreaterThan(10_000);

    await dialog.getByLabel('Background').selectOption('Transparent, for light pages');
    await dialog.getByLabel('PNG size').selectOption('300 dpi: 3125 × 3125');
    const { bytes } = await saved(page, 'Save PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3125, 3125]);
    const at = bytes.indexOf('pHYs');
    expect([bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8), bytes[at + 12]]).toEqual([
      11811, 11811, 1,
    ]);
    // The first px of a PNG is stored as it is, after the byte that says how its row is filtered.
    const parts: Buffer[] = [];
    for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
      if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
        parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    expect([bytes[25], inflateSync(Buffer.concat(parts))[4]]).toEqual([6, 0]);
  });

  test('has the texts and the size that the reader gives it, and cites the view in every style', async ({
    atlas,
    page,
  }) => {
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const title = dialog.getByRole('textbox', { name: 'Title', exact: true });
    await expect(title).toHaveValue(/^7 records/);
    await title.fill('Cables and satellites');
    await dialog.getByRole('textbox', { name: 'Subtitle' }).fill('What was discussed, 2017 to 2024');
    await dialog.getByRole('textbox', { name: 'Source line' }).fill('');
    await dialog.getByRole('textbox', { name: 'Byline' }).fill('Chart: Jane Doe');
    await expect(dialog.getByText('The source of the data is added after your text.')).toBeVisible();
    await dialog.getByLabel('Format').selectOption('Custom size');
    await dialog.getByRole('textbox', { name: 'Width' }).fill('20');
    await expect(dialog.getByRole('alert')).toContainText('Enter a width and a height');
    await expect(dialog.getByRole('button', { name: 'Save SVG' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Width' }).fill('180');
    await dialog.getByRole('textbox', { name: 'Height' }).fill('120');
    await expect(dialog.getByRole('img', { name: 'Preview: Cables and satellites' })).toBeVisible();
    await atlas.expectAccessible();
    const { download, bytes } = await saved(page, 'Save SVG');
    expect(download.suggestedFilename()).toBe('Cables and satellites.svg');
    const svg = bytes.toString('utf8');
    expect(svg).toMatch(/<svg[^>]* width="680" height="454"/);
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
    for (const text of ['Cables and satellites', 'What was discussed, 2017 to 2024', 'Chart: Jane Doe'])
      expect(texts.filter((each) => each === text)).toHaveLength(1);
    expect(texts.join(' ')).toContain('Source: TAdviser');

    // Choices last while the page is open; texts as long as the figure is of the same view.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(title).toHaveValue('Cables and satellites');
    await dialog.getByRole('button', { name: 'Reset texts' }).click();
    await expect(title).toHaveValue(/^7 records/);
    await expect(dialog.getByLabel('Format')).toHaveValue('custom');
    expect(new URL(page.url()).search).toBe(SEVEN);

    const text = dialog.getByLabel('Citation text');
    await expect(text).toHaveValue(/7 records/);
    await dialog.getByLabel('Style').selectOption('BibTeX');
    await expect(text).toHaveValue(/^@/);
    await dialog.getByLabel('Style').selectOption('RIS');
    await expect(text).toHaveValue(/^TY {2}- /);
    await dialog.getByLabel('Style').selectOption('CSL-JSON');
    await expect(text).toHaveValue(/"accessed"/);
  });

  test('saves what is filtered, or all, and says so in every format, and how to read a data package', async ({
    page,
  }) => {
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const csv = (await saved(page, 'CSV')).bytes.toString('utf8');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv).toContain('7 of 27 records');
    const json = JSON.parse((await saved(page, 'JSON')).bytes.toString('utf8'));
    expect(json.agreements).toHaveLength(7);
    expect(JSON.stringify(json.description)).toContain('7 of 27 records');
    const geo = JSON.parse((await saved(page, 'GeoJSON')).bytes.toString('utf8'));
    expect(geo.type).toBe('FeatureCollection');
    expect(geo.features).toHaveLength(7);
    const zip = await JSZip.loadAsync((await saved(page, 'Excel')).bytes);
    expect(Object.keys(zip.files)).toContain('xl/workbook.xml');

    for (const name of ['Word: table', 'Word: dossier']) {
      const { download, bytes } = await saved(page, name);
      expect(download.suggestedFilename()).toMatch(/^Word (table|dossier), 7 records.*\.docx$/);
      const word = await JSZip.loadAsync(bytes);
      expect(await word.file('word/document.xml')?.async('string')).toContain('7 of 27 records');
      expect(Object.keys(word.files).filter((path) => path.endsWith('.png'))).toHaveLength(1);
    }

    const code = dialog.getByRole('textbox', { name: 'Code' });
    await expect(code).toHaveValue(/"records\.csv"/);
    await dialog.getByLabel('Records').selectOption('All: 27');
    const all = JSON.parse((await saved(page, 'JSON')).bytes.toString('utf8'));
    expect(all).toEqual(JSON.parse(await readFile('public/data/russia-digital-economy.json', 'utf8')));

    await dialog.getByLabel('Read with').selectOption('SQL (DuckDB)');
    await expect(code).toHaveValue(/http:.*\/data\/packages\/russia-digital-economy\/records\.parquet'/);
    const address = (await code.inputValue()).match(/'(.*)'/)?.[1] ?? '';
    const served = await page.request.get(address);
    expect((await served.body()).subarray(0, 4).toString()).toBe('PAR1');
    await dialog.getByLabel('Records').selectOption('Filtered: 7 of 27');
    const { download: packed, bytes } = await saved(page, 'Data package');
    expect(packed.suggestedFilename()).toMatch(/^7 records.*\.zip$/);
    const parts = await JSZip.loadAsync(bytes);
    expect(Object.keys(parts.files).sort()).toEqual(
      ['datapackage.json', 'records.csv', 'records.geojson', 'records.json', 'records.parquet'].sort(),
    );
    expect(await parts.file('datapackage.json')?.async('string')).toContain('7 of 27 records');
  });

  test('saves a video of the view year by year', async ({ page }) => {
    test.slow();
    const dialog = page.getByRole('dialog', { name: 'Video of the years' });
    const open = page.getByRole('button', { name: 'Video of the years' });
    await open.click();
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await open.click();
    await dialog.getByLabel('Time per year').selectOption('0.5 seconds');
    const [video] = await Promise.all([
      page.waitForEvent('download', { timeout: 90_000 }),
      dialog.getByRole('button', { name: 'Save' }).click(),
    ]);
    expect(video.suggestedFilename()).toMatch(/^7 records.*\.(mp4|webm)$/);
    expect((await readFile(await video.path())).length).toBeGreaterThan(50_000);
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  });
});

test.describe('the figure of what is on screen', () => {
  const COMMON = ['Map and timeline', 'Map', 'Timeline', 'Matrix', 'Table'];
  const RECORD = 'sel=chn-arctic-cable-2017';

  test('is the first of those offered, and a selected record can be cited', async ({ atlas, page }) => {
    for (const { view, region, first, more } of [
      { view: SEVEN, region: 'Map', first: 'Map and timeline', more: [] },
      { view: '?view=list', region: 'List', first: 'Table', more: [] },
      { view: `?view=table&${RECORD}`, region: 'Records table', first: 'Table', more: ['Selected record'] },
      {
        view: `?pair=RUS-CHN&${RECORD}`,
        region: 'Pair dossier',
        first: 'Pair dossier',
        more: ['Pair dossier', 'Selected record'],
      },
    ] as const)
      await test.step(view, async () => {
        await atlas.open(view, region);
        await page.getByRole('button', { name: 'Export' }).click();
        const dialog = page.getByRole('dialog', { name: 'Export' });
        const content = dialog.getByLabel('Content');
        await expect(content.getByRole('option')).toHaveText([...COMMON, ...more]);
        await expect(content.getByRole('option', { selected: true })).toHaveText(first);
        if (view.includes(RECORD))
          await expect(dialog.getByLabel('Citation text')).toHaveValue(/undersea cable/);
      });

    // The last of them is saved: the dossier, then the record under its own title.
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await expect(
      dialog.getByRole('img', { name: /^Preview: 10 records between Russia and China/ }),
    ).toBeVisible();
    const dossier = await saved(page, 'Save SVG');
    expect(dossier.download.suggestedFilename()).toMatch(/^10 records.*\.svg$/);
    expect(dossier.bytes.toString('utf8')).toContain('Miao Wei');
    await dialog.getByLabel('Content').selectOption('Selected record');
    await expect(dialog.getByRole('img', { name: /^Preview: Proposed undersea cable/ })).toBeVisible();
    const record = await saved(page, 'Save SVG');
    expect(record.download.suggestedFilename()).toMatch(/^Proposed undersea cable.*\.svg$/);
    expect(record.bytes.toString('utf8')).toContain('1 of 27 records');
    await dialog.getByLabel('PNG size').selectOption('1×: 1280 × 720');
    const { bytes } = await saved(page, 'Save PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 720]);
  });
});

test('a view is shared as link, code and QR code; a link pinned to a version of the data says nothing while that is here, and both versions otherwise', async ({
  atlas,
  page,
  context,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.open(SEVEN);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('textbox', { name: 'Link to this view' })).toHaveValue(page.url());
  await expect(dialog.getByRole('img', { name: /^QR code/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy code' }).click();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(/^<iframe class="accord-atlas" src="[^"]+embed=1"/);
  await atlas.expectAccessible();

  await dialog.getByRole('checkbox', { name: /^Pin to this version of the data: 1\.3\.0\+/ }).check();
  const link = await dialog.getByRole('textbox', { name: 'Link to this view' }).inputValue();
  expect(link).toMatch(/[?&]version=1\.3\.0~[0-9a-f]{20}&/);
  await expect(dialog.getByRole('textbox', { name: 'Embed code' })).toHaveValue(/version=1\.3\.0~/);
  const notice = page.getByRole('status').filter({ hasText: 'This link is pinned to version' });
  await page.goto(link);
  await atlas.expectCount(7);
  await page.goto(link.replace(/~[0-9a-f]{4}/, '~0000'));
  await atlas.expectCount(7);
  await expect(notice).toContainText(/version 1\.3\.0\+0000.*now has version 1\.3\.0\+[0-9a-f]{8}/);
  await atlas.expectAccessible();
  await notice.getByRole('button', { name: 'Use the current data' }).click();
  await expect(notice).toBeHidden();
  expect(page.url()).not.toContain('version=');
});

test('an embedded view asks for the height of its content, and gets it from the script of the code', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/?view=list`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const code = await page.getByRole('textbox', { name: 'Embed code' }).inputValue();
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><title>A blog</title>${code}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const heightOf = async () => (await page.locator('iframe').boundingBox())?.height ?? 0;
    await expect.poll(heightOf).toBeGreaterThan(700);
    const frame = page.frameLocator('iframe');
    await frame.getByText('All 27 records').scrollIntoViewIfNeeded();
    await expect(frame.getByText('All 27 records')).toBeInViewport();
  } finally {
    server.close();
  }
});

test('the height follows in one column, too, and grows no further where the map would get it', async ({
  page,
  baseURL,
}) => {
  test.slow();
  await page.goto(`${baseURL}/?view=list`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const code = await page.getByRole('textbox', { name: 'Embed code' }).inputValue();
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('Content-Type', 'text/html');
    const query = url.slice(1);
    response.end(
      `<!doctype html><title>A blog</title>${code.replaceAll('?view=list&amp;', `${query}&amp;`)}`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const blog = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const heightOf = async () => (await page.locator('iframe').boundingBox())?.height ?? 0;
  /** What the page in the frame hides for want of height, px. */
  const hidden = () =>
    page.frames()[1]?.evaluate(() => {
      const scrollers = [...document.querySelectorAll('main *')].filter((each) => {
        const { overflowY, maxHeight } = getComputedStyle(each);
        return /auto|scroll/.test(overflowY) && maxHeight === 'none';
      });
      return Math.max(
        ...[document.documentElement, ...scrollers].map((each) => each.scrollHeight - each.clientHeight),
      );
    });
  try {
    await page.setViewportSize({ width: 700, height: 900 });
    for (const query of ['?view=table', '?view=matrix', '?view=list&partner=BLR', '?theme=light']) {
      await page.goto(`${blog}${query}`);
      // The atlas is loaded in the frame.
      const heading = page.frameLocator('iframe').getByRole('heading', { level: 1 });
      await expect(heading).toBeVisible({ timeout: 20_000 });
      await expect.poll(heightOf, query).not.toBe(640);
      await expect.poll(hidden, query).toBe(0);
    }
    // The map, and the beginning of the list.
    expect(await heightOf()).toBeLessThan(1000);
    await page.setViewportSize({ width: 1000, height: 900 });
    await page.goto(`${blog}?pair=RUS-CHN`);
    await expect.poll(heightOf, { timeout: 20_000 }).toBeGreaterThan(1000);
    await expect.poll(hidden).toBe(0);
    await page.goto(`${blog}?theme=light`);
    await expect.poll(heightOf, { timeout: 20_000 }).toBeGreaterThan(650);
    // Once it has asked for what it needs, it asks for no more.
    const heights: number[] = [];
    await expect
      .poll(
        async () => {
          heights.push(await heightOf());
          return heights.length < 4 ? 0 : new Set(heights.slice(-3)).size;
        },
        { intervals: [700], timeout: 20_000 },
      )
      .toBe(1);
    expect(heights.at(-1)).toBeLessThan(1200);
    expect(await hidden()).toBe(0);
  } finally {
    server.close();
  }
});

test('an embedded view works in a page of another origin, without the controls around it', async ({
  page,
  baseURL,
}) => {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><title>A blog</title><iframe src="${baseURL}/${SEVEN}&embed=1" title="Atlas" width="900" height="640"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/^7 records/);
    await expect(frame.getByRole('region', { name: 'Map' })).toHaveAttribute('data-visible-count', '7');
    await expect(frame.getByRole('region', { name: 'Filters' })).toHaveCount(0);
    await expect(frame.getByRole('combobox', { name: 'Search' })).toHaveCount(0);
    await expect(frame.getByText('7 of 27 records')).toBeVisible();
    await expect(frame.getByRole('link', { name: 'Open in Accord Atlas' })).toHaveAttribute(
      'href',
      `${baseURL}/${SEVEN}`,
    );
  } finally {
    server.close();
  }
});

/** Says to the page that it is about to be printed, until it has made its pages for paper. */
async function beginPrinting(page: Page, hasPages: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await hasPages();
  }).toPass();
}

test('the atlas and the table print as pages of their own, light in the dark theme too', async ({
  atlas,
  page,
}) => {
  await atlas.open(SEVEN);
  await beginPrinting(page, async () => {
    await expect(page.getByRole('table')).toContainText('Proposed undersea cable', { timeout: 1000 });
  });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table')).toBeVisible();
  await expect(atlas.region('Map')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('table')).toHaveCount(0);

  await atlas.open('?view=table&theme=dark', 'Records table');
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  expect(await ink()).toBe('rgb(238, 241, 245)');
  await page.emulateMedia({ media: 'print' });
  expect(await ink()).toBe('rgb(24, 29, 38)');
  await page.emulateMedia({ media: 'screen' });
  await beginPrinting(page, async () => {
    await expect(page.getByRole('row')).toHaveCount(28, { timeout: 1000 });
  });
  await expect(page.getByText(/^All 27 records/)).toBeAttached();
});

test('what is saved opens as the same records', async ({ atlas, page }) => {
  test.slow();
  await atlas.open();
  const partners = atlas.facet('Partner').locator('label');
  const before = { sentence: await atlas.sentence.innerText(), partners: await partners.allInnerTexts() };
  expect(before.partners.length).toBeGreaterThan(3);
  await page.getByRole('button', { name: 'Export' }).click();
  const files: TestFile[] = [];
  for (const [button, name] of [
    ['CSV', 'exported.csv'],
    ['Excel', 'exported.xlsx'],
    ['GeoJSON', 'exported.geojson'],
    ['Data package', 'exported.zip'],
  ] as const)
    files.push(testFile(name, (await saved(page, button)).bytes));
  await page.keyboard.press('Escape');
  const opening = new Opening(page);
  for (const file of files)
    await test.step(file.name, async () => {
      await atlas.open();
      await opening.start();
      await opening.choose(file);
      await opening.dialog
        .getByRole('region', { name: 'This file is an atlas dataset' })
        .getByRole('button', { name: 'Open', exact: true })
        .click();
      await expect(opening.heading('Your dataset is ready')).toBeVisible();
      await opening.show();
      await expect(page).toHaveURL(/data=local-/);
      await atlas.expectCount(27);
      expect(await atlas.sentence.innerText()).toBe(before.sentence);
      expect(await partners.allInnerTexts()).toEqual(before.partners);
    });
});

test('nothing to choose runs off the dialog in any language', async ({ page }) => {
  for (const [language, open] of [
    ['en', 'Export'],
    ['ru', 'Экспорт'],
    ['zh', '导出'],
  ] as const)
    await test.step(language, async () => {
      await page.goto(`/?lang=${language}`);
      await page.getByRole('button', { name: open, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: open });
      await expect(dialog.getByRole('button', { name: 'GeoJSON' })).toBeVisible();
      for (const width of [768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const [edge, controls] = await dialog.evaluate((box) => [
          box.getBoundingClientRect().right,
          [...box.querySelectorAll('select, button')].map((each) => each.getBoundingClientRect().right),
        ]);
        expect(controls.length).toBeGreaterThan(8);
        expect(Math.max(...controls), `at ${width}`).toBeLessThanOrEqual(edge);
      }
    });
});
