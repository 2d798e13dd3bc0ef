import { expect, test } from './atlas.ts';

test('the atlas opens on the whole dataset, is filtered and brushed, and Back and Forward go through the steps @firefox', async ({
  atlas,
  page,
}) => {
  test.slow();
  await test.step('the atlas opens on the whole built-in dataset', async () => {
    await atlas.open();
    await atlas.expectCount(27);
    await expect(atlas.sentence).toHaveText('27 records between Russia and 10 partners, 1996 to 2024');
    await expect(page).toHaveTitle(/^27 records .* Accord Atlas$/);
    await expect(atlas.region('Timeline')).toHaveAttribute('data-window', '2017-01-01..2025-12-31');
    await expect(page.getByText('Boundaries and names shown do not imply endorsement')).toBeVisible();
  });
  await test.step('filtering by sector changes map, timeline, counts, sentence and link alike', async () => {
    await atlas.visit();
    await atlas.value('Sector', 'Telecoms & connectivity').check();
    await atlas.expectCount(7);
    await expect(atlas.sentence).toHaveText(
      '7 records between Russia and 4 partners on telecoms & connectivity, 2017 to 2024',
    );
    await expect(atlas.facet('Partner').getByText('China')).toBeVisible();
    await expect(atlas.bubble('China: 5 records')).toBeVisible();
    await expect(atlas.bubble('Belarus')).toHaveCount(0);
    await expect(atlas.mark('Memorandum on ICT cooperation with Turkmenistan')).toBeVisible();
    await expect(page).toHaveURL(/\?sector=connectivity$/);
    await page.getByRole('button', { name: 'Remove filter Sector: Telecoms & connectivity' }).click();
    await atlas.expectCount(27);
  });
  await test.step('brushing a period on the timeline filters the map', async () => {
    await atlas.visit();
    const overview = atlas
      .region('Timeline')
      .getByRole('group', { name: 'All years and the selected period' });
    const box = await overview.boundingBox();
    if (!box) throw new Error('The overview has no box');
    const y = box.y + 15;
    await page.mouse.move(box.x + box.width * 0.55, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, y, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.8, y, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/from=\d{4}(-\d\d)?&to=\d{4}/);
    await atlas.expectCount(11);
    await expect(atlas.bubble('Azerbaijan')).toHaveCount(0);
    await expect(atlas.bubble('Serbia')).toBeVisible();
  });
  await test.step('Back and Forward go through the steps', async () => {
    await atlas.visit();
    await atlas.value('Sector', 'Microelectronics').check();
    await atlas.expectCount(3);
    // Buttons follow the canvas by a frame: on a slow machine one is clicked where its mark has been.
    await expect(async () => {
      await atlas.mark('Agreement with Belarus on mutual').click();
      await expect(atlas.region('Details')).toBeVisible({ timeout: 1000 });
    }).toPass();
    await page.goBack();
    await expect(atlas.region('Details')).toHaveCount(0);
    await atlas.expectCount(3);
    await page.goBack();
    await atlas.expectCount(27);
    await page.goForward();
    await atlas.expectCount(3);
  });
});

test('a link opens the view it states @firefox', async ({ atlas }) => {
  await atlas.open(
    '?sector=regulation&partner=CHN&from=2020&sel=chn-antitrust-2022&lanes=sector&t=2021..2023',
  );
  await atlas.expectCount(1);
  await expect(atlas.value('Sector', 'Competition, IP')).toBeChecked();
  await expect(atlas.value('Partner', 'China')).toBeChecked();
  await expect(atlas.region('Timeline').getByLabel('From')).toHaveValue('2020');
  await expect(atlas.region('Timeline').getByLabel('Lanes by')).toHaveValue('sector');
  await expect(atlas.region('Timeline')).toHaveAttribute('data-window', '2021-01-01..2023-12-31');
  await expect(
    atlas
      .region('Details')
      .getByRole('heading', { name: 'Agreement with China on antitrust in digital markets' }),
  ).toBeVisible();
});

test('a link opens the view it states, and what it asks in vain is named and ignored', async ({
  atlas,
  page,
}) => {
  test.slow();
  await test.step('"all of" asks for records that hold every chosen sector', async () => {
    await atlas.open('?sector=connectivity,emerging-tech');
    const any = Number(await atlas.region('Map').getAttribute('data-visible-count'));
    await page.getByLabel('Sector: match').selectOption('All of');
    await expect(page).toHaveURL(/match=sector/);
    await atlas.expectCount(3);
    expect(any).toBeGreaterThan(3);
  });
  await test.step('a filter that matches nothing says so and offers the way back', async () => {
    await atlas.visit('?stage=launched&kind=talks');
    await atlas.expectCount(0);
    await expect(page.getByText('No records match Kind: Talks; Stage: Launched')).toBeVisible();
    await page.getByRole('button', { name: 'Remove Stage: Launched (6 records)' }).click();
    await atlas.expectCount(6);
  });
  await test.step('what a link asks in vain is named and ignored', async () => {
    await atlas.open('?partner=CHN,XYZ&from=2014-02-31&shade=red');
    await atlas.expectCount(10);
    const notice = page.getByRole('status').filter({ hasText: 'Parts of this link were ignored' });
    await expect(notice).toContainText('partner=XYZ is not in this dataset');
    await expect(notice).toContainText('from=2014-02-31 isn’t a date');
    await expect(notice).toContainText('shade is not a setting');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toHaveCount(0);
  });
});

