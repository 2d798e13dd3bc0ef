import { createElement, memo, type ReactNode } from 'react';
import type { Pen } from '../scene/pen/pen.ts';
import type { SvgNode } from '../scene/pen/svgNode.ts';
import { svgNodes } from '../scene/pen/svgPen.ts';

const props = new Map<string, string>();

/** The name React has for an attribute. */
function propOf(attribute: string): string {
  const known = props.get(attribute);
  if (known !== undefined) return known;
  const prop = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  props.set(attribute, prop);
  return prop;
}

function elementOf(node: SvgNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  const given: Record<string, unknown> = { key };
  for (const attribute in attributes) given[propOf(attribute)] = attributes[attribute];
  return createElement(name, given, ...children.map(elementOf));
}

/** Part of a scene within an SVG of the page. `draw` is the same function while what it draws is. */
export const Drawn = memo(function Drawn({ draw }: { draw(pen: Pen): void }) {
  return svgNodes(draw).map(elementOf);
});
