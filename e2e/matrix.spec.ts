import { expect, test } from './atlas.ts';
import { Opening, testFile } from './opening.ts';

test('a cell lists its records; cells and names of rows and columns filter, and gaps are said', async ({
  atlas,
  page,
}) => {
  test.slow();
  await test.step('a cell lists its records, each with its details, and filters when it is told to', async () => {
    await atlas.open('?view=matrix', 'Matrix');
    const matrix = atlas.region('Matrix');
    const cell = matrix.getByRole('button', { name: 'China, Telecoms & connectivity: 5 records' });
    await cell.click();
    const list = page.getByRole('region', { name: '5 records of China in Telecoms & connectivity' });
    await expect(list.getByRole('listitem')).toHaveCount(5);
    await expect(matrix).toHaveAttribute('data-visible-count', '27');
    await list.getByRole('button', { name: /^Proposed undersea cable/ }).click();
    await expect(atlas.region('Details')).toContainText('undersea cable');
    await atlas.expectAccessible();
    await list.press('Escape');
    await expect(list).toBeHidden();
    await expect(cell).toBeFocused();
    await expect(atlas.region('Details')).toBeVisible();

    await cell.press('Enter');
    const filter = list.getByRole('button', { name: 'Filter by this cell' });
    await filter.click();
    await expect(matrix).toHaveAttribute('data-visible-count', '5');
    await expect(page).toHaveURL(/sector=connectivity&partner=CHN/);
    await filter.click();
    await expect(matrix).toHaveAttribute('data-visible-count', '27');
    await matrix.getByLabel('Partners by').selectOption('year');
    await matrix.getByRole('button', { name: 'Belarus, 2022: 2 records' }).click();
    await page
      .getByRole('region', { name: '2 records of Belarus in 2022' })
      .getByRole('button', { name: 'Filter by this cell' })
      .click();
    await expect(page).toHaveURL(/partner=BLR&from=2022&to=2022/);
    await expect(matrix).toHaveAttribute('data-visible-count', '2');
  });
  await test.step('the name of a row or column filters by it; nothing moves, and what the counts ignore is said', async () => {
    await atlas.visit('?view=matrix', 'Matrix');
    const matrix = atlas.region('Matrix');
    const [belarus, serbia] = ['Belarus', 'Serbia'].map((name) =>
      matrix.getByRole('button', { name, exact: true }),
    );
    const sector = matrix.getByRole('button', { name: 'Skills, education & research', exact: true });
    if (!belarus || !serbia) throw new Error('no names');
    const place = await belarus.boundingBox();
    await belarus.click();
    await expect(matrix).toHaveAttribute('data-visible-count', '4');
    await expect(belarus).toHaveAttribute('aria-pressed', 'true');
    expect(await belarus.boundingBox()).toEqual(place);
    await expect(matrix.getByText(/^Counts ignore the filters by partner and sector/)).toBeVisible();
    await serbia.press('Enter');
    await expect(matrix).toHaveAttribute('data-visible-count', '6');
    await sector.click();
    await expect(page).toHaveURL(/sector=skills-research&partner=BLR,SRB/);
    await expect(matrix).toHaveAttribute('data-visible-count', '3');
    await atlas.expectAccessible();
    for (const pressed of [sector, belarus, serbia]) await pressed.click();
    await expect(matrix).toHaveAttribute('data-visible-count', '27');
    await expect(matrix.getByText(/^Counts ignore/)).toHaveCount(0);
  });
  await test.step('rows and columns that a filter empties stay, and their gaps are said', async () => {
    await atlas.visit('?view=matrix', 'Matrix');
    const matrix = atlas.region('Matrix');
    const heads = () => matrix.getByRole('rowheader').or(matrix.getByRole('columnheader')).allTextContents();
    const before = await heads();
    await atlas.visit('?view=matrix&kind=talks', 'Matrix');
    await expect(matrix).toHaveAttribute('data-visible-count', '6');
    expect(await heads()).toEqual(before);
    const belarus = matrix.getByRole('row', { name: /^Belarus/ });
    await expect(belarus.getByRole('cell', { name: 'none among the records shown' })).toHaveCount(9);
    await atlas.expectAccessible();
  });
});

test('the matrix shows the latest years first where there is no room for all', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await atlas.open('?view=matrix&across=year', 'Matrix');
  const matrix = atlas.region('Matrix');
  await expect(matrix.getByRole('columnheader', { name: '2024' })).toBeInViewport({ ratio: 1 });
  await expect(matrix.getByRole('rowheader', { name: 'China' })).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.reload();
  await expect(matrix.getByRole('columnheader', { name: '1996' })).toBeInViewport({ ratio: 1 });
  await expect(matrix.getByRole('columnheader', { name: '2024' })).toBeInViewport({ ratio: 1 });
});

test('no name is cut on paper', async ({ atlas, page }) => {
  const long =
    'The Permanent Secretariat of the Standing Committee of Ministers of Transport and of the Inland Waterways of the Basin';
  const sector =
    'Carriage of goods, passengers and their luggage by rail, road and inland waterway, and the insurance thereof';
  const rows = ['Turkmenistan', long].map(
    (party, i) => `Treaty ${i},200${i}-02-11,France; ${party},"${sector}"`,
  );
  await atlas.open();
  await new Opening(page).bringIn(
    testFile('long.csv', `Title,Date,Parties,Sector\n${rows.join('\n')}\nOther,2004,France; Congo,Trade\n`),
  );
  const data = new URL(page.url()).searchParams.get('data');
  await atlas.open(`?data=${data}&view=matrix`, 'Matrix');
  const matrix = atlas.region('Matrix');
  await expect(matrix.getByRole('rowheader', { name: /…/ })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  for (const name of ['Turkmenistan', long])
    await expect(matrix.getByRole('rowheader', { name, exact: true })).toBeVisible();
  await expect(matrix.getByRole('columnheader', { name: sector, exact: true })).toBeVisible();
  const cut = await page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    return [...document.querySelectorAll('table[data-across] th span')]
      .filter((name) => {
        const cell = name.closest('th')?.getBoundingClientRect();
        const { left, right, top, bottom } = name.getBoundingClientRect();
        const isOut =
          !cell ||
          left < cell.left - 1 ||
          right > cell.right + 1 ||
          top < cell.top - 1 ||
          bottom > cell.bottom + 1;
        return isOut || left < 0 || right > wide || name.scrollWidth > name.clientWidth + 1;
      })
      .map(({ textContent }) => textContent);
  });
  expect(cut).toEqual([]);
});
