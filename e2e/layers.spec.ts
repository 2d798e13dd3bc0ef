import { chooseFromMore, expect, test } from './atlas.ts';

const TABLE = [
  'name,start,end',
  'First government,2008-05-07,2012-05-06',
  'Second government,2012-05-07,..',
  'Summit,2015-07-09,',
  'Someday,soon,',
].join('\n');

test('a layer is pasted, shown, reopened by its link, and missed once it is deleted', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  const timeline = atlas.region('Timeline');
  const count = await timeline.getAttribute('data-visible-count');
  await chooseFromMore(page, 'Context layers');
  const dialog = page.getByRole('dialog', { name: 'Context layers' });
  await dialog.getByLabel('Paste the table').fill(TABLE);
  await expect(dialog.getByRole('list', { name: 'What will be added' }).getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByRole('list', { name: 'What could not be used' })).toContainText('Row 5, “start”');
  await atlas.expectAccessible();
  await dialog.getByLabel('Title').fill('Governments');
  await dialog.getByRole('button', { name: 'Add layer' }).click();
  await expect(dialog.getByText('Still missing: a source.')).toBeVisible();
  await dialog.getByLabel('Source').fill('Example register');
  await dialog.getByRole('button', { name: 'Add layer' }).click();
  await expect(dialog.getByRole('checkbox', { name: /Governments/ })).toBeChecked();
  await expect(page).toHaveURL(/[?&]layers=[0-9a-f]{16}/);
  await page.keyboard.press('Escape');

  const list = page.getByRole('list', { name: 'Governments (Example register)' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(timeline).toContainText('Context: Governments (Example register)');
  await expect(timeline).toHaveAttribute('data-visible-count', count ?? '');
  await atlas.expectAccessible();

  await page.reload();
  await expect(list.getByRole('listitem')).toHaveCount(3);

  await chooseFromMore(page, 'Context layers');
  await dialog.getByRole('button', { name: 'Delete Governments' }).click();
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('this browser doesn’t have the context layer')).toBeVisible();
  await page.reload();
  await expect(page.getByText('this browser doesn’t have the context layer')).toBeVisible();
  await expect(list).toHaveCount(0);
});
