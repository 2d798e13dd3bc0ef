import { expect, test } from 'vitest';
import { evidenceOf } from '../../core/evidence.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle, world } from '../../testing/builtIn.ts';
import { translate } from '../../testing/translate.ts';
import { PALETTES } from '../palette.ts';
import { figureSvg } from './figure.ts';
import { FIGURE_FORMATS } from './figureSize.ts';
import { type FigureTexts, proposedTexts } from './figureTexts.ts';

async function figure(texts: Partial<FigureTexts>, more: { readonly isTransparent?: boolean } = {}) {
  const { snapshot } = await takeSnapshot(bundle, '?partner=CHN');
  const evidence = evidenceOf(snapshot, translate, 'https://atlas.example/', '2026-11-24');
  const frame = { ...FIGURE_FORMATS.wide, palette: PALETTES.light, t: translate };
  const own = { ...proposedTexts(evidence), ...texts };
  return figureSvg({ snapshot, evidence, world: world(), content: 'both', frame, texts: own, ...more });
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text ?? '');
const SOURCE = 'Source: TAdviser';

test('a figure has the texts that its reader wrote, each once, whole', async () => {
  const title = 'China and Russia wire the North '.repeat(6).trim();
  const svg = await figure({ title, subtitle: 'Talks, not treaties', byline: 'Chart: Jane Doe & Co' });
  const texts = textsOf(svg);
  expect(texts.join(' ')).toContain(title);
  for (const each of ['Talks, not treaties', 'Chart: Jane Doe &#38; Co'])
    expect(texts.filter((text) => text === each)).toHaveLength(1);
  expect(svg).toContain(`<title>${title}</title>`);
  expect(texts.join(' ')).toContain('10 of 27 records');
});

test('the source of the data stays, whatever the source line says', async () => {
  for (const source of ['', 'Own research', '  '])
    expect(textsOf(await figure({ source })).filter((text) => text.includes(SOURCE))).toHaveLength(1);
  expect(textsOf(await figure({ source: 'Own research' })).join(' ')).toContain(
    'Own research · Source: TAdviser',
  );
  const { snapshot } = await takeSnapshot(bundle, '');
  const { source } = evidenceOf(snapshot, translate, '', '2026-11-24');
  const texts = textsOf(await figure({ source: `${source}; own research` })).join(' ');
  expect(texts.split(SOURCE)).toHaveLength(2);
  expect(texts).toContain('; own research');
});

test('without a title it is still named by its sentence', async () => {
  const svg = await figure({ title: '' });
  expect(svg).toMatch(/<title>10 records/);
  expect(textsOf(svg).join(' ')).not.toMatch(/10 records between/);
});

test('a transparent figure has no ground, nor a sea', async () => {
  const ground = '<rect width="1280" height="720"';
  const sea = `fill="${PALETTES.light.water}"`;
  const filled = await figure({});
  expect(filled).toContain(ground);
  expect(filled).toContain(sea);
  const transparent = await figure({}, { isTransparent: true });
  expect(transparent).not.toContain(ground);
  expect(transparent).not.toContain(sea);
});

test('each label of a figure is a text once', async () => {
  const texts = textsOf(await figure({}));
  for (const label of ['Digital antitrust', 'Union State strategy', '2018'])
    expect(texts.filter((text) => text === label).length, label).toBeLessThanOrEqual(1);
  expect(texts.filter((text) => text === 'Digital antitrust')).toHaveLength(1);
});
