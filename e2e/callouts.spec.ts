import { expect, test } from './atlas.ts';

test('callouts are dragged on the preview of a slide, and a double click places them automatically', async ({
  page,
  atlas,
}) => {
  test.slow();
  await atlas.open('?partner=CHN');
  await page.getByRole('button', { name: 'Briefings' }).click();
  const panel = page.getByRole('region', { name: 'Briefing' });
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  await panel.getByRole('button', { name: 'Add callout' }).click();
  await page.keyboard.type('Ten records');
  const callout = panel.getByRole('group', { name: '1. Callout' });
  const [right, down] = [callout.getByLabel('Right, %'), callout.getByLabel('Down, %')];
  const preview = panel.getByRole('group', { name: 'Preview of the slide' });
  const handle = preview.getByRole('button', { name: 'Move 1. Callout' });
  await expect(preview.locator('text').filter({ hasText: 'Ten records' })).toBeVisible();
  await handle.scrollIntoViewIfNeeded();
  await expect(right).toHaveValue('');

  const middle = async () => {
    const box = await handle.boundingBox();
    if (!box) throw new Error('no handle');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  /** How far down the preview it is: fields above may appear. */
  const depth = async () => (await middle()).y - ((await preview.boundingBox())?.y ?? 0);
  const drag = async (x: number, y: number) => {
    const from = await middle();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + x / 2, from.y + y / 2);
    await page.mouse.move(from.x + x, from.y + y);
  };
  // Escape brings it back, and the briefing stays open.
  const start = await depth();
  await drag(20, 30);
  expect(await depth()).toBeCloseTo(start + 30, 0);
  await page.keyboard.press('Escape');
  expect(await depth()).toBeCloseTo(start, 0);
  await page.mouse.up();
  await expect(right).toHaveValue('');

  await drag(20, 30);
  await page.mouse.up();
  await expect(right).not.toHaveValue('');
  const [x, y] = [await right.inputValue(), await down.inputValue()];
  expect(await depth()).toBeCloseTo(start + 30, 0);
  // As far as the picture goes.
  await drag(-2000, 0);
  await page.mouse.up();
  await expect(right).not.toHaveValue(x);
  const [inner, outer] = [await handle.boundingBox(), await preview.boundingBox()];
  expect(inner?.x).toBeGreaterThan(outer?.x ?? 0);

  // Each drag is undone by itself.
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(right).toHaveValue(x);
  await expect(down).toHaveValue(y);
  await handle.press('ArrowDown');
  await expect(down).toHaveValue(String(Number(y) + 1));
  await handle.dblclick();
  await expect(right).toHaveValue('');
  await atlas.expectAccessible();
});
