import { SHIPPED } from '../decks';
import { KEYS } from './session';
import { expect, test } from './test';

const SLIDES = { role: 'main', name: 'Slides' } as const;

/** In the page: whether the words of each element read upwards, from its first sign to its last. */
const readUpwards = (selector: string): readonly boolean[] =>
  [...document.querySelectorAll(selector)].map((element) => {
    const { firstChild: words } = element;
    const size = words?.textContent?.length ?? 0;
    const placeOf = (sign: number): DOMRect => {
      const range = document.createRange();
      if (words) {
        range.setStart(words, sign);
        range.setEnd(words, sign + 1);
      }
      return range.getBoundingClientRect();
    };
    const [first, last] = [placeOf(0), placeOf(size - 1)];
    return first.top >= last.bottom - 1 && Math.abs(first.left - last.left) < 2;
  });

test('slides of the built-in briefing play, by key and button', async ({ webkit }) => {
  await webkit.open(`/${SHIPPED}4`);
  await webkit.find(SLIDES, { role: 'heading', name: 'China: ten of the 27 records' });
  await webkit.expectCount(10);
  await webkit.press(KEYS.ArrowRight);
  await expect.poll(() => webkit.attribute('data-slide', SLIDES)).toBe('5');
  await webkit.click(SLIDES, { role: 'button', name: 'Previous slide' });
  await expect.poll(() => webkit.attribute('data-slide', SLIDES)).toBe('4');
});

test('years of a matrix stand on end on a slide, and read upwards', async ({ webkit }) => {
  await webkit.open(`/${SHIPPED}2`);
  await webkit.find(SLIDES, { role: 'table' });
  const upwards = await webkit.evaluate(readUpwards, 'table[data-across=year] thead th[scope=col] > span');
  expect(upwards.length).toBeGreaterThan(20);
  expect(upwards).not.toContain(false);
});
