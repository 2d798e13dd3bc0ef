import { expect, test } from 'vitest';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundleOf } from '../../testing/builtIn.ts';
import { translate as t } from '../../testing/translate.ts';
import { wideDataset } from '../../testing/wideDatasets.ts';
import { PALETTES } from '../palette.ts';
import { svgText } from '../pen/svgNode.ts';
import { svgNodes } from '../pen/svgPen.ts';
import { colouredValues } from './colourKey.ts';
import { legend } from './legend.ts';

const palette = PALETTES.light;

/** The key of the colours of so many sectors, in so many px of height. */
async function keyOf(sectors: number, height = 1000) {
  const wide = wideDataset({ records: 100, partners: 2, sectors, length: 9, words: 'Club ' });
  const { snapshot } = await takeSnapshot(bundleOf(wide), '?view=table');
  const uses = { values: colouredValues(snapshot) };
  const key = legend({ snapshot, palette, t, map: null, timeline: null, uses }, 800, height);
  const svg = JSON.stringify(svgNodes(key.draw));
  const fills = [...svg.matchAll(/"fill":"(#\w+)","stroke"/g)].map(([, fill]) => fill);
  return { key, fills, text: svgText(svgNodes(key.draw)) };
}

test('each sector with a colour of its own is listed by its name', async () => {
  const { fills, text } = await keyOf(8);
  expect(fills).toEqual(palette.sectors);
  expect(text).not.toContain('Other');
});

test('sectors without a colour of their own stand together by one swatch, by name where there is room', async () => {
  const one = await keyOf(9);
  expect(one.fills).toEqual([...palette.sectors, palette.other]);
  expect(one.text).toContain('8 Club Cl');
  const three = await keyOf(11);
  expect(three.fills).toEqual([...palette.sectors, palette.other]);
  expect(three.text).toContain('8 Club Cl · 9 Club Cl · 10 Club C');
});

test('many of them by how many they are', async () => {
  const { fills, text, key } = await keyOf(40);
  expect(fills).toEqual([...palette.sectors, palette.other]);
  expect(text).toContain('Other sectors (32)');
  expect(key.omissions).toEqual([]);
});

test('where not all colours have room, the sectors without one are counted each', async () => {
  const { key } = await keyOf(40, 20);
  const [omission] = key.omissions;
  expect(omission).toMatchObject({ kind: 'colours', total: 40 });
  expect(key.height).toBeLessThanOrEqual(20);
});
