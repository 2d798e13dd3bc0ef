import { expect, test } from './atlas.ts';
import { importFile, slide, whole } from './decks.ts';

const HOSTILE: readonly (readonly [name: string, content: string, message: RegExp, slides: number])[] = [
  ['script in its text', JSON.stringify(whole), /^$/, 1],
  ['keys that are not its own', JSON.stringify({ ...whole, evil: 1 }), /evil/, 1],
  ['a newer version', JSON.stringify({ ...whole, version: 9 }), /newer/i, 0],
  ['another format', '{"hello":"world"}', /briefing/i, 0],
  ['half a file', JSON.stringify(whole).slice(0, 120), /JSON/, 0],
  ['a web page', '<!doctype html><title>x</title>', /.+/, 0],
  ['nothing', '', /empty/i, 0],
  // Last, since it stays open.
  [
    'ten thousand slides',
    JSON.stringify({ ...whole, slides: Array.from({ length: 10_000 }, () => slide) }),
    /200/,
    200,
  ],
];

test('a briefing file that is none, or holds what it should not, costs nothing', async ({ atlas, page }) => {
  test.slow();
  for (const [name, content, message, slides] of HOSTILE)
    await test.step(name, async () => {
      await atlas.open('?partner=CHN');
      const panel = await importFile(page, content);
      const list = panel.getByRole('list', { name: 'Slides' }).getByRole('listitem');
      if (slides > 0) await expect(list).toHaveCount(slides);
      if (message.source !== '^$') await expect(panel.getByRole('alert')).toContainText(message);
      if (slides === 1) await expect(panel.getByRole('button', { name: /Slide 1: <img/ })).toBeVisible();
      await atlas.expectCount(10);
    });
});

test('a link that was cut off, or names what the dataset does not have, says so, and the rest opens', async ({
  atlas,
  page,
}) => {
  await page.goto('/#deck=q1YqSyVJzSvJTFGyUo');
  await expect(page.getByRole('region', { name: 'Briefing' }).getByRole('alert')).toBeVisible();
  await atlas.expectCount(27);

  await page.goto('about:blank');
  await atlas.open();
  const old = { ...whole, slides: [{ ...slide, view: '?partner=CHN,XYZ&sel=gone-1999' }] };
  const panel = await importFile(page, JSON.stringify(old));
  await expect(panel.getByText('partner=XYZ is not in this dataset')).toBeVisible();
  await expect(panel.getByText('sel=gone-1999 is not in this dataset')).toBeVisible();
  await panel.getByRole('button', { name: /^Slide 1/ }).click();
  await atlas.expectCount(10);
});
