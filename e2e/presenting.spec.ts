import { Atlas, expect, test } from './atlas.ts';
import { importFile, player, SHIPPED, slide, whole } from './decks.ts';

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('the shipped briefing is offered on the first visit, and plays by the keys of a clicker', async ({
    atlas,
    page,
  }) => {
    await atlas.open();
    await page.getByRole('button', { name: 'Watch the 10-slide tour' }).click();
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
    await expect(page.getByRole('button', { name: 'Watch the 10-slide tour' })).toHaveCount(0);
  });

  test('a detour leads anywhere and one key leads back', async ({ atlas, page }) => {
    await page.goto(`/${SHIPPED}4`);
    await expect(player(page)).toHaveAttribute('data-slide', '4');
    await expect(atlas.region('Map')).toHaveAttribute('data-visible-count', /\d/);
    const before = await atlas.region('Map').getAttribute('data-visible-count');
    await atlas.bubble('Serbia').click();
    await expect(page.getByText('You’re exploring.')).toBeVisible();
    await page.keyboard.press('e');
    await expect(atlas.region('Filters')).toBeVisible();
    await atlas.value('Sector', 'Telecoms').check();
    await page.keyboard.press('r');
    await expect(player(page)).toHaveAttribute('data-slide', '4');
    await expect(page.getByText('You’re exploring.')).toHaveCount(0);
    await expect(atlas.region('Map')).toHaveAttribute('data-visible-count', before ?? '');
  });

  test('words stand as large as lets them all in, with a key of the marks below', async ({ atlas, page }) => {
    const long = {
      ...whole,
      slides: [{ ...slide, title: 'A long slide', text: 'Words of a slide. '.repeat(60) }],
    };
    await atlas.open();
    const panel = await importFile(page, JSON.stringify(long));
    await panel.getByRole('button', { name: 'Present' }).click();
    const words = player(page).getByRole('region', { name: 'Slide 1 of 1' });
    await expect(words.getByText('signed, in force')).toBeInViewport({ ratio: 1 });
    await expect(words.getByText(/^Words of a slide/)).toBeInViewport({ ratio: 1 });

    await page.goto(`/${SHIPPED}4`);
    const title = player(page).getByRole('heading', { level: 1 });
    await expect(title).toHaveText('China: ten of the 27 records');
    const size = await title.evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
    expect(size).toBeGreaterThanOrEqual(40);
  });

  test('every year of a matrix is on the slide', async ({ page }) => {
    await page.goto(`/${SHIPPED}2`);
    for (const year of ['1996', '2017', '2024'])
      await expect(page.getByRole('columnheader', { name: year })).toBeInViewport({ ratio: 1 });
    // A name beside its column would lie below the next.
    await page.setViewportSize({ width: 1024, height: 768 });
    const beside = await page.getByRole('columnheader').evaluateAll((heads) =>
      heads.flatMap((head) => {
        const [column, name] = [head, head.querySelector('span') ?? head].map((each) =>
          each.getBoundingClientRect(),
        );
        const isBeside = column && name && (name.left < column.left - 1 || name.right > column.right + 1);
        return isBeside ? [head.textContent] : [];
      }),
    );
    expect(beside).toEqual([]);
    const cut = await page.getByRole('rowheader').evaluateAll((heads) =>
      heads.flatMap((head) => {
        const name = head.querySelector('span');
        return name && name.scrollHeight > name.clientHeight + 1 ? [name.textContent] : [];
      }),
    );
    expect(cut).toEqual([]);
  });

  test('a window of another size is no detour', async ({ atlas, page }) => {
    await page.goto(`/${SHIPPED}4`);
    await expect(atlas.region('Map')).toHaveAttribute('data-visible-count', /\d/);
    const address = page.url();
    await page.setViewportSize({ width: 1600, height: 900 });
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1600);
    // The map answers a resize within its frame, and the address follows with the next.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await expect(page.getByText('You’re exploring')).toHaveCount(0);
    expect(page.url()).toBe(address);
  });

  test('every sector of a matrix is on the slide, however large', async ({ page }) => {
    await page.goto(`/${SHIPPED}3`);
    const last = page.getByRole('columnheader', { name: 'All' });
    for (const [width, height] of [
      [1280, 720],
      [1600, 900],
      [1920, 1080],
      [2560, 1440],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(last, `${width}`).toBeInViewport({ ratio: 1 });
    }
  });

  test('slides play by themselves, again and again', async ({ page }) => {
    await page.goto(`/${SHIPPED}10&auto=1&loop=1`);
    await expect(player(page)).toHaveAttribute('data-slide', '1');
    await expect(player(page)).toHaveAttribute('data-slide', '2');
  });
});

test('on a phone the words of a slide end above its key, in each language', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const language of ['en', 'ru', 'zh'] as const) {
    await page.goto(`/?lang=${language}${SHIPPED.replace('.en&', `.${language}&`)}1`);
    const words = page.getByRole('main').getByText(/TAdviser/);
    const key = page.getByRole('main').getByRole('list').first();
    await expect(words, language).toBeVisible();
    await expect(key, language).toBeVisible();
    const [above, below] = [await words.boundingBox(), await key.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0), language).toBeLessThanOrEqual(below?.y ?? 0);
  }
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
  await expect(presenter.getByLabel('Elapsed time')).toHaveText(/00:0[1-9]/);
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
  await expect(presenter.getByText('Slide window not connected')).toBeVisible();
  await presenter.getByRole('button', { name: 'Next slide' }).click();
  await expect(current.getByText('Slide 6 of 10')).toBeVisible();
});
