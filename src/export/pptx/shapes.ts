import { plainText } from '../../core/plainText.ts';
import type { Rect } from '../../scene/pen/pen.ts';
import type { Placeholder } from './layouts.ts';
import { around, emu } from './sheet.ts';
import { el } from './xml.ts';

/** Something on a page, to be written when the page is complete. */
export interface Shape {
  /** px on the page. */
  readonly box: Rect;
  /** Writes it with the next id. `naming`: that of a group which has this shape alone. */
  write(nextId: () => number, naming?: Naming): string;
}

/** What an object is called, and what is said of it to those who do not see it. */
export interface Naming {
  readonly name: string;
  readonly alt?: string | undefined;
  /** Whether it says nothing, so that screen readers skip it. */
  readonly isDecorative?: boolean | undefined;
  /** Relation of the address that it leads to, and its tip. */
  readonly link?: { readonly id: string; readonly tip: string } | undefined;
}

/** Maximum length of an object's name, in characters. */
const MAX_NAME = 200;

/** A name in one line; no character is cut in half. */
const objectName = (text: string): string =>
  plainText(plainText(text).replace(/\s+/g, ' ').trim().slice(0, MAX_NAME));

const DECORATIVE = el(
  'a:extLst',
  {},
  el(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    el('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
);

/** `p:cNvPr`: the id and name of an object. */
export function identity(id: number, { name, alt, isDecorative, link }: Naming): string {
  return el(
    'p:cNvPr',
    { id, name: objectName(name), descr: alt === undefined ? undefined : plainText(alt) },
    link ? el('a:hlinkClick', { 'r:id': link.id, tooltip: link.tip }) : '',
    isDecorative ? DECORATIVE : '',
  );
}

/** `p:nvPr`: which placeholder an object fills. */
export const filling = (placeholder: Pick<Placeholder, 'type' | 'idx'> | null): string =>
  el(
    'p:nvPr',
    {},
    placeholder
      ? el('p:ph', {
          type: placeholder.type,
          sz: placeholder.type === 'ftr' || placeholder.type === 'sldNum' ? 'quarter' : undefined,
          idx: placeholder.idx,
        })
      : '',
  );

/** Where an object is. */
export function transform(
  { x, y, width, height }: Rect,
  {
    angle = 0,
    isFlipped = false,
    name = 'a:xfrm',
  }: { angle?: number; isFlipped?: boolean; name?: string } = {},
): string {
  return el(
    name,
    {
      rot: angle === 0 ? undefined : Math.round(((angle + 360) % 360) * 60_000),
      flipV: isFlipped ? 1 : undefined,
    },
    el('a:off', { x: emu(x), y: emu(y) }),
    el('a:ext', { cx: emu(x + width) - emu(x), cy: emu(y + height) - emu(y) }),
  );
}

/** A preset form with its adjustments. */
export const preset = (form: string, adjustments: Readonly<Record<string, number>> = {}): string =>
  el(
    'a:prstGeom',
    { prst: form },
    el(
      'a:avLst',
      {},
      ...Object.entries(adjustments).map(([name, value]) =>
        el('a:gd', { name, fmla: `val ${Math.round(value)}` }),
      ),
    ),
  );

/** The tree of objects of a page, or of what is in a group: `content` after its properties. */
export function group(id: number, naming: Naming, box: Rect | null, content: string): string {
  const frame = box
    ? [
        el('a:off', { x: emu(box.x), y: emu(box.y) }),
        el('a:ext', { cx: emu(box.width), cy: emu(box.height) }),
        el('a:chOff', { x: emu(box.x), y: emu(box.y) }),
        el('a:chExt', { cx: emu(box.width), cy: emu(box.height) }),
      ]
    : [
        el('a:off', { x: 0, y: 0 }),
        el('a:ext', { cx: 0, cy: 0 }),
        el('a:chOff', { x: 0, y: 0 }),
        el('a:chExt', { cx: 0, cy: 0 }),
      ];
  return (
    el('p:nvGrpSpPr', {}, identity(id, naming), el('p:cNvGrpSpPr'), el('p:nvPr')) +
    el('p:grpSpPr', {}, el('a:xfrm', {}, ...frame)) +
    content
  );
}

/** Shapes as one named group; a single one gets the name itself. */
export function grouped(shapes: readonly Shape[], naming: Naming): Shape | null {
  const [only] = shapes;
  if (!only) return null;
  if (shapes.length === 1) return { ...only, write: (nextId, outer) => only.write(nextId, outer ?? naming) };
  const box = around(shapes.map((shape) => shape.box));
  return {
    box,
    write: (nextId, outer) => {
      const id = nextId();
      return el(
        'p:grpSp',
        {},
        group(id, outer ?? naming, box, shapes.map((shape) => shape.write(nextId)).join('')),
      );
    },
  };
}

/** A straight line: its place and look. */
export const connector =
  (place: string, look: string) =>
  (id: number, naming: Naming): string =>
    el(
      'p:cxnSp',
      {},
      el('p:nvCxnSpPr', {}, identity(id, naming), el('p:cNvCxnSpPr'), filling(null)),
      el('p:spPr', {}, place, preset('line'), look),
    );

/** A shape without text: its place, form and look. */
export const plainShape =
  (place: string, form: string, look: string) =>
  (id: number, naming: Naming): string =>
    el(
      'p:sp',
      {},
      el('p:nvSpPr', {}, identity(id, naming), el('p:cNvSpPr'), filling(null)),
      el('p:spPr', {}, place, form, look),
    );
