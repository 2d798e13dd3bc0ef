import { describe, expect, test } from 'vitest';
import { colourField } from '../../core/colourField.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import { type BorderPolicy, DEFAULT_VIEW } from '../../core/viewState.ts';
import { columns, dataset, names, places, world } from '../../testing/builtIn.ts';
import { translate } from '../../testing/translate.ts';
import { PALETTES } from '../palette.ts';
import { svgFile } from '../pen/svgNode.ts';
import { svgNodes } from '../pen/svgPen.ts';
import { fitCamera } from './camera.ts';
import { mapDrawing } from './drawMap.ts';
import { mapScene, partnerPoints } from './mapScene.ts';
import { partnerWords } from './partnerWords.ts';

const field = colourField({ dataset, columns, view: DEFAULT_VIEW });
const [WIDTH, HEIGHT] = [1100, 520];
const PADDING = { top: 40, right: 90, bottom: 40, left: 90 };

function still(
  theme: 'light' | 'dark',
  partner: readonly string[],
  borders: BorderPolicy = 'contested',
  bubbles: 'shown' | 'hidden' = 'shown',
): string {
  const view = { ...DEFAULT_VIEW, facets: { ...DEFAULT_VIEW.facets, partner } };
  const result = runQuery(columns, queryOf(view));
  const { width, height, draw } = mapDrawing({
    scene: mapScene({ dataset, columns, places, result, field, selectedPartners: partner }),
    columns,
    world: world(),
    camera: fitCamera(partnerPoints(dataset, columns, places), WIDTH, HEIGHT, PADDING),
    borders,
    palette: PALETTES[theme],
    swatches: field.swatches,
    width: WIDTH,
    height: HEIGHT,
    hubName: 'Moscow',
    chosen: new Set(),
    bubbles,
    words: partnerWords(columns, names, field.facet, translate),
  });
  return svgFile(width, height, PALETTES[theme].paper, 'Map of the built-in dataset', svgNodes(draw));
}

describe('the still map', () => {
  test.each([
    ['light', 'light', []],
    ['dark', 'dark', []],
    ['china-and-africa', 'light', ['CHN', '002']],
    ['neutral', 'light', [], 'neutral'],
  ] as const)('%s', async (name, theme, partner, borders?: BorderPolicy) => {
    await expect(still(theme, partner, borders)).toMatchFileSnapshot(`__snapshots__/map-${name}.svg`);
  });

  test('has fills and names alone where counts are hidden', async () => {
    const svg = still('light', [], 'contested', 'hidden');
    await expect(svg).toMatchFileSnapshot('__snapshots__/map-fills.svg');
    // The hub's dot, and no bubble.
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg).toContain('>China</text>');
  });
});
