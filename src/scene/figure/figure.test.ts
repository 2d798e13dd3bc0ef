import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../core/evidence.ts';
import type { Theme } from '../../core/viewState.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle, bundleOf, dataset, world } from '../../testing/builtIn.ts';
import { translate } from '../../testing/translate.ts';
import { wideDataset } from '../../testing/wideDatasets.ts';
import { PALETTES } from '../palette.ts';
import { figureSvg } from './figure.ts';
import type { FigureContent } from './figureContent.ts';
import { FIGURE_FORMATS, type FigureFormat } from './figureSize.ts';

async function figure(search: string, content: FigureContent, format: FigureFormat, theme: Theme = 'light') {
  const { snapshot } = await takeSnapshot(bundle, search);
  const evidence = evidenceOf(snapshot, translate, `https://atlas.example/${search}`, '2026-11-24');
  const frame = { ...FIGURE_FORMATS[format], palette: PALETTES[theme], t: translate };
  return figureSvg({ snapshot, evidence, world: world(), content, frame });
}

/** All its words, lines joined; halos are no words. */
const wordsOf = (svg: string) =>
  [...svg.matchAll(/<text(?![^>]*aria-hidden)[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');

describe('the figure', () => {
  test.each([
    ['both', '', 'both', 'wide', 'light'],
    ['map-square', '?partner=CHN,002', 'map', 'square', 'light'],
    ['timeline-day', '?asof=2022-09-25&lanes=sector', 'timeline', 'classic', 'light'],
    ['timeline-each-sector', '?lanes=sector&stand=each', 'timeline', 'wide', 'light'],
    ['both-dark', '?sector=connectivity&folded=CHN&borders=neutral', 'both', 'a4', 'dark'],
  ] as const)('%s', async (name, search, content, format, theme) => {
    await expect(await figure(search, content, format, theme)).toMatchFileSnapshot(
      `__snapshots__/figure-${name}.svg`,
    );
  });

  test('says where a record stands in several lanes, and counts it once', async () => {
    const said = 'a record stands in the lane of each of its sectors';
    const each = wordsOf(await figure('?lanes=sector&stand=each', 'timeline', 'wide'));
    expect(each).toContain(said);
    expect(each).toContain('27 records');
    for (const search of ['?lanes=sector', '?lanes=partner&stand=each'])
      expect(wordsOf(await figure(search, 'timeline', 'wide'))).not.toContain(said);
    expect(wordsOf(await figure('?lanes=sector&stand=each', 'map', 'wide'))).not.toContain(said);
  });

  test('carries the evidence', async () => {
    const svg = wordsOf(await figure('?partner=CHN', 'both', 'wide'));
    expect(svg).toContain('10 of 27 records');
    expect(svg).toContain('Filtered by Partner: China');
    expect(svg).toContain(`version ${dataset.version}`);
    expect(svg).toContain('Made with Accord Atlas on 24 November 2026');
    expect(svg).toContain('do not imply endorsement');
    expect(svg).toContain('https://atlas.example/?partner=CHN');
  });

  test('has no text whose stroke would hide it in programs that draw strokes last', async () => {
    const svg = await figure('?asof=2022-09-25', 'both', 'wide');
    expect(svg).not.toContain('paint-order');
    const seen = [...svg.matchAll(/<text[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('aria-hidden'));
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.filter((tag) => tag.includes('stroke='))).toEqual([]);
  });

  test('without a map speaks of no boundaries', async () => {
    expect(await figure('', 'timeline', 'wide')).not.toContain('Boundaries');
  });

  test('says what of its view it leaves out, in its own part alone', async () => {
    const wide = wideDataset({ records: 300, partners: 150, sectors: 40, length: 12, words: 'Old Club ' });
    const ground = bundleOf(wide);
    const said = async (search: string, content: FigureContent) => {
      const { snapshot } = await takeSnapshot(ground, search);
      const evidence = evidenceOf(snapshot, translate, 'https://atlas.example/', '2026-11-24');
      const frame = { ...FIGURE_FORMATS.wide, palette: PALETTES.light, t: translate };
      return wordsOf(figureSvg({ snapshot, evidence, world: world(), content, frame }));
    };
    const unplaced = 'not on the map: 0 Old Club O, 1 Old Club O, 10 Old Club and 147 more';
    expect(await said('', 'map')).toContain(unplaced);
    const both = await said('?t=1995..1999', 'both');
    expect(both).toContain(unplaced);
    expect(both).toMatch(/45 earlier: 1990 to 1994 · 210 later: 2000 to 2024 · \d+ of 150 lanes/);
    expect(await said('?t=1995..1999', 'timeline')).not.toContain('not on the map');
    expect(await said('?view=matrix', 'matrix')).toMatch(/\d+ of 150 rows · \d+ of 40 columns/);
    expect(await said('?partner=P1', 'timeline')).not.toMatch(/lanes|earlier|later/);
  });

  test('says which partners lie beyond the edge of its map', async () => {
    const words = wordsOf(await figure('?map=53.9,27.6,6', 'map', 'wide'));
    expect(words).toMatch(/beyond the edge of the map: China, .* and \d more/);
  });

  test('has the matrix of the view, filtered as it is', async () => {
    const words = wordsOf(await figure('?view=matrix&partner=BLR', 'matrix', 'wide'));
    expect(words).toContain('Belarus');
    expect(words).not.toContain('Tajikistan');
    expect(words).toContain('Filtered by Partner: Belarus');
  });

  test('is drawn where nothing is found', async () => {
    expect(await figure('?q=xyzzy', 'both', 'wide')).toContain('0 of 27 records');
  });
});
