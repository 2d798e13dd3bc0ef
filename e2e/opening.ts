import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect } from './atlas.ts';

/** A file for `setInputFiles`. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const testFile = (name: string, content: string | Uint8Array): TestFile => ({
  ...{ name, mimeType: 'application/octet-stream' },
  buffer: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content),
});

/** Path of a file under e2e/fixtures. */
export const fixture = (path: string): string => fileURLToPath(new URL(`fixtures/${path}`, import.meta.url));

/** The dialog that opens data, by roles and names. */
export class Opening {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Open data' });
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }

  heading(name: string | RegExp): Locator {
    return this.dialog.getByRole('heading', { level: 3, name });
  }

  /** The message about a faulty file. */
  get fault(): Locator {
    return this.dialog.getByRole('alert');
  }

  get datasets(): Locator {
    return this.dialog.getByRole('region', { name: 'Your datasets' });
  }

  /** The dataset of this title in "Your datasets". */
  kept(title: string): Locator {
    return this.datasets.getByRole('listitem').filter({ hasText: title });
  }

  /** A number of the summary: 'rows', 'ready' or 'to fix'. */
  figure(name: string): Locator {
    return this.dialog.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open data' }).click();
    await expect(this.heading('Choose your data')).toBeVisible();
  }

  async choose(file: string | TestFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button('Choose a file').click();
    await (await chooser).setFiles(file);
  }

  /** Goes from the columns to the corrections, reading all rows. */
  async check(): Promise<void> {
    await expect(this.heading(/^Columns of/)).toBeVisible();
    await this.button('Check all rows').click();
    await expect(this.heading('Check and repair')).toBeVisible();
    await expect(this.button(/^Import /)).toBeEnabled();
  }

  async import(): Promise<void> {
    await this.button(/^Import /).click();
    await expect(this.heading('Your dataset is ready')).toBeVisible({ timeout: 10_000 });
  }

  async show(): Promise<void> {
    await this.button('Open the atlas').click();
    await expect(this.dialog).toBeHidden();
  }

  /** Opens a table that raises no questions. */
  async bringIn(file: string | TestFile): Promise<void> {
    await this.start();
    await this.choose(file);
    await this.check();
    await this.import();
    await this.show();
  }
}
