import { readFile } from 'node:fs/promises';
import { type Atlas, expect, test } from './atlas.ts';

/** Counts what a person presses; the letters of a text are counted apart. */
function keyboard({ page }: Atlas) {
  const count = { presses: 0, letters: 0 };
  return {
    count,
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key);
        count.presses++;
      }
    },
    /** The same key several times. */
    times: async (key: string, times: number) => {
      for (let i = 0; i < times; i++) await page.keyboard.press(key);
      count.presses += times;
    },
    write: async (text: string) => {
      await page.keyboard.insertText(text);
      count.letters += text.length;
    },
  };
}

test('ten slides are made from nothing by keys alone, in at most 300 presses', async ({ atlas, page }) => {
  test.setTimeout(180_000);
  const { count, press, times, write } = keyboard(atlas);
  const panel = page.getByRole('region', { name: 'Briefing' });
  const slides = panel.getByRole('list', { name: 'Slides' }).getByRole('listitem');
  const open = panel.locator('[data-active="true"]');
  /** Adds the current view and writes its title. */
  const add = async (place: number, title: string) => {
    await press('b');
    await expect(slides).toHaveCount(place);
    await press('e');
    await expect(open.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
    await write(title);
  };
  /** Goes to a record by search. */
  const find = async (words: string, option: RegExp) => {
    await press('/', 'ControlOrMeta+a');
    await write(words);
    await expect(page.getByRole('option', { name: option }).first()).toBeVisible();
    // Tab leaves the field, so that letters are keys again.
    await press('ArrowDown', 'Enter', 'Tab');
  };
  const layout = open.getByLabel('Layout');

  await atlas.open();
  await add(1, 'Russia’s digital cooperation');
  await press('Alt+l', 'Tab');
  await write('Twenty-eight years in ten slides');
  await expect(layout).toHaveValue('cover');
  await press('Escape');

  await add(2, 'Eight countries, the SCO and Africa');
  await times('Alt+l', 6);
  await expect(layout).toHaveValue('map');
  await press('Escape');

  await add(3, 'Two waves: 2017, and 2021 to 2024');
  await times('Alt+l', 7);
  await expect(layout).toHaveValue('timeline');
  await times('Tab', 6);
  await expect(open.getByRole('button', { name: 'Add callout' })).toBeFocused();
  await press('Enter');
  await write('The widest partner');
  await times('Tab', 7);
  await expect(open.getByRole('button', { name: 'Add period' })).toBeFocused();
  await press('Enter');
  await write('Talks of 2017');
  await press('Tab');
  await press('ControlOrMeta+a');
  await write('2017-06');
  await press('Tab');
  await press('ControlOrMeta+a');
  await write('2017-09');
  await press('Escape');

  await press('3');
  await expect(atlas.region('Matrix')).toBeVisible();
  await add(4, 'Trade and payments: China and Africa only');
  await press('Escape');

  await press('2');
  await expect(atlas.region('Records table')).toBeVisible();
  await add(5, 'All records, newest first');
  await press('Escape');

  await press('1');
  await find('moscow beijing', /Moscow/);
  await expect(page).toHaveURL(/sel=/);
  await add(6, 'Moscow and Beijing signed a programme');
  await press('Escape');
  await add(7, 'What the source says');
  await times('Alt+l', 5);
  await expect(layout).toHaveValue('quote');
  await press('Escape');

  await press('/', 'ControlOrMeta+a');
  await write('china');
  await press('Enter', 'Tab');
  await expect(page).toHaveURL(/q=china/);
  await add(8, 'What is said of China, and of Belarus');
  await times('Alt+Shift+l', 3);
  await expect(layout).toHaveValue('compare');
  await press('Escape');
  await press('/', 'ControlOrMeta+a');
  await write('belarus');
  await press('Enter', 'Tab');
  await expect(page).toHaveURL(/q=belarus/);
  await press('e');
  await times('Tab', 6);
  await expect(open.getByRole('button', { name: 'Use the current view as the second' })).toBeFocused();
  await press('Enter');
  await expect(open.getByRole('group', { name: 'Second view' })).toContainText('belarus');
  await press('Escape');

  await press('5');
  await expect(atlas.region('Pair dossier')).toBeVisible();
  await add(9, 'Russia and China, record by record');
  await press('Escape');
  await add(10, 'What the data can and cannot show');
  await times('Alt+Shift+l', 2);
  await expect(layout).toHaveValue('text');
  await times('Tab', 2);
  await write('- One article is the *only* source\n- None found is not **none exists**');
  await press('Escape');

  expect(count.presses).toBeLessThanOrEqual(300);
  test
    .info()
    .annotations.push({ type: 'keys', description: `${count.presses}, and ${count.letters} letters` });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'File', exact: true }).click(),
  ]);
  const made = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(made.slides.map(({ layout: own = 'automatic' }) => own)).toEqual([
    ...['cover', 'map', 'timeline', 'automatic', 'automatic', 'automatic', 'quote', 'compare', 'automatic'],
    'text',
  ]);
  expect(made.slides[2].annotations).toMatchObject([
    { kind: 'callout', text: 'The widest partner' },
    { kind: 'band', text: 'Talks of 2017', from: '2017-06', to: '2017-09' },
  ]);
  expect(made.slides[7].beside).toMatch(/q=belarus/);
});
