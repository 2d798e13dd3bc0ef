import type { BrowserContext, Page } from '@playwright/test';
import { Atlas, expect, test } from './atlas.ts';
import { player, SHIPPED } from './decks.ts';

test.use({ viewport: { width: 1280, height: 720 } });
// Each test loads several windows.
test.describe.configure({ timeout: 90_000 });

/** Opens a slide of the built-in briefing and its presenter window. */
async function bothWindows(page: Page, context: BrowserContext, slide: number): Promise<Page> {
  await page.goto(`/${SHIPPED}${slide}`);
  await expect(player(page)).toHaveAttribute('data-slide', String(slide));
  const [presenter] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('p')]);
  await expect(presenter.getByText('Slide window not connected')).toHaveCount(0);
  await expect(current(presenter).getByText(`Slide ${slide} of 10`)).toBeVisible();
  return presenter;
}

const current = (presenter: Page) => presenter.getByRole('region', { name: 'Current slide' });
const black = (page: Page) => page.getByRole('button', { name: /^The screen is black/ });
const laser = (page: Page) => page.locator('[class*="laser"]');

/** Presses a key as a keyboard with the Russian layout sends it. */
const pressRussian = (page: Page, key: string, code: string) =>
  page.evaluate(
    (init) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
      ),
    { key, code },
  );

/** Clicks the mark of a record that is on the slide. */
const openRecord = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const mark = [...document.querySelectorAll('main [data-record]')].find((each) => {
          const { left, right, top, bottom } = each.getBoundingClientRect();
          return left > 0 && top > 0 && right < window.innerWidth && bottom < window.innerHeight;
        });
        mark?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        return mark !== undefined;
      }),
    )
    .toBe(true);

test('the mouse of the presenter points at the same place on a wall of another shape', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const presenter = await bothWindows(page, context, 4);
  const picture = current(presenter).getByRole('presentation');
  await expect(picture).toBeInViewport({ ratio: 1 });
  const box = await picture.boundingBox();
  if (!box) throw new Error('There is no picture');
  expect(box.width / box.height).toBeCloseTo(1024 / 768, 1);
  await presenter.getByRole('button', { name: 'Pointer' }).click();
  await presenter.mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 3 });
  const dot = async () => {
    const at = await laser(page).boundingBox();
    return at && [Math.round(at.x + at.width / 2), Math.round(at.y + at.height / 2)];
  };
  await expect.poll(async () => Math.abs(((await dot())?.[0] ?? 0) - 256)).toBeLessThan(6);
  expect(Math.abs(((await dot())?.[1] ?? 0) - 384)).toBeLessThan(6);
  await presenter.mouse.move(box.x + box.width / 4, 5);
  await expect(laser(page)).toHaveCount(0);
  await presenter.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(laser(page)).toBeVisible();
  await presenter.keyboard.press('l');
  await expect(laser(page)).toHaveCount(0);
  await presenter.keyboard.press('l');
  await presenter.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
  await expect(laser(page)).toBeVisible();
  // The magnifier takes its place, and enlarges the same part of the wall.
  await presenter.keyboard.press('m');
  await expect(laser(page)).toHaveCount(0);
  const enlarged = page.locator('main > div > div[style*="scale(2.2)"]');
  await presenter.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
  await expect(enlarged).toHaveCount(1);
  await presenter.keyboard.press('m');
  await expect(enlarged).toHaveCount(0);
  await presenter.keyboard.press('l');
  await presenter.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
  await expect(laser(page)).toBeVisible();
  await presenter.close({ runBeforeUnload: true });
  await expect(laser(page)).toHaveCount(0);
});

