import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../core/evidence';
import type { Theme } from '../../core/viewState';
import { takeSnapshot } from '../../state/takeSnapshot';
import { columns, dataset, names, places, world } from '../../testing/builtIn';
import { translate } from '../../testing/translate';
import { FIGURE_FORMATS, type FigureContent, type FigureFormat, figureSvg } from './figure';

async function figure(search: string, content: FigureContent, format: FigureFormat, theme: Theme = 'light') {
  const { snapshot } = await takeSnapshot({ dataset, columns, places, names }, search);
  const evidence = evidenceOf(snapshot, translate, `https://atlas.example/${search}`, '2026-11-24');
  const frame = { ...FIGURE_FORMATS[format], theme, t: translate };
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
    ['both-dark', '?sector=connectivity&folded=CHN&borders=neutral', 'both', 'a4', 'dark'],
  ] as const)('%s', async (name, search, content, format, theme) => {
    await expect(await figure(search, content, format, theme)).toMatchFileSnapshot(
      `__snapshots__/figure-${name}.svg`,
    );
  });

  test('carries the evidence', async () => {
    const svg = wordsOf(await figure('?partner=CHN', 'both', 'wide'));
    expect(svg).toContain('10 of 27 agreements');
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

  test('is drawn where nothing is found', async () => {
    expect(await figure('?q=xyzzy', 'both', 'wide')).toContain('0 of 27 agreements');
  });
});
