import { createElement, memo, type ReactNode, useId } from 'react';
import { PAGE_PALETTE } from '../scene/palette.ts';
import type { PagePen } from '../scene/pen/pen.ts';
import type { SvgNode } from '../scene/pen/svgNode.ts';
import { type HatchLines, svgNodes } from '../scene/pen/svgPen.ts';
import { drawMark } from '../scene/timeline/drawMark.ts';
import type { MarkStyle } from '../scene/timeline/marks.ts';

/** React's name for an SVG attribute. */
const propOf = (attribute: string) =>
  attribute.includes('-') && !/^(data|aria)-/.test(attribute)
    ? attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    : attribute;

function elementOf(node: SvgNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  const given: Record<string, unknown> = { key };
  for (const attribute in attributes) given[propOf(attribute)] = attributes[attribute];
  return createElement(name, given, ...children.map(elementOf));
}

/** The title of a node, which browsers show as a tip. */
const titleOf = (node: SvgNode): string =>
  node.children
    .flatMap((child) => (typeof child !== 'string' && child.name === 'title' ? child.children : []))
    .join('');

/** The nodes without tips; those that stand for a record are buttons with its name. */
const withButtons = (nodes: readonly (SvgNode | string)[]): readonly (SvgNode | string)[] =>
  nodes
    .filter((node) => typeof node === 'string' || node.name !== 'title')
    .map((node) => {
      if (typeof node === 'string') return node;
      const children = withButtons(node.children);
      if (node.attributes['data-record'] === undefined) return { ...node, children };
      const button = { role: 'button', tabIndex: 0, 'aria-label': titleOf(node) };
      return { ...node, children, attributes: { ...node.attributes, ...button } };
    });

interface ScenePartProps {
  draw(pen: PagePen): void;
  /** Makes buttons of marks that stand for records, and leaves out tips. */
  readonly hasButtons?: boolean;
  /** For print: see `SvgPen`. */
  readonly linesOf?: HatchLines;
}

/** A part of a scene within an SVG of the page; rendered again only when `draw` changes. */
export const ScenePart = memo(function ScenePart(props: ScenePartProps) {
  const { draw, hasButtons = false, linesOf } = props;
  const nodes = svgNodes(draw, useId().replace(/\W/g, ''), linesOf);
  return (hasButtons ? withButtons(nodes) : nodes).map(elementOf);
});

interface MarkProps {
  readonly style: MarkStyle;
  /** Size around the centre, px. */
  readonly width: number;
  readonly size: number;
  readonly colour: string;
}

/** A mark centred on the origin, in the colours of the page. */
export const MarkIcon = memo(function MarkShape({ style, width, size, colour }: MarkProps) {
  return <ScenePart draw={(pen) => drawMark(pen, { style, width, size, colour, palette: PAGE_PALETTE })} />;
}, isSame);

function isSame(a: MarkProps, b: MarkProps): boolean {
  const { style: before } = a;
  const { style: after } = b;
  return (
    a.width === b.width &&
    a.size === b.size &&
    a.colour === b.colour &&
    before.shape === after.shape &&
    before.fill === after.fill &&
    before.reported === after.reported
  );
}
