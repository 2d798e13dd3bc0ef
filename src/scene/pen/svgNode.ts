import { plainText } from '../../core/plainText.ts';

/** Attributes of an SVG element; undefined ones are left out. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: SvgAttributes;
  readonly children: readonly (SvgNode | string)[];
}

/**
 * Text escaped for SVG content and attributes. Characters that XML forbids in any form are removed from the whole file:
 * see {@link svgFile}.
 */
const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** px are written to a hundredth: precise enough for the eye, and the same on every machine. */
const written = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value);

/** Elements whose children get lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(['g', 'defs']);

function nodeText(node: SvgNode | string): string {
  if (typeof node === 'string') return escapeXml(node);
  const { name, attributes, children } = node;
  const pairs = Object.entries(attributes)
    .filter((pair): pair is [string, string | number] => pair[1] !== undefined)
    .map(([key, value]) => ` ${key}="${written(value)}"`)
    .join('');
  if (children.length === 0) return `<${name}${pairs}/>`;
  const content = BLOCKS.has(name) ? `\n${svgText(children)}\n` : children.map(nodeText).join('');
  return `<${name}${pairs}>${content}</${name}>`;
}

/** Elements as text, one per line. */
export const svgText = (nodes: readonly (SvgNode | string)[]): string => nodes.map(nodeText).join('\n');

/** Typefaces by name first: programs that draw files don't know `system-ui`. */
export const SANS =
  '"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "Liberation Sans", system-ui, sans-serif';

/**
 * A whole SVG file of `width` by `height` px, as {@link plainText}.
 *
 * @param ground its colour; null for a transparent one
 * @param title '' for none
 * @param family font families as in CSS
 */
export function svgFile(
  width: number,
  height: number,
  ground: string | null,
  title: string,
  content: readonly SvgNode[],
  family = SANS,
): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(family)}">`;
  const named: readonly SvgNode[] =
    title === '' ? [] : [{ name: 'title', attributes: {}, children: [title] }];
  const background: readonly SvgNode[] =
    ground === null ? [] : [{ name: 'rect', attributes: { width, height, fill: ground }, children: [] }];
  return plainText(`${head}\n${svgText([...named, ...background, ...content])}\n</svg>\n`);
}