test('a frozen wall stays as it is, also when loaded again, and then follows', async ({ page, context }) => {
  const presenter = await bothWindows(page, context, 2);
  await presenter.getByRole('button', { name: 'Freeze screen' }).click();
  await expect(presenter.getByText('the audience still sees slide 2')).toBeVisible();
  await new Atlas(presenter).expectAccessible();
  await presenter.keyboard.press('5');
  await expect(presenter.getByText('Slide 5: press Enter')).toBeVisible();
  await presenter.keyboard.press('Enter');
  await expect(current(presenter).getByText('Slide 5 of 10')).toBeVisible();
  await expect(player(page)).toHaveAttribute('data-slide', '2');
  await page.reload();
  await expect(player(page)).toHaveAttribute('data-slide', '2');
  // Keys of the wall's window lead the presenter on as well.
  await page.keyboard.press('PageDown');
  await expect(current(presenter).getByText('Slide 6 of 10')).toBeVisible();
  await expect(player(page)).toHaveAttribute('data-slide', '2');
  await presenter.reload();
  await expect(presenter.getByText('the audience still sees slide 2')).toBeVisible();
  await presenter.keyboard.press('z');
  await expect(player(page)).toHaveAttribute('data-slide', '6');
  await expect(presenter.getByText('the audience still sees')).toHaveCount(0);
});

