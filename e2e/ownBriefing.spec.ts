import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from '@playwright/test';
import { type Atlas, expect, test } from './atlas.ts';
import { player } from './decks.ts';
import { Opening, testFile } from './opening.ts';

const ROWS = [
  'Title,Date,Parties,Type',
  'On trade,2015-04-13,France; Japan,Trade agreement',
  'On fish,2016-02-28,France; Japan,Protocol',
  'On space,2017-05-01,Japan; India,Protocol',
];
const FILE = testFile('treaties.csv', `${ROWS.join('\n')}\n`);
/** Without the record that a slide has selected. */
const OLDER = testFile('treaties.csv', `${ROWS.slice(0, 3).join('\n')}\n`);

const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'Briefing' });

/** A briefing of two slides on a table of one's own: everything, and the record on space. */
async function makeBriefing(atlas: Atlas, page: Page): Promise<Locator> {
  await atlas.open();
  await new Opening(page).bringIn(FILE);
  await atlas.expectCount(3);
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  const slides = panelOf(page).getByRole('list', { name: 'Slides' }).getByRole('listitem');
  await expect(slides).toHaveCount(1);
  await atlas.mark('On space').click();
  await expect(page).toHaveURL(/sel=/);
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  await expect(slides).toHaveCount(2);
  return panelOf(page);
}

async function linkOf(page: Page): Promise<string> {
  await panelOf(page).getByRole('button', { name: 'Link', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Link' });
  await expect(dialog).toContainText('which is only in this browser');
  return dialog.getByLabel('Link', { exact: true }).inputValue();
}

/** A page of a browser that has nothing of ours. */
const emptyPage = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

const give = (page: Page, file: typeof FILE) => page.getByLabel('Choose file').last().setInputFiles(file);

test('a briefing link on data of one’s own asks for its file elsewhere, and plays on it, or on other data where the reader says so', async ({
  atlas,
  page,
  browser,
}) => {
  test.slow();
  await makeBriefing(atlas, page);
  const link = await linkOf(page);
  const guest = await emptyPage(browser);
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: /saved in another browser/ })).toBeVisible();
  await expect(guest.getByText(/uses “treaties” \(3 records\)/i)).toBeVisible();
  await expect(player(guest)).toBeHidden();

  await give(guest, OLDER);
  await expect(guest.getByRole('heading', { name: /different version of “treaties”/i })).toBeVisible();
  await expect(guest.getByText('1 of 2 slides uses records or values it doesn’t have')).toBeVisible();
  await expect(player(guest)).toBeHidden();

  await give(guest, FILE);
  await expect(player(guest)).toHaveAttribute('data-slide', '1');
  await expect(player(guest)).toContainText('All 3 records');
  // Nothing of it is kept but the data.
  await guest.getByRole('button', { name: 'End the presentation' }).click();
  await guest.getByRole('button', { name: 'Briefings' }).click();
  await expect(panelOf(guest).getByRole('button', { name: 'Start with this view' })).toBeVisible();
  await guest.context().close();

  const second = await emptyPage(browser);
  await second.goto(link);
  await give(second, OLDER);
  await second.getByRole('button', { name: 'Use this data' }).click();
  await expect(player(second)).toHaveAttribute('data-slide', '1');
  await expect(player(second)).toContainText('All 2 records');
  await second.context().close();
});

test('a briefing saved with its data opens in an empty browser in one step; a view of other data is not added to it without a word', async ({
  atlas,
  page,
  browser,
}) => {
  test.slow();
  const panel = await makeBriefing(atlas, page);
  await panel.getByRole('button', { name: 'File with data' }).click();
  const dialog = page.getByRole('dialog', { name: 'File with data' });
  await atlas.expectAccessible();
  await page.keyboard.press('Escape');
  let file = FILE;
  for (const extent of ['All records', 'Only the records on its slides (counts will cover only these)']) {
    await panel.getByRole('button', { name: 'File with data' }).click();
    await dialog.getByLabel(extent).check();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save file' }).click(),
    ]);
    const content = await readFile(await saved.path(), 'utf8');
    expect(JSON.parse(content).data[0].agreements, extent).toHaveLength(3);
    file = testFile(saved.suggestedFilename(), content);
    await expect(dialog).toBeHidden();
  }

  const guest = await emptyPage(browser);
  await guest.goto('/');
  await guest.getByRole('button', { name: 'Briefings' }).click();
  await panelOf(guest).getByLabel('Import file').setInputFiles(file);
  await expect(guest.getByRole('region', { name: 'Map' })).toHaveAttribute('data-visible-count', '3');
  await expect(panelOf(guest).getByRole('list', { name: 'Slides' }).getByRole('listitem')).toHaveCount(2);
  await panelOf(guest).getByRole('button', { name: 'Present' }).click();
  await expect(player(guest)).toHaveAttribute('data-slide', '1');
  await guest.context().close();

  await atlas.open();
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  await expect(panel.getByRole('alert')).toContainText('This briefing uses “Treaties”');
  await expect(panel.getByRole('list', { name: 'Slides' }).getByRole('listitem')).toHaveCount(2);
  await panel.getByRole('button', { name: 'Add anyway' }).click();
  await expect(panel.getByRole('list', { name: 'Slides' }).getByRole('listitem')).toHaveCount(3);
  await expect(panel.getByText('Different data: Treaties')).toHaveCount(2);
});

test('a view on data of one’s own says that only this browser has it', async ({ atlas, page, browser }) => {
  test.slow();
  await atlas.open();
  await new Opening(page).bringIn(FILE);
  await atlas.expectCount(3);
  const first = page.url();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const share = page.getByRole('dialog', { name: 'Share' });
  await expect(share).toContainText('This data is only in your browser.');
  await expect(share.getByRole('img')).toBeHidden();
  await expect(share.getByRole('textbox', { name: 'Embed code' })).toBeHidden();
  await expect(share.getByRole('region', { name: 'Embed code' })).toContainText('There is no code to copy');
  await atlas.expectAccessible();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    share.getByRole('button', { name: 'Save data as a file' }).click(),
  ]);
  const data = testFile('data.json', await readFile(await saved.path()));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export' }).click();
  const citation = page.getByRole('dialog', { name: 'Export' }).getByLabel('Citation text');
  await expect(citation).toHaveValue(/Unpublished data/);
  await expect(citation).not.toHaveValue(/local-/);
  await page.keyboard.press('Escape');

  // The file that was offered is the data of the link, and opening the table again makes no second copy.
  const guest = await emptyPage(browser);
  await guest.goto(first);
  await give(guest, data);
  await expect(guest.getByRole('region', { name: 'Map' })).toHaveAttribute('data-visible-count', '3');
  expect(guest.url()).toBe(first);
  const opening = new Opening(page);
  await opening.start();
  await opening.choose({ ...FILE, name: 'again.csv' });
  await opening.check();
  await opening.import();
  await expect(opening.dialog).toContainText('already had this data');
  await opening.show();
  expect(page.url()).toBe(first);
  await guest.context().close();
});