test('a click on the map filters the timeline, by bubble or country, and can be undone there', async ({
  atlas,
  page,
}) => {
  test.slow();
  await test.step('a click on the map filters the timeline, and the filter can be undone there', async () => {
    await atlas.open();
    await atlas.bubble('Belarus').click();
    await atlas.expectCount(4);
    await expect(atlas.bubble('Belarus')).toHaveAttribute('aria-pressed', 'true');
    await expect(atlas.value('Partner', 'Belarus')).toBeChecked();
    await expect(atlas.mark('Agreement with Belarus on microelectronics')).toBeVisible();
    await expect(atlas.bubble('China: 10 records, not selected')).toBeVisible();
    await atlas.bubble('Belarus').press('Enter');
    await atlas.expectCount(27);
    await expect(page).toHaveURL(/\/$/);
  });
  await test.step('a click on a country of the map filters by it', async () => {
    await atlas.open('?map=48,98,3.5');
    const map = await atlas.region('Map').boundingBox();
    if (!map) throw new Error('The map has no box');
    // Western China, left of the middle of the view and clear of every bubble.
    const [x, y] = [map.x + map.width * 0.42, map.y + map.height * 0.72];
    const cursor = () =>
      page.evaluate(
        ([x, y]) => {
          const element = document.elementFromPoint(x, y);
          return element && getComputedStyle(element).cursor;
        },
        [x, y] as const,
      );
    await page.mouse.move(x, y);
    await expect.poll(cursor).toBe('pointer');
    await page.mouse.click(x, y);
    await expect(atlas.value('Partner', 'China')).toBeChecked();
    await atlas.expectCount(10);
  });
  await test.step('the camera of the map goes to the link and comes back from it', async () => {
    await atlas.open();
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    await expect(page).toHaveURL(/map=/);
    const url = page.url();
    await page.goto(url);
    await atlas.expectCount(27);
    await expect(page).toHaveURL(url);
    await page.getByRole('button', { name: 'Fit to results' }).click();
    await expect(page).not.toHaveURL(url);
  });
});

test('the window of the timeline moves by buttons, wheel, keys and dragging, and its fields do what the brush does', async ({
  atlas,
  page,
}) => {
  test.slow();
  await test.step('the fields and buttons of the period do what the brush does', async () => {
    await atlas.open();
    const timeline = atlas.region('Timeline');
    await timeline.getByLabel('From').fill('2022');
    await timeline.getByLabel('to', { exact: true }).fill('2022');
    await timeline.getByLabel('to', { exact: true }).press('Enter');
    await atlas.expectCount(5);
    await timeline.getByRole('button', { name: 'Later period' }).click();
    await expect(page).toHaveURL(/from=2023&to=2023/);
    await atlas.expectCount(2);
    await timeline.getByLabel('From').fill('2014-02-31');
    await timeline.getByLabel('From').press('Enter');
    await expect(timeline.getByText('“2014-02-31” isn’t a date')).toBeVisible();
    await atlas.expectCount(2);
    await timeline.getByRole('button', { name: 'Clear period' }).click();
    await atlas.expectCount(27);
  });
  await test.step('dragging the plot moves the window without a step in the history', async () => {
    await atlas.visit('?t=2018..2021');
    await expect(atlas.region('Timeline')).toHaveAttribute('data-window', '2018-01-01..2021-12-31');
    const plot = atlas.region('Timeline').getByRole('group', { name: /^Records by lane/ });
    const box = await plot.boundingBox();
    if (!box) throw new Error('The plot has no box');
    const steps = await page.evaluate(() => window.history.length);
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.8);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.8, { steps: 6 });
    await page.mouse.up();
    await expect(page).not.toHaveURL(/t=2018\.\.2021/);
    expect(await page.evaluate(() => window.history.length)).toBe(steps);
  });
  await test.step('a sideways wheel moves the window and keeps its width', async () => {
    await atlas.visit('?t=2018..2021');
    await expect(atlas.region('Timeline')).toHaveAttribute('data-window', '2018-01-01..2021-12-31');
    const plot = atlas.region('Timeline').getByRole('group', { name: /^Records by lane/ });
    await plot.hover({ position: { x: 600, y: 200 } });
    await page.mouse.wheel(200, 0);
    await expect(page).toHaveURL(/t=2018-\d\d-\d\d\.\.2022-\d\d-\d\d/);
  });
  await test.step('the window of the timeline moves by buttons, wheel and keys, and goes to the link', async () => {
    await atlas.open();
    const timeline = atlas.region('Timeline');
    await timeline.getByRole('button', { name: '1 earlier: 1996' }).click();
    await expect(timeline).toHaveAttribute('data-window', '1996-01-01..2025-12-31');
    await expect(atlas.mark('Agreement with China on combating unfair competition').first()).toBeVisible();
    await timeline.getByRole('button', { name: 'Years with data' }).click();
    await expect(timeline).toHaveAttribute('data-window', '2017-01-01..2025-12-31');
    await timeline.getByRole('button', { name: 'Zoom in on the timeline' }).click();
    await expect(page).toHaveURL(/t=/);
    await page.reload();
    await expect(timeline).not.toHaveAttribute('data-window', '2017-01-01..2025-12-31');
  });
});
