import { expect, test } from './atlas.ts';

test('a period counts the certain and the possible apart, on the map too, or asks for what was active', async ({
  atlas,
  page,
}) => {
  test.slow();
  await test.step('a period counts the certain and the possible apart', async () => {
    await atlas.open('?from=2022&to=2022-09-25');
    await atlas.expectCount(4);
    await expect(atlas.sentence).toContainText('2022 to 25 September 2022 (2 certain + 2 possible)');
    const strip = page.getByRole('group', { name: 'Period', exact: true });
    await expect(strip).toContainText('2 certain + 2 possible');
    await expect(atlas.mark('Agreement with Belarus on microelectronics')).toHaveAccessibleName(
      /possibly in the period$/,
    );
    await strip.getByRole('checkbox', { name: 'Include possible matches' }).uncheck();
    await atlas.expectCount(2);
    await expect(page).toHaveURL(/possible=hide/);
    await expect(atlas.sentence).toContainText('(2 possible not included)');
  });
  await test.step('the map tells the possible from the certain', async () => {
    await atlas.visit('?from=2022&to=2022-09-25');
    await expect(atlas.bubble('Belarus: 2 records \\(2 possible\\)')).toBeVisible();
    await expect(atlas.bubble('China: 1 record\\.')).toBeVisible();
    await expect(atlas.region('Map').getByText('lighter: possibly in the period')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Include possible matches' }).uncheck();
    await expect(atlas.bubble('Belarus')).toHaveCount(0);
  });
  await test.step('a period can ask for what was active instead of what was dated', async () => {
    await atlas.visit('?from=2000&to=2010');
    await atlas.expectCount(0);
    await page
      .getByRole('group', { name: 'Period', exact: true })
      .getByLabel('Filter by')
      .selectOption('validity');
    await atlas.expectCount(1);
    await expect(page).toHaveURL(/from=2000&to=2010&by=active/);
    await expect(atlas.sentence).toHaveText('1 agreement between Russia and China, active 2000 to 2010');
  });
});

test('as of a day every record has its status, and the counts follow @firefox', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('button', { name: 'As of date' }).click();
  const strip = page.getByRole('group', { name: 'As of' });
  await strip.getByLabel('As of').press('ControlOrMeta+a');
  await strip.getByLabel('As of').pressSequentially('2022-03-01');
  await expect(page).toHaveURL(/asof=2022-03-01/);
  await atlas.expectCount(16);
  await expect(atlas.sentence).toContainText('as of 1 March 2022');
  await expect(strip.getByRole('button', { name: 'Not yet 11' })).toBeVisible();
  await expect(strip.getByRole('button', { name: 'Ended 1' })).toBeVisible();
  await strip.getByRole('button', { name: /^Signed/ }).click();
  await atlas.expectCount(3);
  await expect(atlas.sentence).toContainText('status on 1 March 2022: signed');
  await expect(atlas.mark('Agreement with China on antitrust')).toHaveAccessibleName(
    /February 2022, signed$/,
  );
  await strip.getByRole('button', { name: 'Clear date' }).click();
  await atlas.expectCount(27);
});

