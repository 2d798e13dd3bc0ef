import { describe, expect, test } from 'vitest';
import { takeSnapshot } from '../../state/takeSnapshot';
import { columns, dataset, names, places, world } from '../../testing/builtIn';
import { translate } from '../../testing/translate';
import { viewPicture } from './viewPicture';

async function picture(search: string, theme: 'light' | 'dark' = 'light') {
  const { snapshot } = await takeSnapshot({ dataset, columns, places, names }, search);
  return viewPicture(snapshot, world(), { width: 960, height: 540, theme, t: translate });
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);

describe('the picture of a view', () => {
  test.each([
    ['matrix', '?view=matrix', 'dark'],
    ['list', '?view=table&partner=BLR', 'light'],
  ] as const)('%s', async (name, search, theme) => {
    await expect(await picture(search, theme)).toMatchFileSnapshot(`__snapshots__/picture-${name}.svg`);
  });

  test('of a matrix has its counts, by sector and by year', async () => {
    expect(textsOf(await picture('?view=matrix')).filter((text) => text === '3')).not.toHaveLength(0);
    expect(textsOf(await picture('?view=matrix&across=year'))).toContain('’17');
  });

  test('says how many records it has no room for', async () => {
    const texts = textsOf(await picture('?view=list'));
    const titles = dataset.agreements.map(({ title }) => names.text(title));
    const shown = texts.filter((text) => titles.some((title) => title === text?.replaceAll('&#39;', "'")));
    expect(texts.at(-1)).toBe(`${shown.length} of ${columns.n} records`);
    expect(shown.length).toBeGreaterThan(15);
    expect(textsOf(await picture('?pair=RUS-CHN')).some((text) => / of \d+ records/.test(text ?? ''))).toBe(
      false,
    );
  });

  test('says what lies outside the window, and how many lanes have no room', async () => {
    expect(textsOf(await picture('?t=2016..2025')).at(-1)).toBe('1 earlier: 1996');
    const { snapshot } = await takeSnapshot({ dataset, columns, places, names }, '?t=2016..2025');
    const low = textsOf(
      viewPicture(snapshot, world(), { width: 400, height: 225, theme: 'light', t: translate }),
    );
    expect(low.at(-1)).toMatch(/^1 earlier: 1996 · \d of 10 lanes$/);
  });

  test('is drawn where nothing is found', async () => {
    for (const screen of ['matrix', 'list', 'table', 'atlas'])
      expect(await picture(`?view=${screen}&q=xyzzy`)).toMatch(/^<svg[^>]*width="960"/);
  });
});
