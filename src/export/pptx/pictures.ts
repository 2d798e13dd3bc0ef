import type { Pen, Rect } from '../../scene/pen/pen.ts';
import { svgFile, svgText } from '../../scene/pen/svgNode.ts';
import { svgNodes } from '../../scene/pen/svgPen.ts';
import type { Placeholder } from './layouts.ts';
import { endingOf } from './package.ts';
import type { Page, Pending } from './page.ts';
import { filling, identity, type Naming, preset, transform } from './shapes.ts';
import { el, escaped } from './xml.ts';

/** What Office 2016 and later draw instead of a picture's PNG ([MS-ODRAWXML], svgBlip). */
const svgBlip = (id: string): string =>
  el(
    'a:extLst',
    {},
    el(
      'a:ext',
      { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
      el('asvg:svgBlip', {
        'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
        'r:embed': id,
      }),
    ),
  );

/** Has a picture of a page made from a `data:` address; one of a kind that Office can't read is rendered. */
export function setFile(page: Page, data: string, { width, height }: Rect): Pending {
  const [w, h] = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height))];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><image href="${escaped(data)}" width="${w}" height="${h}"/></svg>`;
  const pending: Pending = {
    ...{ svg, width: w, height: h, isVector: false, png: '', vector: '' },
    data: endingOf(data) ? data : undefined,
  };
  page.pending.push(pending);
  return pending;
}

/** Has a drawing made into a picture of a page: an SVG file, and a picture for programs that can't read it. */
export function setFigure(page: Page, alt: string, rect: Rect, draw: (pen: Pen) => void): Pending {
  const [width, height] = [Math.round(rect.width), Math.round(rect.height)];
  const { palette, family } = page.look;
  const nodes = svgNodes(draw);
  page.see(svgText(nodes));
  const svg = svgFile(width, height, palette.paper, alt, nodes, family);
  const pending: Pending = { svg, width, height, isVector: true, png: '', vector: '' };
  page.pending.push(pending);
  return pending;
}

/** Writes a picture that has been rendered by then. */
export const picture =
  (box: Rect, pending: Pending, place: Placeholder | null) =>
  (id: number, naming: Naming): string =>
    el(
      'p:pic',
      {},
      el(
        'p:nvPicPr',
        {},
        identity(id, naming),
        el('p:cNvPicPr', {}, el('a:picLocks', { noGrp: place ? 1 : undefined, noChangeAspect: 1 })),
        filling(place),
      ),
      el(
        'p:blipFill',
        {},
        el('a:blip', { 'r:embed': pending.png }, pending.vector === '' ? '' : svgBlip(pending.vector)),
        el('a:stretch', {}, el('a:fillRect')),
      ),
      el('p:spPr', {}, transform(box), preset('rect')),
    );
