import { expect, test } from './atlas.ts';
import { Opening, testFile } from './opening.ts';

const FILE = testFile('treaties.csv', 'Title,Date,Parties\nOn trade,2015-04-13,France; Japan\n');
const WORKER = /import\.worker-[^/]*\.js/;

test('a worker that hangs is told of, and can be stopped and started again', async ({ atlas, page }) => {
  const opening = new Opening(page);
  await atlas.open();
  await page.route(WORKER, (route) => route.fulfill({ contentType: 'text/javascript', body: 'for (;;) {}' }));
  await opening.start();
  await page.clock.install();
  await opening.choose(FILE);
  await expect(opening.dialog.getByText('Reading the file…')).toBeVisible();
  await page.clock.fastForward(21_000);
  await expect(opening.fault).toContainText('No progress for 20 seconds');
  await opening.button('Keep waiting').click();
  await expect(opening.fault).toBeHidden();
  await page.clock.fastForward(21_000);
  await opening.fault.getByRole('button', { name: 'Stop' }).click();
  await expect(opening.fault).toContainText('Stopped because there was no progress');
  await page.unroute(WORKER);
  await opening.button('Try again').click();
  await page.clock.resume();
  await expect(opening.heading('Columns of treaties.csv')).toBeVisible();
});

test('a worker that does not load says so, and is asked for again', async ({ atlas, page }) => {
  const opening = new Opening(page);
  await atlas.open();
  await page.route(WORKER, (route) => route.abort());
  await opening.start();
  await opening.choose(FILE);
  await expect(opening.fault).toContainText('Couldn’t load part of the atlas');
  await page.unroute(WORKER);
  await opening.button('Try again').click();
  await expect(opening.heading('Columns of treaties.csv')).toBeVisible();
});
