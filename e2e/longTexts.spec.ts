import { expect, test } from './atlas.ts';
import { Opening, testFile } from './opening.ts';

const unplaced = Array.from(
  { length: 150 },
  (_, i) => `Treaty ${i},${1990 + (i % 30)}-02-11,France; The Old Company number ${i},Trade`,
);
const MANY = testFile(
  'companies.csv',
  `Title,Date,Parties,Sector\n${unplaced.join('\n')}\nReal,2000-01-01,France; Japan,Trade\n`,
);

test('the map keeps its height beside 150 parties without a place, at any size', async ({ atlas, page }) => {
  test.slow();
  await atlas.open();
  await new Opening(page).bringIn(MANY);
  const map = atlas.region('Map');
  const heightOf = async () => (await map.boundingBox())?.height ?? 0;
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.reload();
    await atlas.expectCount(151);
    const before = await heightOf();
    expect(before).toBeGreaterThan(250);
    await page.getByText('and 147 more').click();
    const list = page.getByRole('list', { name: 'Not on the map: 150 parties' });
    await expect(list.getByRole('listitem')).toHaveCount(150);
    expect(await heightOf(), `at ${width}`).toBe(before);
  }
});

test('a validity that holds through the window is a line in its lane; of 1,500 unknown values in a link five are named', async ({
  atlas,
  page,
}) => {
  test.slow();
  await test.step('of 1,500 unknown values in a link five are named', async () => {
    await atlas.open(`?sector=${Array.from({ length: 1500 }, (_, i) => `s${i}`).join(',')}`);
    const notice = page.getByRole('status').filter({ hasText: 'and 1,495 more' });
    await expect(notice).toContainText('sector=s1000 is not in this dataset; and 1,495 more');
    expect((await notice.textContent())?.match(/is not in this dataset/g)).toHaveLength(5);
    expect((await notice.boundingBox())?.height).toBeLessThan(120);
  });
  await test.step('a validity that holds through the window is a line in its lane', async () => {
    const table = 'Title,Date,Valid from,Valid to,Parties,Sector\n';
    const row = 'Long one,1990-01-01,1990-01-01,2030-12-31,France; Japan,Trade\n';
    await atlas.open();
    await new Opening(page).bringIn(
      testFile('long.csv', `${table}${row}Other,2012-03-01,,,France; Peru,Fish\n`),
    );
    const data = new URL(page.url()).searchParams.get('data');
    await atlas.open(`?data=${data}&from=2000&to=2005&by=active&t=2000..2005`);
    await atlas.expectCount(1);
    await expect(atlas.mark('Long one')).toHaveCount(1);
    await expect(atlas.region('Timeline').getByText(/earlier/)).toHaveCount(0);
    await expect(atlas.sentence).toContainText('active 2000 to 2005');
  });
});

test('titles of 5,000 characters without a space stay in their column; full and half width forms are found as one', async ({
  atlas,
  page,
}) => {
  test.slow();
  const forms = ['５Ｇ networks', '5G networks', 'ﾃｽﾄ', 'テスト'].map(
    (title, i) => `${title},201${i}-01-01,France; Japan`,
  );
  const rows = [1, 2, 3].map(
    (i) => `${i}${'Memorandumoncooperation'.repeat(217)},200${i}-01-01,France; Japan`,
  );
  await atlas.open();
  await new Opening(page).bringIn(
    testFile('long.csv', `Title,Date,Parties\n${[...rows, ...forms].join('\n')}\n`),
  );
  for (const words of ['5G', '５Ｇ', 'テスト', 'ﾃｽﾄ']) {
    await atlas.search.fill(words);
    await atlas.expectCount(2);
  }
  await atlas.search.fill('');
  await atlas.expectCount(7);
  await page.getByRole('link', { name: 'Table' }).click();
  const cell = atlas.region('Records table').getByRole('row').nth(1).getByRole('cell').nth(1);
  const title = cell.getByRole('button');
  await expect(title).toHaveText(/^1Memorandum.*…$/);
  const [box, room] = await Promise.all([title.boundingBox(), cell.boundingBox()]);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((room?.x ?? 0) + (room?.width ?? 0) + 1);
  await title.click();
  const details = atlas.region('Details');
  const heading = details.getByRole('heading', { level: 2 });
  expect((await heading.boundingBox())?.height).toBeLessThan(800);
  await details.getByRole('button', { name: 'Show the whole text' }).first().click();
  await expect(details.getByRole('button', { name: 'Show less' })).toBeVisible();
});
