import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

type Region =
  | 'Map'
  | 'Timeline'
  | 'Filters'
  | 'Details'
  | 'Records table'
  | 'Matrix'
  | 'List'
  | 'Pair dossier';

/** Chooses an item of the page's menu; `more` is the menu's name. */
export async function chooseFromMore(page: Page, item: string, more = 'More'): Promise<void> {
  await page.getByRole('button', { name: more, exact: true }).click();
  const menu = page.getByRole('menu', { name: more });
  const name = { name: item, exact: true };
  await menu.getByRole('menuitem', name).or(menu.getByRole('menuitemradio', name)).click();
}

/** The atlas by roles and names. */
export class Atlas {
  /** Other origins that the page may request. */
  readonly others = new Set<string>();

  constructor(readonly page: Page) {}

  region(name: Region): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  get sentence(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  facet(name: string): Locator {
    return this.region('Filters').getByRole('group', { name, exact: true });
  }

  value(facet: string, value: string): Locator {
    return this.facet(facet).getByRole('checkbox', { name: new RegExp(`^${value}`) });
  }

  bubble(name: string): Locator {
    return this.region('Map').getByRole('button', { name: new RegExp(`^${name}`) });
  }

  mark(title: string): Locator {
    return this.region('Timeline').getByRole('button', { name: new RegExp(`^${title}`) });
  }

  get search(): Locator {
    return this.page.getByRole('combobox', { name: 'Search' });
  }

  async open(query = '', region: Region = 'Map'): Promise<void> {
    await this.page.goto(`/${query}`);
    // As long as a page may take to load: its code is fetched once it is drawn.
    await expect(this.region(region)).toHaveAttribute('data-visible-count', /\d/, { timeout: 20_000 });
  }

  /**
   * Goes to another view as Back does, without loading the page again, which takes seconds.
   * @param region what it shows; null for what may not come
   */
  async visit(query = '', region: Region | null = 'Map'): Promise<void> {
    await this.page.evaluate((search) => {
      window.history.pushState(null, '', `${window.location.pathname}${search}`);
      window.dispatchEvent(new PopStateEvent('popstate'));
      // What can't be seen, such as the buttons of marks, follows after the frame: once the page has stopped changing.
      return new Promise<void>((resolve) => {
        const still = 150;
        let timer = setTimeout(done, still);
        // A page that never stops, as while the years are played, is seen as it is by then.
        const latest = setTimeout(done, 5000);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, still);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        function done() {
          clearTimeout(timer);
          clearTimeout(latest);
          observer.disconnect();
          requestAnimationFrame(() => resolve());
        }
      });
    }, query);
    if (region) await expect(this.region(region)).toHaveAttribute('data-visible-count', /\d/);
  }

  /** Expects map and timeline to show this many records. */
  async expectCount(count: number): Promise<void> {
    for (const name of ['Map', 'Timeline'] as const)
      await expect(this.region(name)).toHaveAttribute('data-visible-count', String(count));
  }

  /** Expects axe to find nothing once the page has settled. */
  async expectAccessible(): Promise<void> {
    await expect(async () => {
      const { violations } = await new AxeBuilder({ page: this.page })
        // Skips the list of nodes that pass, which takes most of axe's time.
        .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
        // The page has no frames, for which axe would move its results into another page.
        .setLegacyMode()
        .analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
      expect(found).toEqual([]);
    }).toPass({ timeout: 15_000 });
  }
}

/** A test with an atlas that fails on any request to another host and on any error in the page. */
export const test = base.extend<{ atlas: Atlas }>({
  atlas: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    const atlas = new Atlas(page);
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      const isAllowed = origin === new URL(baseURL ?? '').origin || atlas.others.has(origin);
      if (protocol.startsWith('http') && !isAllowed) faults.push(`asked ${request.url()}`);
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      const text = message.text();
      const isOurs = message.type() === 'error' && !text.startsWith('Failed to load resource');
      if (isOurs || /Content.Security.Policy/i.test(text)) faults.push(text);
    });
    await use(atlas);
    expect(faults).toEqual([]);
  },
});

export { expect };
