import { describe, expect, test } from 'vitest';
import { colourField } from '../../core/colourField.ts';
import { KINDS } from '../../core/taxonomy.ts';
import { world } from '../../testing/builtIn.ts';
import { fileInput } from '../../testing/exported.ts';
import { oneSector } from '../../testing/oneSector.ts';
import { PALETTES, swatchColour } from '../palette.ts';
import { figureSvg } from './figure.ts';
import type { FigureContent } from './figureContent.ts';
import { FIGURE_FORMATS } from './figureSize.ts';

const { light } = PALETTES;
const shown = KINDS.slice(0, 3);
const COLOURS = shown.map((_, i) => swatchColour(light, i));
const OTHERS = [...light.sectors.slice(3), light.other];

async function figure(content: FigureContent, search = '') {
  const { snapshot, evidence, t } = await fileInput(oneSector(24, 23), search);
  const frame = { ...FIGURE_FORMATS.wide, palette: PALETTES.light, t } as const;
  const svg = figureSvg({ snapshot, evidence, world: world(), content, frame });
  return { svg, names: snapshot.names, field: colourField(snapshot) };
}

describe('where one sector holds nearly all records, a figure', () => {
  test.each([
    ['both', ''],
    ['map', ''],
    ['timeline', ''],
    ['table', '?view=table'],
    ['dossier', '?pair=RUS-CHN'],
  ] as const)('of %s has the colours of kinds, and says so', async (content, search) => {
    const { svg, names } = await figure(content, search);
    expect(svg).toContain('>Kind</text>');
    expect(svg).not.toContain('Primary sector');
    for (const [i, kind] of shown.entries()) {
      expect(svg).toContain(`>${names.value('kind', kind)}</text>`);
      // In the key and at least once in what it explains.
      expect(svg.split(`"${COLOURS[i]}"`).length - 1).toBeGreaterThan(2);
    }
  });

  test('has the colours that are asked for', async () => {
    const { svg } = await figure('both', '?colour=sector');
    expect(svg).toContain('>Primary sector</text>');
    expect(svg).not.toContain('>Kind</text>');
  });

  test('is in the gallery', async () => {
    const { svg } = await figure('both');
    await expect(svg).toMatchFileSnapshot('__snapshots__/figure-by-kind.svg');
  });

  test('of a record names its sectors without colours', async () => {
    const { svg } = await figure('record', '?sel=record-3');
    for (const colour of [...COLOURS, ...OTHERS]) expect(svg).not.toContain(`"${colour}"`);
  });

  test.each(['', '?sector=connectivity', '?kind=memorandum', '?from=2010'])(
    'keeps its colours under the filter "%s"',
    async (search) => {
      const { field } = await figure('timeline', search);
      expect(field.facet).toBe('kind');
      expect(shown.map((kind) => field.swatches.get(kind))).toEqual([0, 1, 2]);
    },
  );
});
