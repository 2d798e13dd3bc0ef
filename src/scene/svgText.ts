import { plainText } from '../core/plainText';

/** Attributes of an SVG element; those that are undefined or null are left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Text escaped for SVG content and attributes. What XML forbids in any form is taken out of the whole file: see {@link svgFile}. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** px are written to a hundredth: enough for the eye, and the same on every machine. */
const written = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value);

/** An SVG element as text. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => ` ${key}="${written(value ?? '')}"`);
  return content === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${content}</${name}>`;
}

/** A text element. */
export function textElement(text: string, attributes: Attributes): string {
  return element('text', attributes, escapeXml(text));
}

/**
 * A text with a halo of the ground round it. The halo is a text of its own below: many programs (Office, LibreOffice,
 * Illustrator) do not know `paint-order` and would draw the halo over the letters.
 */
export function haloText(text: string, halo: string, attributes: Attributes): string {
  const below = { ...attributes, stroke: halo, 'stroke-width': 3, 'stroke-linejoin': 'round', fill: halo };
  return textElement(text, { ...below, 'aria-hidden': 'true' }) + textElement(text, attributes);
}

/** Faces by name first: programs that draw files do not know `system-ui`. */
export const FONT =
  '"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "Liberation Sans", system-ui, sans-serif';

/** Part of an SVG file: what is drawn, and the room it takes; px. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** A whole SVG file of `width` by `height` px on `ground`, as {@link plainText}. */
export function svgFile(
  width: number,
  height: number,
  ground: string,
  title: string,
  content: readonly string[],
): string {
  const background = element('rect', { width, height, fill: ground });
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT)}">`;
  return plainText(
    `${[head, element('title', {}, escapeXml(title)), background, ...content, '</svg>'].join('\n')}\n`,
  );
}
