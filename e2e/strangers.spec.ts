import { readFile } from 'node:fs/promises';
import type { Browser, Download, Locator, Page } from '@playwright/test';
import JSZip from 'jszip';
import { type Atlas, expect, test } from './atlas.ts';
import { player } from './decks.ts';
import { Opening, type TestFile, testFile } from './opening.ts';

const FILE = testFile(
  'treaties.csv',
  'Title,Date,Parties,Type\nOn trade,2015-04-13,France; Japan,Trade agreement\nOn space,2017-05-01,Japan; India,Protocol\n',
);

const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'Briefing' });
const map = (page: Page): Locator => page.getByRole('region', { name: 'Map', exact: true });

/** A page of a browser that has nothing of ours. */
const emptyPage = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

const give = (page: Page, file: TestFile) => page.getByLabel('Choose file').last().setInputFiles(file);

/** Drops a file on the page, as from a folder. */
const drop = async (page: Page, { name, buffer }: TestFile) => {
  await page.evaluate(
    ([called, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], called));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, buffer.toString()] as const,
  );
};

/** Opens the table of one's own, and adds its view to a briefing. */
async function makeBriefing(atlas: Atlas, page: Page): Promise<Locator> {
  await atlas.open();
  await new Opening(page).bringIn(FILE);
  await atlas.expectCount(2);
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  await expect(panelOf(page).getByRole('list', { name: 'Slides' }).getByRole('listitem')).toHaveCount(1);
  return panelOf(page);
}

async function asFile(saving: Promise<Download>): Promise<TestFile> {
  const saved = await saving;
  return testFile(saved.suggestedFilename(), await readFile(await saved.path()));
}

async function saveBriefing(page: Page, withData: boolean): Promise<TestFile> {
  const saving = page.waitForEvent('download');
  if (withData) {
    await panelOf(page).getByRole('button', { name: 'File with data' }).click();
    await page.getByRole('button', { name: 'Save file' }).click();
  } else await panelOf(page).getByRole('button', { name: 'File', exact: true }).click();
  return asFile(saving);
}

test('a stranger’s link, embedded view and briefing ask for the data, and draw nothing before', async ({
  atlas,
  page,
  browser,
}) => {
  test.slow();
  await makeBriefing(atlas, page);
  const { search } = new URL(page.url());
  const briefing = await saveBriefing(page, false);

  const guest = await emptyPage(browser);
  for (const address of [`/${search}`, `/${search}&embed=1`]) {
    await guest.goto(address);
    await expect(guest.getByRole('alert')).toContainText('saved in another browser');
    await expect(map(guest)).toBeHidden();
  }
  await give(guest, FILE);
  await expect(map(guest)).toHaveAttribute('data-visible-count', '2');
  await guest.context().close();

  const other = await emptyPage(browser);
  await other.goto('/');
  await expect(map(other)).toHaveAttribute('data-visible-count', '27');
  await other.getByRole('button', { name: 'Briefings' }).click();
  await panelOf(other).getByLabel('Import file').setInputFiles(briefing);
  await expect(panelOf(other).getByText(/Not shown: its data, “treaties”/i)).toBeVisible();
  await panelOf(other).getByRole('button', { name: 'Present' }).click();
  await expect(other.getByRole('alert')).toContainText('saved in another browser');
  await expect(player(other)).toBeHidden();
  await drop(other, FILE);
  await expect(player(other)).toHaveAttribute('data-slide', '1');
  await expect(player(other)).toContainText('All 2 records');
  await other.context().close();
});

test('a briefing’s file that is dropped on the page or chosen as data opens as a briefing, on its data', async ({
  atlas,
  page,
  browser,
}) => {
  test.slow();
  await makeBriefing(atlas, page);
  const link = page.url();
  const whole = await saveBriefing(page, true);
  const bare = await saveBriefing(page, false);

  const guest = await emptyPage(browser);
  await guest.goto('/');
  await guest.getByRole('button', { name: 'Open data' }).click();
  await new Opening(guest).choose(whole);
  await expect(panelOf(guest).getByRole('list', { name: 'Slides' }).getByRole('listitem')).toHaveCount(1);
  await expect(map(guest)).toHaveAttribute('data-visible-count', '2');
  await expect(new Opening(guest).dialog).toBeHidden();
  await guest.context().close();

  const other = await emptyPage(browser);
  await other.goto('/');
  await expect(map(other)).toHaveAttribute('data-visible-count', '27');
  await expect(async () => {
    await drop(other, { ...whole, name: 'renamed.json' });
    await expect(panelOf(other)).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(panelOf(other).getByRole('list', { name: 'Slides' }).getByRole('listitem')).toHaveCount(1);
  await expect(map(other)).toHaveAttribute('data-visible-count', '2');
  await other.context().close();

  // Where data is asked for, a briefing without any says so, and one with it is enough.
  const third = await emptyPage(browser);
  await third.goto(link);
  await give(third, bare);
  await expect(third.getByRole('alert')).toContainText('a briefing without its data');
  await give(third, whole);
  await expect(map(third)).toHaveAttribute('data-visible-count', '2');
  await third.context().close();
});

test('nothing that is taken away on data of one’s own has an address that leads nowhere', async ({
  atlas,
  page,
}) => {
  test.slow();
  const panel = await makeBriefing(atlas, page);
  const DEAD = /local-[0-9a-f]{20}|localhost/;
  const powerPoint = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'PowerPoint' }).click();
  await page.getByRole('dialog', { name: 'PowerPoint' }).getByRole('button', { name: 'Save' }).click();
  const zip = await JSZip.loadAsync((await asFile(powerPoint)).buffer);
  const parts = Object.keys(zip.files).filter((name) =>
    /slides\/(_rels\/)?slide|notesSlides\/notes/.test(name),
  );
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(await zip.file(part)?.async('string'), part).not.toMatch(DEAD);

  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  for (const name of ['Save SVG', 'CSV', 'JSON', 'GeoJSON']) {
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name, exact: true }).click();
    expect((await asFile(saving)).buffer.toString(), name).not.toMatch(DEAD);
  }
  for (const style of ['APA', 'Chicago', 'BibTeX', 'RIS', 'CSL-JSON']) {
    await dialog.getByLabel('Style').selectOption(style);
    await expect(dialog.getByLabel('Citation text')).not.toHaveValue(DEAD);
    await expect(dialog.getByLabel('Citation text')).not.toHaveValue('');
  }
});

test('where storage is refused, the page of one’s own data says that, and its file is shown', async ({
  atlas,
  page,
}) => {
  test.slow();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await page.goto('/?data=local-0123456789abcdef0123');
  await expect(page.getByRole('alert')).toContainText('Your browser blocked access to saved data');
  await atlas.expectAccessible();
  await give(page, FILE);
  await expect(page.getByRole('alert')).toContainText('This is a different version');
  await page.getByRole('button', { name: 'Use this data' }).click();
  await atlas.expectCount(2);
  // Loaded again, it asks for the very file, and knows it.
  const address = page.url();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await give(page, FILE);
  await atlas.expectCount(2);
  expect(page.url()).toBe(address);
});
