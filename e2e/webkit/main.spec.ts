import JSZip from 'jszip';
import { SHIPPED } from '../decks.ts';
import { KEYS } from './session.ts';
import { expect, test } from './test.ts';

const FILTERS = { role: 'region', name: 'Filters' } as const;
const DETAILS = { role: 'region', name: 'Details' } as const;
const TALKS = 'Talks of Russian and Chinese ministers on the digital economy';
const SLIDES = { role: 'main', name: 'Slides' } as const;
const EXPORT = { role: 'dialog', name: 'Export' } as const;

test('the main job: open, filter, choose a record, read it, save figures and tables', async ({ webkit }) => {
  await webkit.open('/');
  await webkit.expectCount(27);
  await webkit.click(FILTERS, { role: 'checkbox', name: 'Telecoms' });
  await webkit.expectCount(7);
  expect(await webkit.text({ role: 'heading', name: '7 records between Russia' })).toContain(
    'on telecoms & connectivity',
  );
  await webkit.click({ role: 'region', name: 'Timeline' }, { role: 'button', name: TALKS });
  await webkit.find(DETAILS, { role: 'heading', name: TALKS });
  expect(await webkit.text(DETAILS)).toContain('28 July 2017');

  await webkit.click({ role: 'button', name: 'Export' });
  const preview = [EXPORT, { role: 'image', name: 'Preview: 7 records' }] as const;
  // WebKit gives a picture of SVG the size of its frame.
  const shapeOf = (image: HTMLElement) => {
    const { naturalWidth, naturalHeight } = image as HTMLImageElement;
    return naturalWidth / naturalHeight;
  };
  await expect.poll(() => webkit.ask(shapeOf, preview)).toBeCloseTo(16 / 9, 1);

  await webkit.click(EXPORT, { role: 'button', name: 'Save SVG' });
  const svg = await webkit.saved('.svg');
  expect(svg.name).toMatch(/^7 records/);
  expect(svg.bytes.toString()).toContain('7 of 27 records');

  await webkit.click(EXPORT, { role: 'button', name: 'Save PNG' });
  const { bytes } = await webkit.saved('.png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2560, 1440]);

  await webkit.click(EXPORT, { role: 'button', name: 'Excel' });
  const workbook = await JSZip.loadAsync((await webkit.saved('.xlsx')).bytes);
  expect(await workbook.file('xl/workbook.xml')?.async('string')).toContain('<sheet');
});

/** In the page: names of columns that reach beyond their column. */
const tooWide = (): readonly (string | null)[] =>
  [...document.querySelectorAll('table[data-across] thead th[scope=col]')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ textContent }) => textContent);

test('slides of the built-in briefing play, by key and button; names of sectors that stand on end keep to their columns', async ({
  webkit,
}) => {
  await webkit.open(`/${SHIPPED}4`);
  await webkit.find(SLIDES, { role: 'heading', name: 'China: ten of the 27 records' });
  await webkit.press(KEYS.ArrowRight);
  await expect.poll(() => webkit.attribute('data-slide', SLIDES)).toBe('5');
  await webkit.click(SLIDES, { role: 'button', name: 'Previous slide' });
  await expect.poll(() => webkit.attribute('data-slide', SLIDES)).toBe('4');

  await webkit.open('/?view=matrix&sel=chn-moscow-beijing-2024');
  await webkit.find({ role: 'region', name: 'Matrix' }, { role: 'table' });
  await expect
    .poll(() => webkit.evaluate(() => document.querySelectorAll('[data-turned=true]').length))
    .toBe(1);
  expect(await webkit.evaluate(tooWide)).toEqual([]);
});
