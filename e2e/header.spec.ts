import { chooseFromMore, expect, test } from './atlas.ts';

test('the buttons are named, and the menu is used by key', async ({ atlas, page }) => {
  await atlas.open();
  for (const name of ['Open data', 'Export', 'Share', 'Present'])
    await expect(page.getByRole('banner').getByText(name, { exact: true })).toBeVisible();
  const timeline = atlas.region('Timeline');
  const shown = await timeline.getAttribute('data-window');
  const more = page.getByRole('button', { name: 'More', exact: true });
  const menu = page.getByRole('menu', { name: 'More' });
  const item = (name: string) => menu.getByRole('menuitem', { name });
  const radio = (name: string) => menu.getByRole('menuitemradio', { name });

  await more.press('Enter');
  await expect(item('About the data')).toBeFocused();
  await atlas.expectAccessible();
  await page.keyboard.press('ArrowDown');
  await expect(item('Keyboard shortcuts')).toBeFocused();
  await page.keyboard.press('End');
  await expect(radio('Dark')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(item('About the data')).toBeFocused();
  await page.keyboard.press('e');
  await expect(radio('English')).toBeFocused();
  await expect(radio('English')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(more).toBeFocused();

  await page.keyboard.press('ArrowUp');
  await expect(radio('Dark')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(menu).toBeHidden();
  await expect(more).toBeFocused();
  await page.keyboard.press('Space');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(menu).toBeHidden();
  await expect(timeline).toHaveAttribute('data-window', shown ?? '');

  // A dialog out of the menu gives the focus back to its button.
  await chooseFromMore(page, 'Keyboard shortcuts');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await more.click();
  await expect(page.getByRole('menu')).toBeVisible();
  await atlas.sentence.click();
  await expect(page.getByRole('menu')).toBeHidden();
});

test('nothing in the header is cut or lies over another in any language', async ({ atlas, page }) => {
  test.slow();
  for (const language of ['en', 'ru', 'zh']) {
    await page.goto(`/?lang=${language}`);
    for (const width of [1440, 1366, 1200, 1024, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(atlas.sentence).toBeVisible();
      const faults = () =>
        page.getByRole('banner').evaluate((header) => {
          const boxes = [...header.querySelectorAll('button, nav, select, input')].map((element) => ({
            name: element.getAttribute('aria-label') ?? element.textContent ?? '',
            isCut: element.scrollWidth > element.clientWidth + 1,
            box: element.getBoundingClientRect(),
          }));
          const shown = boxes.filter(({ box }) => box.width > 0);
          const cut = shown.filter(
            ({ isCut, box }) => isCut || box.left < 0 || box.right > window.innerWidth,
          );
          const over = shown.flatMap(({ name, box }, i) =>
            shown
              .slice(i + 1)
              .filter(
                (other) =>
                  Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
                  Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
              )
              .map((other) => `${name} lies over ${other.name}`),
          );
          return [...cut.map(({ name }) => `${name} is cut`), ...over];
        });
      await expect.poll(faults, { message: `${language} at ${width} px` }).toEqual([]);
    }
  }
});
