import { expect, test } from 'vitest';
import { PALETTES } from '../../scene/palette.ts';
import { dataset, world } from '../../testing/builtIn.ts';
import { fileInput } from '../../testing/exported.ts';
import { playPictures } from './playPictures.ts';

const picturesOf = async (search: string) => {
  const input = await fileInput(dataset, search);
  return playPictures({ ...input, world: world(), palette: PALETTES.light });
};

test('there is a picture for every year, with the records up to it, then the whole view', async () => {
  const pictures = await picturesOf('');
  expect(pictures).toHaveLength(2024 - 1996 + 1 + 3);
  const textOf = (svg = '') => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');
  expect(textOf(pictures[0]?.())).toMatch(/1996.*1 agreement/);
  expect(textOf(pictures.at(-1)?.())).toContain('27 records');
});

test('of a period or a search, only what is found in it', async () => {
  expect(await picturesOf('?from=2017&to=2018')).toHaveLength(1 + 3);
  expect(await picturesOf('?partner=CHN&from=1900&to=1901')).toHaveLength(3);
});
