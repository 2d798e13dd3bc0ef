import { describe, expect, test } from 'vitest';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle, columns, world } from '../../testing/builtIn.ts';
import { translate } from '../../testing/translate.ts';
import { viewPicture } from './viewPicture.ts';

async function picture(search: string, theme: 'light' | 'dark' = 'light') {
  const { snapshot } = await takeSnapshot(bundle, search);
  return viewPicture(snapshot, world(), { width: 960, height: 540, theme, t: translate });
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);

describe('the picture of a view', () => {
  test.each([
    ['matrix', '?view=matrix', 'dark'],
    ['list', '?view=table&partner=BLR', 'light'],
    ['dossier', '?pair=RUS-CHN', 'light'],
    ['dossier-of-table', '?view=table&pair=RUS-BLR', 'dark'],
  ] as const)('%s', async (name, search, theme) => {
    await expect(await picture(search, theme)).toMatchFileSnapshot(`__snapshots__/picture-${name}.svg`);
  });

  test('of a matrix has its counts, by sector and by year', async () => {
    expect(textsOf(await picture('?view=matrix')).filter((text) => text === '3')).not.toHaveLength(0);
    expect(textsOf(await picture('?view=matrix&across=year'))).toContain('’17');
  });

  test('says how many records it has no room for', async () => {
    const svg = await picture('?view=list');
    const shown = svg.match(/<circle/g)?.length ?? 0;
    expect(textsOf(svg).at(-1)).toBe(`${shown} of ${columns.n} records`);
    expect(shown).toBeGreaterThan(15);
    expect(textsOf(await picture('?view=table&partner=BLR')).some((text) => / of \d+/.test(text ?? ''))).toBe(
      false,
    );
  });

  test('of a pair has its names, lives and facts, and says which facts have no room', async () => {
    const svg = await picture('?pair=RUS-CHN');
    const texts = textsOf(svg);
    for (const text of ['Russia and China', '1996 to 2024', 'Sectors', 'People', 'Amounts'])
      expect(texts).toContain(text);
    const lives = columns.n - 17;
    expect(svg.match(/<title>/g)).toHaveLength(lives);
    expect(texts.at(-1)).toMatch(/^People: \d of 10$/);
  });

  test('of a list says nothing of the record that is selected', async () => {
    const search = '?view=table&partner=BLR';
    expect(await picture(`${search}&sel=blr-microelectronics-2022`)).toBe(await picture(search));
  });

  test('says what lies outside the window, and how many lanes have no room', async () => {
    expect(textsOf(await picture('?t=2016..2025')).at(-1)).toBe('1 earlier: 1996');
    const { snapshot } = await takeSnapshot(bundle, '?t=2016..2025');
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
