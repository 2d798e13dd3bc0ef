import { expect, test } from '@playwright/test';

const INITIAL = [
  ['the entry', /\/assets\/index-[^/]*\.js/],
  ['the chunk of React', /\/assets\/react-[^/]*\.js/],
] as const;

test('without a file that it starts with the page says that one is missing, and can be loaded again', async ({
  page,
}) => {
  test.slow();
  for (const [name, file] of INITIAL)
    await test.step(name, async () => {
      await page.route(file, (route) => route.abort());
      await page.goto('/');
      const fault = page.getByRole('alert');
      await expect(fault).toContainText('Part of the atlas couldn’t be loaded');
      await page.unroute(file);
      await fault.getByRole('button', { name: 'Reload the page' }).click();
      await expect(page.getByRole('region', { name: 'Map', exact: true })).toBeVisible();
      await expect(fault).toBeHidden();
    });
});

for (const [locale, lacks, words] of [
  ['en-GB', 'AbortSignal.any', 'This browser is too old for the atlas'],
  ['ru-RU', 'URL.canParse', 'Этот браузер устарел'],
  ['zh-CN', 'ResizeObserver', '此浏览器版本过旧'],
] as const)
  test(`a browser without ${lacks} is told so in ${locale}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript((path) => {
      const [name = '', of] = path.split('.').reverse();
      Reflect.deleteProperty(of ? Reflect.get(window, of) : window, name);
    }, lacks);
    await page.goto(baseURL ?? '/');
    await expect(page.getByRole('alert')).toContainText(words);
    expect(faults).toEqual([]);
    await context.close();
  });