test('a detour is mirrored, keys work by their place, and Space and clickers turn the page, in both windows', async ({
  page,
  context,
}) => {
  const presenter = await bothWindows(page, context, 4);
  await test.step('a detour is mirrored in the presenter window, which ends it', async () => {
    const picture = current(presenter).getByRole('presentation');
    await expect(picture).toBeVisible();
    const slide = await picture.getAttribute('src');
    await openRecord(page);
    await expect(current(presenter).getByText('Detour from slide 4')).toBeVisible();
    await expect.poll(() => picture.getAttribute('src')).not.toBe(slide);
    await expect(page.getByRole('dialog')).toBeVisible();
    // Clicker keys work with a record open: the black screen covers it.
    await page.keyboard.press('b');
    await expect(page.locator('button[popover]')).toBeVisible();
    // A picture of one colour is small.
    expect((await page.screenshot()).length).toBeLessThan(10_000);
    await page.keyboard.press('.');
    await expect(page.locator('button[popover]')).toHaveCount(0);
    await current(presenter).getByRole('button', { name: 'Return to slide 4' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(current(presenter).getByText('Detour from slide 4')).toHaveCount(0);
  });
  await test.step('keys work by their place in a Russian layout, in both windows', async () => {
    for (const window of [page, presenter]) {
      await pressRussian(window, 'и', 'KeyB');
      await expect(black(page)).toBeVisible();
      await pressRussian(window, 'ю', 'Period');
      await expect(black(page)).toHaveCount(0);
      await pressRussian(window, 'я', 'KeyZ');
      await expect(presenter.getByText('the audience still sees slide 4')).toBeVisible();
      await pressRussian(window, 'я', 'KeyZ');
      await expect(presenter.getByText('the audience still sees')).toHaveCount(0);
    }
    await pressRussian(presenter, 'д', 'KeyL');
    await expect(presenter.getByRole('button', { name: 'Pointer' })).toHaveAttribute('aria-pressed', 'true');
    await pressRussian(page, 'у', 'KeyE');
    await expect(page.getByRole('region', { name: 'Filters' })).toBeVisible();
    await pressRussian(page, 'к', 'KeyR');
    await expect(player(page)).toHaveAttribute('data-slide', '4');
    await openRecord(page);
    await expect(current(presenter).getByText('Detour from slide 4')).toBeVisible();
    await pressRussian(presenter, 'к', 'KeyR');
    await expect(current(presenter).getByText('Detour from slide 4')).toHaveCount(0);
  });
  await test.step('Space turns the page whatever was clicked, and keys of clickers whatever has the focus', async () => {
    await presenter.getByRole('button', { name: 'Black screen' }).click();
    await expect(black(page)).toBeVisible();
    await presenter.keyboard.press('ArrowRight');
    await expect(current(presenter).getByText('Slide 5 of 10')).toBeVisible();
    await presenter.keyboard.press(' ');
    await expect(current(presenter).getByText('Slide 6 of 10')).toBeVisible();
    await expect(black(page)).toHaveCount(0);
    await presenter.getByLabel('Target, min').click();
    await presenter.keyboard.press('PageDown');
    await expect(current(presenter).getByText('Slide 7 of 10')).toBeVisible();
    await presenter.keyboard.press('b');
    await expect(black(page)).toBeVisible();
    // A button reached by keyboard is pressed.
    await presenter.getByRole('button', { name: 'Previous slide' }).focus();
    await presenter.keyboard.press('Tab');
    await presenter.keyboard.press('Shift+Tab');
    await presenter.keyboard.press(' ');
    await expect(current(presenter).getByText('Slide 6 of 10')).toBeVisible();
  });
});

test('the presenter window goes by the steps that the slide window tells', async ({ page, context }) => {
  const deck = 'shipped.russia-digital-economy.en';
  await page.goto('/');
  const presenter = await context.newPage();
  await presenter.goto(`/#presenter=${deck}&slide=1`);
  await expect(presenter.getByText('Slide window not connected')).toBeVisible();
  await page.evaluate((name) => {
    const channel = new BroadcastChannel(`accord-atlas.briefing.${name}`);
    const stage = { width: 1280, height: 720 };
    let step = 1;
    const say = () =>
      channel.postMessage({
        kind: 'state',
        state: { slide: 2, step, steps: 3, black: false, detour: null, frozen: null, stage },
      });
    channel.onmessage = ({ data }) => {
      if (data.kind === 'move') step += data.by;
      say();
    };
    say();
  }, deck);
  await expect(current(presenter).getByText('Slide 3 of 10, step 2 of 4')).toBeVisible();
  const next = presenter.getByRole('region', { name: 'Next', exact: true });
  await expect(next.getByRole('heading')).toHaveText('Step 3 of 4');
  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('PageDown');
  await expect(current(presenter).getByText('Slide 3 of 10, step 4 of 4')).toBeVisible();
  await expect(next.getByRole('heading')).not.toHaveText(/^Step/);
});

test('notes keep their size, and rehearsal the time of each slide', async ({ page, context }) => {
  const presenter = await bothWindows(page, context, 1);
  const notes = presenter.getByRole('region', { name: 'Notes' }).locator('[tabindex]');
  const size = () => notes.evaluate((box) => Number.parseFloat(getComputedStyle(box).fontSize));
  const usual = await size();
  await presenter.keyboard.press('+');
  await presenter.getByRole('button', { name: 'Larger notes' }).click();
  const large = await size();
  expect(large).toBeGreaterThan(usual * 1.4);
  await presenter.keyboard.press('-');
  expect(await size()).toBeLessThan(large);
  const kept = await size();
  await presenter.getByRole('button', { name: 'Start timer' }).click();
  const slides = presenter.getByRole('list', { name: 'Slides' });
  await expect(slides.getByRole('button', { name: /^1\..*00:0[1-9]$/ })).toBeVisible();
  await presenter.keyboard.press('ArrowRight');
  await expect(slides.getByRole('button', { name: /^2\..*00:0[1-9]$/ })).toBeVisible();
  await presenter.getByRole('button', { name: 'Stop timer' }).click();
  await presenter.reload();
  await expect(slides.getByRole('button', { name: /^2\..*00:0[1-9]$/ })).toBeVisible();
  expect(await size()).toBe(kept);
  await expect(presenter.getByText(/^Rehearsed: 00:0[2-9]/)).toBeVisible();
  await presenter.getByRole('button', { name: 'Clear times' }).click();
  await expect(slides.getByRole('button', { name: /00:0\d$/ })).toHaveCount(0);
});

test('with two screens, one click places both windows', async ({ page }) => {
  await page.addInitScript(() => {
    const screens = [
      { isPrimary: false, availLeft: 1280, availTop: 0, availWidth: 1920, availHeight: 1080 },
      { isPrimary: true, availLeft: 0, availTop: 0, availWidth: 1280, availHeight: 700 },
    ];
    const placed: unknown[] = [];
    Object.assign(window, { placed });
    Object.defineProperty(window.screen, 'isExtended', { value: true, configurable: true });
    Object.defineProperty(window, 'getScreenDetails', { value: async () => ({ screens }) });
    Element.prototype.requestFullscreen = async (options) => {
      placed.push(options);
    };
    window.open = (address, name, features) => {
      placed.push([String(address), name, features]);
      return window;
    };
  });
  await page.goto(`/${SHIPPED}2`);
  await expect(player(page)).toHaveAttribute('data-slide', '2');
  await page.keyboard.press('p');
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'placed')))
    .toEqual([
      { screen: { isPrimary: false, availLeft: 1280, availTop: 0, availWidth: 1920, availHeight: 1080 } },
      [
        expect.stringContaining('#presenter='),
        'accord-atlas-presenter',
        'popup,left=0,top=0,width=1280,height=700',
      ],
    ]);
});
