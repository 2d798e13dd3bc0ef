import { expect, test } from 'vitest';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle } from '../../testing/builtIn.ts';
import { translate } from '../../testing/translate.ts';
import { PALETTES } from '../palette.ts';
import { LABEL_SIZE } from '../timeline/labels.ts';
import { FIGURE_TYPE } from './figureSize.ts';
import { fitTimeline } from './pictures.ts';

async function fitted(search: string, width = 870, height = 240) {
  const { snapshot } = await takeSnapshot(bundle, search);
  return fitTimeline(snapshot, { width, height, palette: PALETTES.light, t: translate });
}

test('few lanes are drawn larger, many at the smallest type of a figure', async () => {
  const few = await fitted('?partner=BLR');
  expect(few.fits).toBe(true);
  expect(few.scale).toBeLessThan(0.9);
  expect((await fitted('')).scale).toBeCloseTo(LABEL_SIZE / FIGURE_TYPE);
});

test('a size that brings more labels is chosen over one that is a little larger', async () => {
  const { still, scale } = await fitted('?partner=CHN');
  expect(scale).toBeLessThanOrEqual(1);
  expect(still.scene.labels.length).toBeGreaterThanOrEqual(6);
});

test('lanes that fit at no size are said not to', async () => {
  expect((await fitted('', 300, 40)).fits).toBe(false);
});
