import { readFileSync } from 'node:fs';
import { expect, test } from './atlas.ts';
import { importFile, player, whole } from './decks.ts';

const slides = ['?t=2016..2020', '?view=matrix&partner=BLR', '?view=table', '?view=list'].map((view) => ({
  title: 'A finding',
  text: 'One line.',
  notes: '',
  view,
}));

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('every slide follows its filters and says what it leaves out', async ({ atlas, page }) => {
    await atlas.open();
    await importFile(page, JSON.stringify({ ...whole, slides }));
    await page
      .getByRole('region', { name: 'Briefing' })
      .getByRole('button', { name: /^Present/ })
      .click();
    const on = player(page);
    await expect(on).toHaveAttribute('data-slide', '1');
    await expect(on).toContainText('1 earlier: 1996');
    await expect(on).toContainText(/later: 20/);
    await page.keyboard.press('ArrowRight');
    await expect(on).toHaveAttribute('data-slide', '2');
    await expect(on).toContainText('Belarus');
    await expect(on).not.toContainText('Tajikistan');
    for (const slide of ['3', '4']) {
      await page.keyboard.press('ArrowRight');
      await expect(on).toHaveAttribute('data-slide', slide);
      await expect(on).toContainText(/All 27 records · \d+ of 27 records · /);
    }
  });
});

const FORBIDDEN = JSON.stringify({
  name: 'signs',
  title: 'Signs',
  version: '1',
  language: 'en',
  hub: 'FRA',
  licenses: [],
  sources: [{ title: 'A source' }],
  contributors: [],
  sectors: [{ id: 'trade', label: 'Trade\u000bgoods' }],
  agreements: [
    {
      id: 'one',
      title: 'Pact\ufffe of\u000btrade',
      summary: 'A pact',
      date: '2010-02-11',
      dateBasis: 'event',
      parties: ['FRA', 'JPN'].map((code) => ({ type: 'country', code })),
      kind: 'agreement',
      stage: 'signed',
      level: 'state',
      sectors: ['trade'],
      sources: [{ title: 'A source' }],
    },
  ],
});

test('a dataset with signs that no file can hold is drawn as a figure, which says so', async ({
  atlas,
  page,
}) => {
  await page.route('**/data/signs.json', (route) => route.fulfill({ json: JSON.parse(FORBIDDEN) }));
  await atlas.open('?data=signs');
  await atlas.expectCount(1);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const picture = dialog.getByRole('img');
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBe(1280);
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save SVG' }).click();
  const svg = readFileSync(await (await saved).path(), 'utf8');
  expect(svg).toContain('Pact of trade');
  expect(svg).toContain(
    'characters that can’t be stored in a file, removed or replaced with spaces: U+000B, U+FFFE',
  );
});
