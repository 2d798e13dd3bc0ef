import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { KEYS } from './session.ts';
import { expect, test } from './test.ts';

const SLIDES = { role: 'main', name: 'Slides' } as const;
const SAVING = { role: 'dialog', name: 'Save as one HTML file' } as const;

test('the built-in briefing as one file, from disk: slides, presenter window, filters', async ({
  webkit,
  driver,
}) => {
  test.slow();
  await webkit.open('/');
  await webkit.click({ role: 'button', name: 'Present' });
  await webkit.click({ role: 'button', name: 'Open the built-in briefing' });
  await webkit.click({ role: 'button', name: 'One HTML file' });
  await webkit.click(SAVING, { role: 'button', name: 'Save file' });
  const { name } = await webkit.saved('.html');

  await webkit.open(pathToFileURL(join(driver?.downloads ?? '', name)).href);
  await expect.poll(() => webkit.attribute('data-slide', SLIDES)).toBe('1');
  await webkit.press(KEYS.ArrowRight);
  await expect.poll(() => webkit.attribute('data-slide', SLIDES)).toBe('2');
  await webkit.inNewWindow(
    () => webkit.press('p'),
    async () => {
      await webkit.find({ role: 'main', name: 'Presenter window' });
      await webkit.press(KEYS.ArrowRight);
    },
  );
  await expect.poll(() => webkit.attribute('data-slide', SLIDES)).toBe('3');

  const path = await webkit.evaluate(() => location.pathname);
  await webkit.open(`file://${path}?lang=en`);
  await webkit.expectCount(27);
  await webkit.click({ role: 'region', name: 'Filters' }, { role: 'checkbox', name: 'Telecoms' });
  await webkit.expectCount(7);
});
