import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { clickSpot, findIn, type Sought, selectorOf } from './find.ts';
import { type ElementId, Session, WebDriverError } from './session.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const describe = (path: readonly Sought[]): string =>
  path.map(({ role, name = '' }) => `${role} "${name}"`).join(' > ');

/** Milliseconds between looks: without it they grow to a second. */
const INTERVALS = [100];

/** Milliseconds for which an element that the page replaces over and over is looked for again. */
const PATIENCE = 5000;

/** The atlas in WebKit, as a person meets it: by role and name, each of a path within the one before. */
export class WebKitPage {
  /** What went wrong in the pages before this one. */
  private readonly former: string[] = [];

  private constructor(
    private readonly session: Session,
    private readonly base: string,
    private readonly downloads: string,
  ) {}

  /** A window that shows a page in exactly this size, without bars; its profile is empty. */
  static async start(driver: { origin: string; downloads: string }, base: string, { width, height }: Size) {
    const session = await Session.start(driver.origin);
    const first = await session.window();
    // A click alone may open a window.
    await session.evaluate((features) => {
      document.onclick = () => window.open('about:blank', '', features);
    }, `popup,width=${width},height=${height}`);
    await session.clickAt({ x: 9, y: 9 });
    await expect.poll(() => session.windows()).toHaveLength(2);
    const [second] = (await session.windows()).filter((handle) => handle !== first);
    await session.closeWindow();
    await session.switchTo(second ?? first);
    return new WebKitPage(session, base, driver.downloads);
  }

  end(): Promise<void> {
    return this.session.end();
  }

  get evaluate(): Session['evaluate'] {
    return this.session.evaluate.bind(this.session);
  }

  screenshot(): Promise<Buffer> {
    return this.session.screenshot();
  }

  press(key: string): Promise<void> {
    return this.session.press(key);
  }

  /** Does something in the window that an action opens, closes it, and comes back. */
  async inNewWindow(open: () => Promise<void>, act: () => Promise<void>): Promise<void> {
    const own = await this.session.window();
    await open();
    await expect.poll(() => this.session.windows()).toHaveLength(2);
    const [other = own] = (await this.session.windows()).filter((handle) => handle !== own);
    await this.session.switchTo(other);
    await act();
    await this.session.closeWindow();
    await this.session.switchTo(own);
  }

  /** Opens an address of the atlas; from then on all that goes wrong in the page is kept for {@link faults}. */
  async open(path: string): Promise<void> {
    this.former.push(...(await this.faultsHere()));
    await this.session.goTo(new URL(path, this.base).href);
    await this.evaluate(() => {
      const page = window as { faults?: string[] };
      if (page.faults) return;
      const faults: string[] = [];
      page.faults = faults;
      window.addEventListener('error', ({ message }) => {
        // No fault: what has changed its size is observed again in the next frame.
        if (!message.startsWith('ResizeObserver loop')) faults.push(message);
      });
      window.addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
      document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
        faults.push(`${violatedDirective} forbids ${blockedURI}`),
      );
    });
  }

  async faults(): Promise<readonly string[]> {
    return [...this.former, ...(await this.faultsHere())];
  }

  private faultsHere(): Promise<readonly string[]> {
    return this.evaluate(() => (window as { faults?: readonly string[] }).faults ?? []);
  }

  private async look(path: readonly Sought[]): Promise<ElementId | null> {
    const steps = path.map(({ role, name = '' }) => ({ selector: selectorOf(role), name }));
    return (await this.evaluate(findIn, steps)) as unknown as ElementId | null;
  }

  /** The element, as soon as it is in the page. */
  async find(...path: readonly Sought[]): Promise<ElementId> {
    let found: ElementId | null = null;
    const look = async () => {
      found = await this.look(path);
      return found !== null;
    };
    await expect.poll(look, { message: describe(path), intervals: INTERVALS }).toBe(true);
    if (!found) throw new Error(`${describe(path)} is not there`);
    return found;
  }

  async expectGone(...path: readonly Sought[]): Promise<void> {
    await expect
      .poll(() => this.look(path), { message: `${describe(path)} gone`, intervals: INTERVALS })
      .toBeNull();
  }

  /** What a function answers of an element, in the page; it is looked for again if the page has replaced it. */
  async ask<A extends readonly unknown[], R>(
    answer: (element: HTMLElement, ...args: A) => R,
    path: readonly Sought[],
    ...args: A
  ): Promise<Awaited<R>> {
    for (const until = Date.now() + PATIENCE; ; ) {
      const element = await this.find(...path);
      try {
        return (await this.evaluate(
          answer as unknown as (element: ElementId, ...args: A) => R,
          element,
          ...args,
        )) as Awaited<R>;
      } catch (error) {
        const isReplaced = error instanceof WebDriverError && error.kind === 'stale element reference';
        if (!isReplaced || Date.now() > until) throw error;
      }
    }
  }

  text(...path: readonly Sought[]): Promise<string> {
    return this.ask((element) => element.innerText, path);
  }

  attribute(name: string, ...path: readonly Sought[]): Promise<string | null> {
    return this.ask((element, of: string) => element.getAttribute(of), path, name);
  }

  /** Clicks in the middle of an element, as soon as a hand could: where it stands still and nothing covers it. */
  async click(...path: readonly Sought[]): Promise<void> {
    let before: { readonly x: number; readonly y: number } | null = null;
    const point = async () => {
      const spot = await this.ask(clickSpot, path);
      if (typeof spot === 'string') return spot;
      if (spot.x !== before?.x || spot.y !== before.y) {
        before = spot;
        return 'moving';
      }
      await this.session.clickAt(spot);
      return spot;
    };
    await expect
      .poll(point, { message: `Click on ${describe(path)}`, intervals: INTERVALS })
      .not.toEqual(expect.any(String));
  }

  /** Chooses a file in the dialog that is open. */
  async choose(path: string): Promise<void> {
    const input = await this.evaluate(() => document.querySelector('dialog[open] input[type=file]'));
    if (!input) throw new Error('No dialog asks for a file');
    await this.session.type(input as unknown as ElementId, path);
  }

  /** Name and content of the file of this ending that the browser saved. */
  async saved(ending: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const files = async () =>
      (await readdir(this.downloads).catch(() => [])).filter((name) => name.endsWith(ending));
    await expect.poll(files).not.toEqual([]);
    const [name = ''] = await files();
    const bytes = () => readFile(join(this.downloads, name));
    await expect.poll(async () => (await bytes()).length).toBeGreaterThan(0);
    return { name, bytes: await bytes() };
  }

  /** Map and timeline show this many records. */
  async expectCount(count: number): Promise<void> {
    for (const name of ['Map', 'Timeline'])
      await expect
        .poll(() => this.attribute('data-visible-count', { role: 'region', name }), { message: name })
        .toBe(String(count));
  }
}
