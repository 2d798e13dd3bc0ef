import { createElement, memo, type ReactNode } from 'react';
import type { Pen } from '../scene/pen/pen';
import type { SvgNode } from '../scene/pen/svgNode';
import { svgNodes } from '../scene/pen/svgPen';

/** The name React has for an attribute. */
const propOf = (attribute: string) =>
  attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function elementOf(node: SvgNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const props = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [propOf(name), value]),
  );
  return createElement(node.name, { key, ...props }, ...node.children.map(elementOf));
}

/** Part of a scene within an SVG of the page. `draw` is the same function while what it draws is. */
export const Drawn = memo(function Drawn({ draw }: { draw(pen: Pen): void }) {
  return svgNodes(draw).map(elementOf);
});
