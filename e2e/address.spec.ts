import type { Page } from '@playwright/test';
import { parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { random, treaties, treatyDataset } from '../bench/dataset.mjs';
import { type Atlas, test as base, expect } from './atlas.ts';
import { type Host, startHost } from './host.ts';

const test = base.extend<{ host: Host }>({
  host: async ({ browserName: _ }, use) => {
    const host = await startHost();
    await use(host);
    await host.close();
  },
});

const CSV = 'Title,Date,Parties\nOn trade,2015-04-13,France; Japan\nOn data,2016-05,France; Brazil\n';
const ROWS = 2000;
/** Rows that a Parquet file stores together. */
const GROUP = 1000;
/** Bytes up to which a file is fetched at once, so that there is nothing to wait for. */
const WHOLE_UP_TO = 8 << 20;

/** Treaties as Parquet with summaries that do not pack, and where its texts begin after the first rows. */
function parquetFile(): { readonly body: Uint8Array; readonly texts: ReadonlySet<number> } {
  const next = random(11);
  const noise = () => Array.from({ length: 500 }, () => Math.floor(next() * 2 ** 52).toString(36)).join('-');
  const rows = [...treaties(ROWS)].map(({ parties, sectors, ...rest }) => ({
    ...rest,
    parties: parties.join('; '),
    sectors: sectors.join('; '),
    summary: noise(),
  }));
  const columns = ['id', 'date', 'parties', 'sectors', 'kind', 'stage', 'title', 'summary'] as const;
  const columnData = columns.map((name) => ({
    name,
    data: rows.map((row) => row[name]),
    type: 'STRING' as const,
  }));
  const buffer = parquetWriteBuffer({ columnData, rowGroupSize: GROUP });
  const texts = parquetMetadata(buffer)
    .row_groups.slice(1)
    .flatMap(({ columns: chunks }) =>
      chunks
        .slice(-2)
        .map(({ meta_data: chunk }) => Number(chunk?.dictionary_page_offset ?? chunk?.data_page_offset)),
    );
  return { body: new Uint8Array(buffer), texts: new Set(texts) };
}

/** Serves the treaties; most of their texts come when they are released. */
function serveSlowly(host: Host, released: Promise<void>): void {
  const { body, texts } = parquetFile();
  expect(body.length).toBeGreaterThan(WHOLE_UP_TO);
  host.serve('/treaties.parquet', {
    body,
    type: 'application/octet-stream',
    wait: async (first) => {
      if (texts.has(first)) await released;
    },
  });
}

const fetchButton = (page: Page) => page.getByRole('button', { name: 'Fetch', exact: true });

test('data at an address are asked for only after consent, stay in the link, and are kept for the next visit', async ({
  atlas,
  host,
  page,
}) => {
  test.slow();
  atlas.others.add(host.origin);
  host.serve('/x.csv', { body: CSV });
  await page.goto(`/?data=${host.origin}/x.csv`);
  await expect(page.getByRole('heading', { name: /^This link opens data from 127\.0\.0\.1:/ })).toBeFocused();
  await expect(page.getByText(`${host.origin}/x.csv`)).toBeVisible();
  await atlas.expectAccessible();
  expect(host.asked).toEqual([]);
  await fetchButton(page).click();
  await atlas.expectCount(2);
  expect(new URL(page.url()).searchParams.get('data')).toBe(`${host.origin}/x.csv`);
  await atlas.value('Partner', 'Brazil').check();
  await atlas.expectCount(1);
  expect(new URL(page.url()).searchParams.get('data')).toBe(`${host.origin}/x.csv`);

  // The copy that was kept is offered on the next visit, without asking the host.
  await page.getByRole('button', { name: 'Open data' }).click();
  await expect(page.getByRole('region', { name: 'Your datasets' })).toContainText(`${host.origin}/x.csv`);
  const before = host.asked.length;
  await page.goto(`/?data=${host.origin}/x.csv`);
  await page.getByRole('button', { name: /^Open the copy saved in this browser on/ }).click();
  await atlas.expectCount(2);
  await expect(page).toHaveURL(/data=local-/);
  expect(host.asked).toHaveLength(before);
});

test('a dataset of the atlas at an address is shown as it is, or the built-in one instead', async ({
  atlas,
  host,
  page,
}) => {
  await page.goto(`/?data=${host.origin}/set.json`);
  await page.getByRole('button', { name: 'Open the built-in dataset' }).click();
  await atlas.expectCount(27);
  expect(host.asked).toEqual([]);

  atlas.others.add(host.origin);
  host.serve('/set.json', { body: JSON.stringify(treatyDataset(300)), type: 'application/json' });
  await page.goto(`/?data=${host.origin}/set.json`);
  await fetchButton(page).click();
  await atlas.expectCount(300);
});

/** Opens the Parquet as far as its picture; its texts come when what is returned is called. */
async function openWithoutTexts(atlas: Atlas, host: Host, page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  atlas.others.add(host.origin);
  serveSlowly(host, released);
  await page.goto(`/?data=${host.origin}/treaties.parquet`);
  await fetchButton(page).click();
  // 11 MB are read and their columns guessed first, which takes seconds on a busy machine.
  await expect(page.getByText('Titles and texts are still loading').first()).toBeVisible({ timeout: 30_000 });
  await atlas.expectCount(ROWS);
  return release;
}

test('Parquet is drawn before its texts, whose reading can be stopped: what is shown stays, and is read to the end when asked', async ({
  atlas,
  host,
  page,
}) => {
  test.slow();
  const release = await openWithoutTexts(atlas, host, page);
  const loading = page.getByText('Titles and texts are still loading').first();
  await atlas.value('Kind', 'Memorandum').check();
  await expect(atlas.region('Map')).not.toHaveAttribute('data-visible-count', String(ROWS));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(loading).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const stopped = page.getByRole('status').filter({ hasText: 'Not all titles and texts were read' });
  await expect(stopped).toBeVisible();
  await atlas.value('Kind', 'Memorandum').uncheck();
  await atlas.expectCount(ROWS);
  // Nothing of it was kept.
  await page.getByRole('button', { name: 'Open data' }).click();
  await expect(page.getByRole('region', { name: 'Your datasets' })).toContainText(
    'Datasets you open are listed here',
  );
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(stopped).toBeHidden();
  await expect(loading).toBeVisible();
  await page.getByRole('link', { name: 'Table' }).click();
  await atlas.expectAccessible();
  release();
  // The whole file is read again.
  await expect(loading).toBeHidden({ timeout: 30_000 });
  await expect(atlas.region('Records table').getByRole('row').nth(1)).toContainText('agreement no.');
});

test('rows without a date are said below the atlas, covering nothing of it, and one may see why', async ({
  atlas,
  host,
  page,
}) => {
  atlas.others.add(host.origin);
  host.serve('/x.csv', { body: `${CSV}On nothing,,France; Chad\n` });
  await page.goto(`/?data=${host.origin}/x.csv&kind=nonsense`);
  await fetchButton(page).click();
  await atlas.expectCount(3);
  const message = page.getByRole('status').filter({ hasText: '1 row has no date, of 3.' });
  const ignored = page.getByRole('status').filter({ hasText: 'kind=nonsense is not in this dataset' });
  const top = async (locator: typeof message) => (await locator.boundingBox())?.y ?? 0;
  await expect(async () => {
    const timeline = await atlas.region('Timeline').boundingBox();
    const end = (timeline?.y ?? 0) + (timeline?.height ?? 0);
    expect(end).toBeGreaterThan(500);
    for (const each of [message, ignored]) expect(await top(each)).toBeGreaterThanOrEqual(end);
    expect(await top(ignored)).toBeLessThan(900);
  }).toPass();
  await page.getByRole('button', { name: 'See why' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open data' });
  await expect(dialog.getByRole('heading', { level: 3, name: 'Columns of x.csv' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Check all rows' }).click();
  await dialog.getByRole('button', { name: /^The date is missing/ }).click();
  await expect(dialog.getByRole('group', { name: '(empty)' })).toContainText('On nothing');
});

test('a file that does not come as it should says why, and is asked for again', async ({ host, page }) => {
  test.slow();
  for (const { name, served, message } of [
    { name: 'is missing', served: { status: 404, body: '' }, message: 'There is no file at this address' },
    { name: 'is refused', served: { status: 403, body: '' }, message: 'The host refused the file' },
    { name: 'fails', served: { status: 500, body: '' }, message: 'The host failed to send the file' },
    {
      name: 'is not shared',
      served: { body: CSV, own: true },
      message: 'doesn’t allow other sites to read this file',
    },
    {
      name: 'is a web page',
      served: { body: '<!doctype html>\n<html><body>Sign in</body></html>', type: 'text/html' },
      message: 'This is a web page without a table',
    },
    { name: 'breaks off', served: { body: CSV, until: 30 }, message: 'The address didn’t respond' },
  ])
    await test.step(name, async () => {
      host.serve('/x.csv', served);
      await page.goto(`/?data=${host.origin}/x.csv`);
      await fetchButton(page).click();
      await expect(page.getByRole('alert')).toContainText(message);
    });
  host.serve('/x.csv', { body: CSV });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Map', exact: true })).toHaveAttribute(
    'data-visible-count',
    '2',
  );
  // The page itself may ask no other host, whatever the link names.
  const asked = host.asked.length;
  const ask = (url: string) =>
    fetch(url).then(
      () => 'answered',
      () => 'refused',
    );
  expect(await page.evaluate(ask, `${host.origin}/x.csv`)).toBe('refused');
  expect(host.asked).toHaveLength(asked);
});

test('after consent to a host no other is asked that it passes on to', async ({ host, page }) => {
  const other = await startHost();
  try {
    other.serve('/x.csv', { body: CSV });
    for (const own of [false, true]) {
      host.serve('/x.csv', { body: '', location: `${other.origin}/x.csv`, own });
      await page.goto(`/?data=${host.origin}/x.csv`);
      await fetchButton(page).click();
      await expect(page.getByRole('alert')).toContainText(
        own ? 'didn’t respond, or doesn’t allow other sites to read' : 'redirects to another one',
      );
      expect(other.asked).toEqual([]);
    }
  } finally {
    await other.close();
  }
});

test('only the embedded view may stand in a frame of another site', async ({ host, page, baseURL }) => {
  const framed = (query: string) => `<iframe title="atlas" src="${baseURL}/${query}"></iframe>`;
  for (const [query, shown] of [
    ['?embed=1', 1],
    ['', 0],
    ['?embed=0', 0],
  ] as const) {
    host.serve('/frame.html', { body: framed(query), type: 'text/html' });
    const answered = page.waitForResponse((response) => response.url() === `${baseURL}/${query}`);
    await page.goto(`${host.origin}/frame.html`);
    await answered;
    const map = page.frameLocator('iframe').getByRole('region', { name: 'Map', exact: true });
    if (shown === 1) await expect(map).toBeVisible();
    else await expect(page.frameLocator('iframe').locator('#root')).toHaveCount(0);
  }
});
