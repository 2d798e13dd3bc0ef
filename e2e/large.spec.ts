import { treatyDataset } from '../bench/dataset.mjs';
import { expect, test } from './atlas';

test('two thousand records: bars instead of marks, a click comes nearer, every filter answers', async ({
  atlas,
  page,
}) => {
  const body = JSON.stringify(treatyDataset(2000));
  await page.route('**/data/treaties.json', (route) =>
    route.fulfill({ contentType: 'application/json', body }),
  );
  await atlas.open('?data=treaties&lanes=sector');
  await expect(atlas.region('Map')).toHaveAttribute('data-visible-count', '2000');
  await expect(atlas.region('Filters').getByRole('strong').first()).toHaveText('2,000');

  const timeline = atlas.region('Timeline');
  const window = await timeline.getAttribute('data-window');
  const plot = timeline.getByRole('group', { name: /^Agreements by lane/ });
  await expect(plot.getByRole('button', { name: /^Trade agreement no\./ })).toHaveCount(0);
  const trade = await plot.getByRole('button', { name: /^Trade\b/ }).boundingBox();
  const box = await plot.boundingBox();
  if (!trade || !box) throw new Error('no lane to be seen');
  await page.mouse.click(box.x + box.width * 0.8, trade.y + trade.height / 2);
  await expect(timeline).not.toHaveAttribute('data-window', window ?? '');

  await atlas.open('?data=treaties&lanes=sector&t=2016..2017');
  await expect(plot.getByRole('button', { name: /^Trade agreement no\./ }).first()).toBeVisible();
  await page
    .getByRole('group', { name: 'Sector', exact: true })
    .getByRole('checkbox', { name: /^Trade/ })
    .check();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('on trade');
  await expect(atlas.region('Map')).not.toHaveAttribute('data-visible-count', '2000');
});
