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
    // The third slide has two steps.
    const states: readonly (readonly [key: string, slide: string, step: string])[] = [
      ['ArrowRight', '2', '0'],
      [' ', '3', '0'],
      ['PageDown', '3', '1'],
      ['PageDown', '3', '2'],
      ['PageDown', '4', '0'],
      ['PageUp', '3', '2'],
      ['ArrowLeft', '3', '1'],
      ['End', '10', '0'],
      ['Home', '1', '0'],
    ];
    for (const [key, slide, step] of states) {
      await page.keyboard.press(key);
      await expect(player(page)).toHaveAttribute('data-slide', slide);
      await expect(player(page)).toHaveAttribute('data-step', step);
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

  test('marks of a slide are opened by keyboard, a detour leads anywhere and one key leads back, whatever the layout', async ({
    page,
    atlas,
  }) => {
    test.slow();
    await test.step('marks of a slide are reached and opened by keyboard', async () => {
      await page.goto(`/${SHIPPED}4`);
      const mark = player(page).getByRole('button', { name: /^Agreement with China on antitrust/ });
      await mark.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: /antitrust/ })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByText('You’re exploring.')).toHaveCount(0);
      await expect(player(page)).toHaveAttribute('data-slide', '4');
    });
    await test.step('a detour leads anywhere and one key leads back', async () => {
      await page.goto(`/${SHIPPED}4`);
      await expect(player(page)).toHaveAttribute('data-slide', '4');
      const mark = player(page).getByRole('button', { name: /^Agreement with China on antitrust/ });
      await mark.click();
      await expect(page.getByText('You’re exploring.')).toBeVisible();
      await expect(page.getByRole('heading', { name: /antitrust/ })).toBeVisible();
      await page.keyboard.press('PageDown');
      await expect(player(page)).toHaveAttribute('data-slide', '5');
      await expect(page.getByText('You’re exploring.')).toHaveCount(0);
      await page.keyboard.press('e');
      await expect(atlas.region('Filters')).toBeVisible();
      await atlas.value('Sector', 'Telecoms').check();
      await page.keyboard.press('r');
      await expect(player(page)).toHaveAttribute('data-slide', '5');
      await expect(page.getByText('You’re exploring.')).toHaveCount(0);
      await expect(player(page)).toContainText('11 of 27 records');
    });
    await test.step('keys go by their place, whatever the keyboard layout', async () => {
      await page.goto(`/${SHIPPED}3`);
      await expect(player(page)).toHaveAttribute('data-slide', '3');
      const press = (key: string, code: string) =>
        page.evaluate(
          (init) => document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true })),
          { key, code },
        );
      await press('и', 'KeyB');
      await expect(page.getByRole('button', { name: /^The screen is black/ })).toBeVisible();
      await press('и', 'KeyB');
      await press('у', 'KeyE');
      await expect(atlas.region('Filters')).toBeVisible();
      await press('к', 'KeyR');
      await expect(player(page)).toHaveAttribute('data-slide', '3');
    });
  });

  test('a slide is drawn for the window, with no type too small for a room', async ({ page }) => {
    test.slow();
    await page.goto(`/${SHIPPED}1`);
    for (const [width, height] of [
      [1920, 1080],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      const least = 18 * Math.min(width / 1280, height / 720);
      for (let number = 1; number <= 10; number++) {
        await page.keyboard.type(String(number));
        await page.keyboard.press('Enter');
        await expect(player(page)).toHaveAttribute('data-slide', String(number));
        const drawn = player(page).getByRole('group').first();
        await expect(drawn).toBeVisible();
        const sizes = await drawn.evaluate((svg) => {
          const texts = [...svg.querySelectorAll('text')];
          return texts.map((text) => {
            const matrix = text.getScreenCTM();
            const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 0;
            return Number.parseFloat(text.getAttribute('font-size') ?? '0') * scale;
          });
        });
        expect(sizes.length, `slide ${number}`).toBeGreaterThan(3);
        expect(Math.min(...sizes), `slide ${number} at ${width}`).toBeGreaterThanOrEqual(least - 0.1);
      }
    }
  });

  test('long words are cut, and the slide says so', async ({ atlas, page }) => {
    const long = {
      ...whole,
      slides: [{ ...slide, title: 'A long slide', text: 'Words of a slide. '.repeat(90) }],
    };
    await atlas.open();
    const panel = await importFile(page, JSON.stringify(long));
    await panel.getByRole('button', { name: 'Present' }).click();
    await expect(player(page)).toContainText('the text is shortened');
  });

  test('controls hide while nobody uses them, no key lands on them, and a window of another size is no detour', async ({
    page,
  }) => {
    await test.step('controls hide while nobody uses them, and no key lands on them', async () => {
      await page.goto(`/${SHIPPED}1`);
      await page.getByRole('button', { name: 'Next slide' }).click();
      await expect(player(page)).toHaveAttribute('data-slide', '2');
      // The button that was clicked doesn’t get the key.
      await page.getByRole('button', { name: 'Previous slide' }).click();
      await page.keyboard.press('Space');
      await expect(player(page)).toHaveAttribute('data-slide', '2');
      await page.mouse.move(300, 300);
      await expect(player(page)).toHaveAttribute('data-idle', 'true');
    });
    await test.step('a window of another size is no detour', async () => {
      await page.goto(`/${SHIPPED}4`);
      await expect(player(page)).toHaveAttribute('data-slide', '4');
      const address = page.url();
      await page.setViewportSize({ width: 1600, height: 900 });
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1600);
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      await expect(page.getByText('You’re exploring')).toHaveCount(0);
      expect(page.url()).toBe(address);
    });
  });

  test('slides play by themselves, again and again', async ({ page }) => {
    await page.goto(`/${SHIPPED}9&auto=1&loop=1`);
    await expect(player(page)).toHaveAttribute('data-slide', '10');
    // After the steps of the last slide.
    await expect(player(page)).toHaveAttribute('data-slide', '1', { timeout: 12_000 });
    await expect(player(page)).toHaveAttribute('data-slide', '2');
  });
});

test('on a phone a slide is upright and readable, in each language', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const language of ['en', 'ru', 'zh'] as const) {
    await page.goto(`/?lang=${language}${SHIPPED.replace('.en&', `.${language}&`)}1`);
    const drawn = page.getByRole('main').getByRole('group').first();
    await expect(drawn, language).toBeVisible();
    const sizes = await drawn.evaluate((svg) =>
      [...svg.querySelectorAll('text')].map((text) => {
        const matrix = text.getScreenCTM();
        return Number.parseFloat(text.getAttribute('font-size') ?? '0') * (matrix?.a ?? 0);
      }),
    );
    expect(Math.min(...sizes), language).toBeGreaterThanOrEqual(11.9);
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
