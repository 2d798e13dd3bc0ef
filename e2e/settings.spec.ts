import { expect, test } from './atlas.ts';
import { Opening, testFile } from './opening.ts';

/** Eleven sectors, the last with most records; France is a party to every record. */
const TABLE = testFile(
  'many_sectors.csv',
  [
    'Title,Date,Parties,Sector',
    ...Array.from({ length: 10 }, (_, i) => `On S${i},2001,France; Japan,S${i}`),
    ...Array.from({ length: 5 }, (_, i) => `On health ${i},2010,France; Brazil,Health`),
  ].join('\n'),
);

test('the country in the middle and the colours of a dataset are changed where it is listed', async ({
  atlas,
  page,
}) => {
  const opening = new Opening(page);
  await atlas.open();
  await opening.bringIn(TABLE);
  await atlas.expectCount(15);
  await expect(atlas.value('Partner', 'Japan')).toBeVisible();
  await expect(atlas.value('Partner', 'France')).toHaveCount(0);

  await opening.start();
  await opening.button('Settings of many sectors').click();
  const settings = opening.dialog.getByRole('group', { name: 'Settings of many sectors' });
  await expect(settings.getByRole('combobox', { name: 'Country' })).toHaveValue('FRA');
  await settings.getByRole('radio', { name: 'none' }).check();
  await settings.getByText('Coloured sectors').first().click();
  await settings.getByRole('checkbox', { name: 'Health (5)' }).uncheck();
  await settings.getByRole('checkbox', { name: 'S9 (1)' }).check();
  await atlas.expectAccessible();
  await settings.getByRole('button', { name: 'Save' }).click();
  await expect(opening.dialog.getByText('Settings saved')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opening.dialog).toBeHidden();
  await expect(atlas.value('Partner', 'France')).toBeVisible();
  await expect(atlas.value('Partner', 'France')).toHaveAccessibleName(/15$/);

  await page.reload();
  await expect(atlas.value('Partner', 'France')).toBeVisible();
  await opening.start();
  await opening.button('Settings of many sectors').click();
  await expect(settings.getByRole('radio', { name: 'none' })).toBeChecked();
  await settings.getByText('Coloured sectors').first().click();
  await expect(settings.getByRole('checkbox', { name: 'Health (5)' })).not.toBeChecked();
  await expect(settings.getByRole('checkbox', { name: 'S9 (1)' })).toBeChecked();
});
