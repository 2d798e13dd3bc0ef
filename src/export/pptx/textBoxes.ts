import type { Callout, Rect } from '../../scene/pen/pen.ts';
import type { Placeholder } from './layouts.ts';
import type { PageLook } from './page.ts';
import { filling, identity, type Naming, preset, transform } from './shapes.ts';
import { emu } from './sheet.ts';
import { bodyProperties, paragraphs } from './text.ts';
import { el } from './xml.ts';

type Write = (id: number, naming: Naming) => string;

const body = (properties: string, content: string): string =>
  el('p:txBody', {}, properties, el('a:lstStyle'), content);

/** Writes a text box. `ground`: XML of its fill. */
export const textBox =
  (
    box: Rect,
    {
      angle,
      ground,
      wrap,
    }: { readonly angle: number; readonly ground: string; readonly wrap: 'none' | 'square' },
    content: string,
  ): Write =>
  (id, naming) =>
    el(
      'p:sp',
      {},
      el('p:nvSpPr', {}, identity(id, naming), el('p:cNvSpPr', { txBox: 1 }), filling(null)),
      el('p:spPr', {}, transform(box, { angle }), preset('rect'), ground),
      body(bodyProperties(wrap, wrap === 'none' ? 'ctr' : 't'), content),
    );

/** Writes the text of a placeholder. `box`: where it is; null: where its layout has it. */
export const filledPlace =
  (box: Rect | null, place: Placeholder, link: Naming['link'], content: string): Write =>
  (id, naming) =>
    el(
      'p:sp',
      {},
      el(
        'p:nvSpPr',
        {},
        identity(id, { ...naming, link }),
        el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
        filling(place),
      ),
      el('p:spPr', {}, box ? transform(box) : ''),
      body(el('a:bodyPr'), content),
    );

/** The form of a callout: with a line to what it means, or a frame alone. */
function calloutForm({ frame, line }: Callout): string {
  const { x, y, width, height } = frame;
  if (!line) return preset('roundRect', { adj: (6 / Math.min(width, height)) * 100_000 });
  const share = (at: { readonly x: number; readonly y: number }) => ({
    x: ((at.x - x) / width) * 100_000,
    y: ((at.y - y) / height) * 100_000,
  });
  const [from, to] = [share(line.from), share(line.to)];
  return preset('borderCallout1', { adj1: from.y, adj2: from.x, adj3: to.y, adj4: to.x });
}

/** Writes a callout enlarged by `scale`. */
export function calloutShape(callout: Callout, box: Rect, scale: number, look: PageLook): Write {
  const { frame, text, x, y, line, fill, ink, border } = callout;
  const { colours, language } = look;
  const stroke = line
    ? el('a:ln', { w: emu(1.25) }, colours.fill(ink), el('a:tailEnd', { type: 'oval', w: 'med', len: 'med' }))
    : el('a:ln', { w: emu(1) }, colours.fill(border));
  const [across, down] = [emu((x - frame.x) * scale), emu((y - frame.y) * scale)];
  const properties = el('a:bodyPr', {
    ...{ wrap: 'square', lIns: across, tIns: down, rIns: 0, bIns: down, rtlCol: 0, anchor: 'ctr' },
  });
  const content = paragraphs(text, scale, { fill: ink }, language, colours);
  return (id, naming) =>
    el(
      'p:sp',
      {},
      el('p:nvSpPr', {}, identity(id, naming), el('p:cNvSpPr'), filling(null)),
      el('p:spPr', {}, transform(box), calloutForm(callout), colours.fill(fill), stroke),
      body(properties, content),
    );
}
