import { readFileSync } from 'node:fs';
import { expect, test } from './atlas.ts';

const FILE = '**/data/russia-digital-economy.json';
const whole = readFileSync(new URL('../public/data/russia-digital-economy.json', import.meta.url), 'utf8');

test('a dataset that does not come as it should says why, and a retry works', async ({ atlas, page }) => {
  test.slow();
  for (const { name, answer, message } of [
    {
      name: 'missing',
      answer: { status: 404, body: '' },
      message: 'data/russia-digital-economy.json was not found',
    },
    { name: 'truncated', answer: { body: whole.slice(0, 20_000) }, message: 'is incomplete' },
    { name: 'not JSON', answer: { body: '{"name": x}' }, message: 'is not JSON' },
    { name: 'refused', answer: { status: 403, body: '' }, message: 'The server refused' },
    {
      name: 'invalid',
      answer: { body: whole.replace('"2017-09"', '"2017-99"') },
      message: 'The atlas can’t show data/',
    },
  ])
    await test.step(name, async () => {
      await page.route(FILE, (route) => route.fulfill({ contentType: 'application/json', ...answer }));
      await page.goto('/');
      await expect(page.getByRole('alert')).toContainText(message);
      await page.unroute(FILE);
    });
  // The last one names every place.
  await expect(page.getByRole('list', { name: 'Problems in the file' })).toContainText(
    /\$\.agreements\[\d+\]\.date/,
  );
  await atlas.expectAccessible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await atlas.expectCount(27);
});

test('a server that fails is asked again, with patience', async ({ atlas, page }) => {
  let answers = 0;
  await page.route(FILE, (route) =>
    answers++ < 2 ? route.fulfill({ status: 503, body: '' }) : route.continue(),
  );
  await page.goto('/');
  await atlas.expectCount(27);
  expect(answers).toBe(3);
});

test('a slow dataset says that it is slow', async ({ atlas, page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(FILE, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/');
  // Until then there is the first picture.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('27 records');
  await expect(page.getByText('Still loading.')).toBeVisible();
  await atlas.expectAccessible();
  release();
  await atlas.expectCount(27);
});

test('data is fetched once, another dataset that is not there offers the built-in one, and the policy forbids everything from elsewhere', async ({
  atlas,
  page,
  request,
}) => {
  test.slow();
  await test.step('data is fetched once and not again', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await atlas.open();
    await atlas.value('Sector', 'Telecoms').check();
    await page.goBack();
    await atlas.expectCount(27);
    expect(asked.filter((path) => path.endsWith('russia-digital-economy.json'))).toHaveLength(1);
  });
  await test.step('another dataset that is not there offers the built-in one', async () => {
    await page.goto('/?data=elsewhere');
    await expect(page.getByRole('alert')).toContainText('data/elsewhere.json was not found');
    await page.getByRole('button', { name: 'Open the built-in dataset' }).click();
    await atlas.expectCount(27);
  });
  await test.step('the policy forbids everything from elsewhere', async () => {
    await page.goto('/');
    await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
      'content',
      /default-src 'self'/,
    );
    const { headers } = await request.get('/').then((response) => ({ headers: response.headers() }));
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });
});

test('a map that cannot load leaves the rest standing, and can be asked again', async ({ atlas, page }) => {
  await page.route('**/data/world-110m.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/');
  await expect(atlas.region('Timeline')).toHaveAttribute('data-visible-count', '27');
  await expect(atlas.region('Map')).toContainText('Couldn’t load the world map');
  await page.unroute('**/data/world-110m.json');
  await atlas.region('Map').getByRole('button', { name: 'Try again' }).click();
  await atlas.expectCount(27);
});
