import { readFileSync } from 'node:fs';
import { treatyDataset } from '../bench/dataset.mjs';
import { expect, test } from './atlas.ts';

interface Place {
  readonly code: string;
  readonly name: { readonly en: string };
  readonly capital?: { readonly lat: number; readonly lng: number };
}

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
  const plot = timeline.getByRole('group', { name: /^Records by lane/ });
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
  await expect(page.getByRole('heading', { level: 1 })).toContainText('on Trade');
  await expect(atlas.region('Map')).not.toHaveAttribute('data-visible-count', '2000');
});

/** Degrees between two capitals whose bubbles do not meet. */
const FAR = 12;
/** Degrees north or south up to which the camera brings a place to the middle of the map. */
const MAX_LATITUDE = 60;

test('a partner without room for a bubble is a dot: pointed at, it says what it is and can be chosen', async ({
  atlas,
  page,
}) => {
  const dataset = treatyDataset(2000);
  await page.route('**/data/treaties.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify(dataset) }),
  );
  const counts = new Map<string, number>();
  for (const { parties } of dataset.agreements)
    for (const { code } of parties) counts.set(code, (counts.get(code) ?? 0) + 1);
  const all: readonly Place[] = JSON.parse(
    readFileSync(new URL('../public/data/countries.json', import.meta.url), 'utf8'),
  );
  // Former states have seats too, but no ring where the dataset does not name them.
  const places = all.filter(({ code }) => counts.has(code));
  const count = ({ code }: Place) => counts.get(code) ?? Number.POSITIVE_INFINITY;
  // Far from others, whose rings would lie over it.
  const isAlone = ({ capital, code }: Place) =>
    !places.some(
      (other) =>
        other.code !== code &&
        other.capital &&
        capital &&
        Math.hypot(other.capital.lat - capital.lat, other.capital.lng - capital.lng) < FAR,
    );
  const [least] = places
    // The camera does not go so far north or south that the capital would be in the middle.
    .filter((place) => place.capital && Math.abs(place.capital.lat) < MAX_LATITUDE && isAlone(place))
    .sort((a, b) => count(a) - count(b));
  if (!least?.capital) throw new Error('no partner with a place');
  const { lat, lng } = least.capital;
  await atlas.open(`?data=treaties&map=${lat},${lng},1.5`);

  const map = atlas.region('Map');
  const dot = map.getByRole('button', { name: new RegExp(`^${least.name.en}: ${count(least)} record`) });
  await expect(map).toHaveAttribute('data-visible-count', '2000');
  await expect(dot).toHaveCount(0);
  const box = await map.boundingBox();
  if (!box) throw new Error('no map to be seen');
  // The capital is in the middle of the map, whose frame is a little lower than its region.
  await expect(async () => {
    for (let up = 0; up <= 40 && (await dot.count()) === 0; up += 4)
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - up);
    await expect(dot).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expect(map.getByText('Select to show only these')).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(least.name.en);
  await expect(map).toHaveAttribute('data-visible-count', String(count(least)));
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await expect(dot).toHaveAttribute('aria-pressed', 'true');
});
