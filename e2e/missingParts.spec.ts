import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Atlas, chooseFromMore, expect, test } from './atlas.ts';
import { SHIPPED } from './decks.ts';

const chunks = readdirSync(new URL('../dist/assets/', import.meta.url)).filter((name) =>
  name.endsWith('.js'),
);

interface Asking {
  /** What the message calls it. */
  readonly named: string;
  /** Whether it stands over the page. */
  readonly dialog?: boolean;
  ask?(page: Page): Promise<unknown>;
}

const click = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

const chosen = (item: string) => (page: Page) => chooseFromMore(page, item);

/** What is asked for by a click on one page, by the name of its chunk. */
const CLICKED: Readonly<Record<string, Asking>> = {
  AboutDialog: { named: 'About the data', ask: chosen('About the data'), dialog: true },
  ExportPart: { named: 'Export', ask: click('Export'), dialog: true },
  OpenPart: { named: 'Open data', ask: click('Open data'), dialog: true },
  ShareDialog: { named: 'Share', ask: click('Share'), dialog: true },
  ShortcutsDialog: { named: 'Keyboard shortcuts', ask: chosen('Keyboard shortcuts'), dialog: true },
  AsOfLine: { named: 'As of date', ask: click('As of date') },
  Briefings: { named: 'Briefings', ask: click('Present: briefings') },
  Results: {
    named: 'Search results',
    ask: (page) => page.getByRole('combobox', { name: 'Search' }).pressSequentially('cyber'),
  },
};

/** What an address asks for at first. */
const FIRST: Readonly<Record<string, Asking & { readonly query: string }>> = {
  MapPanel: { named: 'Map', query: '' },
  TimelineView: { named: 'Timeline', query: '' },
  EmbedFoot: { named: 'Footer', query: '?embed=1' },
};

/** What an address asks for, in the page as well. */
const ADDRESSED: Readonly<Record<string, Asking & { readonly query: string }>> = {
  TableView: { named: 'Table', query: '?view=table' },
  MatrixView: { named: 'Matrix', query: '?view=matrix' },
  ReadingList: { named: 'List', query: '?view=list' },
  PairView: { named: 'Pair', query: '?pair=RUS-CHN' },
  TimeStrips: { named: 'Period, date and playback', query: '?from=2015' },
  EmptyState: { named: 'Hint for an empty view', query: '?from=1900&to=1901' },
};

/** What an address asks for in place of the atlas. */
const IN_PLACE: Readonly<Record<string, Asking & { readonly query: string }>> = {
  Presentation: { named: 'Briefings', query: `${SHIPPED}1` },
  MissingData: { named: 'Message about the data', query: '?data=local-00000000000000000000' },
  LoadFailure: { named: 'Message about the data', query: '?data=not-there' },
  AddressPage: { named: 'Open data', query: '?data=https://example.org/treaties.csv' },
};

/** What is asked for without anyone's doing, or by a pointer that passes. */
const SILENT = ['DropTarget', 'PrintSheet', 'Tip', 'Tooltip'];

/** Keeps the chunk of a part from coming until it is let through. */
async function block(page: Page, part: string) {
  const file = chunks.find((name) => name.startsWith(`${part}-`));
  expect(file, part).toBeDefined();
  const state = { asked: 0, through: false };
  await page.route(`**/assets/${file}*`, (route) => {
    state.asked++;
    return state.through ? route.continue() : route.abort();
  });
  return state;
}

async function expectSaid({ page }: Atlas, named: string, state: { through: boolean }): Promise<void> {
  const fault = page.getByRole('alert', { name: named, exact: true });
  await expect(fault).toContainText(`Couldn’t load ${named}`);
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(fault.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  state.through = true;
  await fault.getByRole('button', { name: 'Try again' }).click();
  await expect(fault).toBeHidden();
}

test('a part that does not come when it is asked for says so alone, and comes when it is asked again', async ({
  atlas,
  page,
}) => {
  test.slow();
  const states = new Map<string, Awaited<ReturnType<typeof block>>>();
  for (const part of Object.keys(CLICKED)) states.set(part, await block(page, part));
  await atlas.open();
  for (const [part, { named, ask, dialog }] of Object.entries(CLICKED)) {
    await ask?.(page);
    await expectSaid(atlas, named, states.get(part) ?? { through: true });
    await expect(atlas.sentence).toBeVisible();
    for (const region of ['Map', 'Timeline'] as const) await expect(atlas.region(region)).toBeVisible();
    if (!dialog) continue;
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('on a phone, filters that do not come say so, and come when they are asked again', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const state = await block(page, 'FilterDialog');
  await atlas.open();
  await page.getByRole('button', { name: /^Filters/ }).click();
  await expectSaid(atlas, 'Filters', state);
  await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
});

test('a part that an address asks for leaves the rest standing', async ({ atlas, page }) => {
  test.slow();
  for (const [part, { named, query }] of Object.entries({ ...FIRST, ...IN_PLACE })) {
    const state = await block(page, part);
    // Another address, not another hash of the same.
    await page.goto('about:blank');
    await page.goto(`/${query}`);
    if (Object.hasOwn(IN_PLACE, part)) await expect(page.getByRole('alert')).toBeVisible();
    else await expect(atlas.sentence).toBeVisible();
    await expectSaid(atlas, named, state);
  }
  const states = new Map<string, Awaited<ReturnType<typeof block>>>();
  for (const part of Object.keys(ADDRESSED)) states.set(part, await block(page, part));
  await page.goto('about:blank');
  await atlas.open();
  for (const [part, { named, query }] of Object.entries(ADDRESSED)) {
    await atlas.visit(query, null);
    await expect(atlas.sentence).toBeVisible();
    await expectSaid(atlas, named, states.get(part) ?? { through: true });
  }
});

test('nothing is said of parts that nobody asked for', async ({ atlas, page }) => {
  const states = await Promise.all(SILENT.map((part) => block(page, part)));
  await atlas.open();
  await atlas.bubble('China').hover();
  await atlas.mark('Talks with China').first().hover();
  for (const [index, state] of states.entries())
    await expect.poll(() => state.asked, SILENT[index]).toBeGreaterThan(1);
  await expect(atlas.sentence).toBeVisible();
  await atlas.expectCount(27);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what is there at first is in words, though English for later parts has not come', async ({
  atlas,
  page,
}) => {
  await block(page, 'laterEnglish');
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await atlas.open('?partner=CHN');
    await expect(page.getByRole('button', { name: 'Export' })).toBeVisible();
    const named = await page
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
      );
    expect(named.filter((name) => /^[a-z]+\.\w+$/.test(name.trim()))).toEqual([]);
    await expect(page.locator('body')).not.toContainText(/\b(app|facets|map|time|timeline|pair)\.[a-z]\w+/);
  }
});
