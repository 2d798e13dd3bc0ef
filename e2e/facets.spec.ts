import { expect, test } from './atlas.ts';
import { fixture, Opening } from './opening.ts';

test('the stage switches choose stages, and values are sorted by what is left without moving from under the pointer', async ({
  atlas,
  page,
}) => {
  await test.step('the stage switches choose stages, by the facet that is there', async () => {
    await atlas.open();
    const filters = atlas.region('Filters');
    const firm = filters.getByRole('button', { name: /^Firm/ });
    await expect(firm).toHaveText('Firm 9');
    await firm.click();
    await atlas.expectCount(9);
    await expect(firm).toHaveAttribute('aria-pressed', 'true');
    await expect(atlas.value('Stage', 'Signed')).toBeChecked();
    await expect(page).toHaveURL(/stage=signed%2Cin-force|stage=signed,in-force|stage=in-force,signed/);
    await atlas.value('Stage', 'Signed').uncheck();
    await expect(firm).toHaveAttribute('aria-pressed', 'mixed');
    await firm.press('Enter');
    await firm.press('Enter');
    await expect(firm).toHaveAttribute('aria-pressed', 'false');
    await atlas.expectCount(27);
    await atlas.expectAccessible();
  });
  await test.step('values are sorted by what is left, and none moves from under the pointer', async () => {
    await atlas.open();
    const order = (facet: string) =>
      atlas
        .facet(facet)
        .getByRole('checkbox')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    const partners = await order('Partner');
    const sectors = await order('Sector');
    await atlas.facet('Sector').hover();
    await atlas.value('Partner', 'Belarus').focus();
    await page.keyboard.press('Space');
    await atlas.expectCount(4);
    expect(await order('Sector')).toEqual(sectors);
    expect(await order('Partner')).toEqual(partners);
    await atlas.region('Map').hover();
    await expect.poll(() => order('Sector')).not.toEqual(sectors);
    expect((await order('Sector'))[0]).toBe('industry');
    await expect(atlas.value('Partner', 'Belarus')).toBeFocused();
  });
});

test('a value of a long facet is found by its name, in a dataset of 1,501 records', async ({
  atlas,
  page,
}) => {
  const opening = new Opening(page);
  await atlas.open();
  await opening.start();
  await opening.choose(fixture('real/wipo_events.csv'));
  await opening.check();
  await opening.import();
  await opening.show();
  const facet = atlas.facet('Partner');
  const find = facet.getByRole('searchbox', { name: 'Find in Partner' });
  await expect(find).toBeVisible();
  const folded = await facet.getByRole('checkbox').count();
  expect(folded).toBeGreaterThan(0);
  await find.fill('COTE');
  await expect(facet.getByText(/^1 of \d+$/)).toBeVisible();
  await facet.getByRole('checkbox', { name: /^Côte d’Ivoire/ }).check();
  await expect(atlas.region('Map')).not.toHaveAttribute('data-visible-count', '1501');
  await atlas.expectAccessible();
  await find.press('Escape');
  await expect(find).toHaveValue('');
  await expect(facet.getByRole('checkbox')).toHaveCount(folded);
  await expect(facet.getByRole('checkbox', { name: /^Côte d’Ivoire/ })).toBeChecked();
});
