import type { Locator, Page } from '@playwright/test';
import { type Atlas, expect, test } from './atlas.ts';

const panelOf = (page: Page) => page.getByRole('region', { name: 'Briefing' });
const titleOf = (page: Page) => panelOf(page).getByLabel('Title', { exact: true }).first();
const authorOf = (page: Page) => panelOf(page).getByRole('textbox', { name: 'Author' });
const slidesOf = (page: Page) => panelOf(page).getByRole('list', { name: 'Slides' }).getByRole('listitem');
const savedIn = (page: Page) => panelOf(page).getByText('Saved in this browser');

/** Writes a text into a field of the tab in front, key by key: in Firefox, React does not see what Playwright fills in. */
async function write(field: Locator, text: string): Promise<void> {
  await field.page().bringToFront();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
}

/** A second tab of the same browser with the briefing that was open last. */
async function secondTab(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto('/?view=table');
  await other.getByRole('button', { name: 'Briefings' }).click();
  await expect(slidesOf(other)).toHaveCount(1);
  return other;
}

/** A briefing of one slide, and a second tab that has it open. */
async function inTwoTabs(atlas: Atlas): Promise<Page> {
  await atlas.open('?view=table', 'Records table');
  await atlas.page.getByRole('button', { name: 'Add to briefing' }).click();
  await expect(savedIn(atlas.page)).toBeVisible();
  return secondTab(atlas.page);
}

test('two tabs that edit one briefing lose nothing @firefox', async ({ atlas, page }) => {
  const other = await inTwoTabs(atlas);
  // Sooner than a change is stored: neither has seen the other's when it is made.
  await write(titleOf(page), 'One');
  await write(authorOf(other), 'Two');
  await expect(authorOf(page)).toHaveValue('Two');
  await expect(titleOf(other)).toHaveValue('One');
  await expect(panelOf(other).getByText('Also edited in another tab.')).toBeVisible();
  await other.getByRole('button', { name: 'Add to briefing' }).click();
  await expect(slidesOf(page)).toHaveCount(2);
  await panelOf(page).getByRole('button', { name: 'Undo' }).click();
  await expect(titleOf(page)).not.toHaveValue('One');
  await expect(slidesOf(page)).toHaveCount(2);

  // What is typed in the last moment before a reload is there, with what the other tab did.
  await write(authorOf(other), 'Six');
  await write(titleOf(page), 'Last');
  await page.reload();
  await page.getByRole('button', { name: 'Briefings' }).click();
  await expect(titleOf(page)).toHaveValue('Last');
  await expect(authorOf(page)).toHaveValue('Six');
  // Whoever goes back to the other tab finds it there.
  await other.bringToFront();
  await expect(titleOf(other)).toHaveValue('Last');
});

test('a briefing that another tab deletes is told of, does not come back, and can be kept anew', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  await titleOf(page).fill('Trade');
  await expect(savedIn(page)).toBeVisible();
  const other = await secondTab(page);
  await panelOf(page).getByRole('button', { name: 'Delete', exact: true }).click();
  await panelOf(page).getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(panelOf(other).getByRole('alert')).toContainText('“Trade” was deleted in another tab');

  await titleOf(other).fill('Trade, written on');
  await expect(panelOf(other).getByText('Not saved: deleted in another tab')).toBeVisible();
  await other.reload();
  await other.getByRole('button', { name: 'Briefings' }).click();
  await expect(panelOf(other).getByRole('alert')).toContainText('“Trade, written on” was deleted');
  await expect(panelOf(page).getByRole('combobox', { name: 'Choose a briefing' })).toHaveCount(0);
  await panelOf(other).getByRole('button', { name: 'Save as a new briefing' }).click();
  await expect(savedIn(other)).toBeVisible();
  await expect(panelOf(page).getByRole('combobox', { name: 'Choose a briefing' })).toContainText(
    'Trade, written on',
  );
});
