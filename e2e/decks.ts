import type { Locator, Page } from '@playwright/test';

/** The hash that plays the built-in briefing, up to the number of the slide. */
export const SHIPPED = '#play=shipped.russia-digital-economy.en&slide=';

export const player = (page: Page): Locator => page.getByRole('main', { name: 'Slides' });

/** A slide whose words are markup. */
export const slide = {
  title: '<img src=x onerror=alert(1)>',
  text: '<script>alert(1)</script>',
  notes: '',
  view: '?partner=CHN',
};
/** A briefing file of that one slide. */
export const whole = {
  format: 'accord-atlas-briefing',
  version: 1,
  title: 'Hostile',
  author: '',
  language: 'en',
  dataset: { name: 'russia-digital-economy', version: '' },
  slides: [slide],
};

/** Opens a file in the briefing panel and returns the panel. The page must be at the atlas. */
export async function importFile(page: Page, content: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Briefings' }).click();
  const panel = page.getByRole('region', { name: 'Briefing' });
  await panel
    .getByLabel('Import file')
    .setInputFiles({ name: 'x.briefing.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  return panel;
}