test('the line of the day moves by key and by dragging, its day is typed and stepped, and the details follow', async ({
  atlas,
  page,
}) => {
  test.slow();
  await test.step('the line of the day moves by key and by dragging', async () => {
    await atlas.open('?asof=2022-03-01');
    const line = page.getByRole('slider', { name: 'Date of the status' });
    await expect(line).toHaveAttribute('aria-valuetext', '1 March 2022');
    await line.press('ArrowRight');
    await expect(page).toHaveURL(/asof=2022-03-02/);
    await line.press('Shift+ArrowLeft');
    await expect(page).toHaveURL(/asof=2022-01-31/);
    await expect(line).toHaveAttribute('aria-valuetext', '31 January 2022');
    const box = await line.boundingBox();
    if (!box) throw new Error('The line has no box');
    const x = box.x + box.width / 2;
    // By its grip, where the name of the year stands too.
    await page.mouse.move(x, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(x + 90, box.y + 12, { steps: 5 });
    await page.mouse.up();
    await expect(page).toHaveURL(/asof=202[23]-/);
    await expect(page).not.toHaveURL(/asof=2022-01-31/);
  });
  await test.step('dragging the line of the day leaves the window where it is', async () => {
    await atlas.visit('?asof=2020-03-01&t=2018..2023');
    const line = page.getByRole('slider', { name: 'Date of the status' });
    const box = await line.boundingBox();
    if (!box) throw new Error('The line has no box');
    const [x, y] = [box.x + box.width / 2, box.y + 80];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 120, y, { steps: 5 });
    await page.mouse.up();
    await expect(page).toHaveURL(/asof=2019-/);
    await expect(page).toHaveURL(/t=2018\.\.2023/);
  });
  await test.step('the details say what the record was on that day', async () => {
    await atlas.visit('?asof=2022-03-01&sel=chn-competition-1996');
    await expect(atlas.region('Details').getByText(/^Ended/)).toBeVisible();
    await expect(atlas.region('Details').getByText('on 1 March 2022')).toBeVisible();
  });
  await test.step('the day is typed as the link has it, stepped by months, and what is no day is said', async () => {
    await atlas.visit('?asof=2022-03-31');
    const strip = page.getByRole('group', { name: 'As of' });
    const field = strip.getByLabel('As of');
    await expect(field).toHaveValue('2022-03-31');
    await expect(page.getByRole('button', { name: 'Remove filter As of: 31 March 2022' })).toHaveText(
      /^As of: 31 March 2022/,
    );
    await strip.getByRole('button', { name: 'One month earlier' }).click();
    await expect(field).toHaveValue('2022-02-28');
    await expect(page).toHaveURL(/asof=2022-02-28/);
    await field.fill('2022-02-30');
    await field.press('Enter');
    await expect(strip.getByRole('status')).toHaveText(
      '“2022-02-30” isn’t a day. Enter a day such as 2022-03-01.',
    );
    await expect(page).toHaveURL(/asof=2022-02-28/);
  });
  await test.step('clicking twice on what asks for a day leaves the view as it was', async () => {
    await atlas.visit();
    const asOf = page.getByRole('button', { name: 'As of date' });
    await asOf.dblclick();
    await expect(asOf).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByRole('group', { name: 'As of' })).toHaveCount(0);
    await asOf.click();
    await expect(page.getByRole('group', { name: 'As of' })).toBeVisible();
  });
  await test.step('a day or a period that is none is named and ignored', async () => {
    await atlas.open('?asof=2022&to=soon&status=signed&partner=CHN');
    await atlas.expectCount(10);
    const notice = page.getByRole('status').filter({ hasText: 'Parts of this link were ignored' });
    await expect(notice).toContainText('asof=2022 isn’t a day such as 2022-03-01');
    await expect(notice).toContainText('to=soon isn’t a date');
    await expect(notice).toContainText('status=signed needs a day');
  });
});

test('play goes through the years and gives the period back, and begins where the filters have their first record', async ({
  atlas,
  page,
}) => {
  test.slow();
  await test.step('play goes through the years, stops at the end, and gives the period back', async () => {
    await atlas.open();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const strip = page.getByRole('group', { name: 'Play' });
    await strip.getByRole('button', { name: 'Pause' }).click();
    await strip.getByRole('slider', { name: 'Moment' }).press('Home');
    await expect(page).toHaveURL(/\?to=2017$/);
    await atlas.expectCount(12);
    await strip.getByLabel('Speed').selectOption('×4');
    await strip.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page).toHaveURL(/\?to=2024$/);
    await expect(strip.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await atlas.expectCount(27);
    await strip.getByRole('button', { name: 'Step back' }).click();
    await expect(page).toHaveURL(/\?to=2023$/);
    await strip.getByLabel('What is shown').selectOption('moving window');
    await expect(page).toHaveURL(/\?from=2022&to=2023$/);
    await atlas.expectCount(7);
    await strip.getByRole('slider', { name: 'Moment' }).press('Home');
    await expect(page).toHaveURL(/to=2017/);
    await strip.getByRole('button', { name: 'Close and restore the period' }).click();
    await atlas.expectCount(27);
    await expect(page).not.toHaveURL(/to=/);
  });
  await test.step('play begins where the filters have their first record, and offers no other filter on its way', async () => {
    await atlas.visit('?sector=industry');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const strip = page.getByRole('group', { name: 'Play' });
    await strip.getByRole('button', { name: 'Pause' }).click();
    await strip.getByRole('slider', { name: 'Moment' }).press('Home');
    await expect(page).toHaveURL(/to=2022$/);
    await strip.getByLabel('What is shown').selectOption('moving window');
    await strip.getByRole('combobox', { name: /^Step/ }).selectOption('quarter');
    await strip.getByRole('slider', { name: 'Moment' }).press('End');
    await strip.getByRole('button', { name: 'Step back' }).click();
    await atlas.expectCount(0);
    await expect(page.getByText(/^No records match (?!these)/)).toHaveCount(0);
  });
});

test.describe('where motion is unwelcome', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('play gives steps instead', async ({ atlas, page }) => {
    await atlas.open();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const strip = page.getByRole('group', { name: 'Play' });
    await expect(strip.getByText('Animation is off on this device')).toBeVisible();
    await expect(strip.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0);
    await strip.getByRole('button', { name: 'Step forward' }).click();
    await expect(page).toHaveURL(/to=2018/);
  });
});
