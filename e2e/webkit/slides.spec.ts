import { SHIPPED } from '../decks.ts';
import { KEYS } from './session.ts';
import { expect, test } from './test.ts';

const SLIDES = { role: 'main', name: 'Slides' } as const;

test('slides of the built-in briefing play, by key and button', async ({ webkit }) => {
  await webkit.open(`/${SHIPPED}4`);
  await webkit.find(SLIDES, { role: 'heading', name: 'China: ten of the 27 records' });
  await webkit.press(KEYS.ArrowRight);
  await expect.poll(() => webkit.attribute('data-slide', SLIDES)).toBe('5');
  await webkit.click(SLIDES, { role: 'button', name: 'Previous slide' });
  await expect.poll(() => webkit.attribute('data-slide', SLIDES)).toBe('4');
});
