import { plainText } from '../../core/plainText.ts';

/** Attributes of an element; undefined ones are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A text as the content of an element or attribute, without the characters that XML forbids. */
export const escaped = (text: string): string =>
  plainText(text).replace(/[&<>"\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An element; its children are XML. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const pairs = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${pairs}/>` : `<${name}${pairs}>${content}</${name}>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The names of DrawingML, of relationships and of PresentationML. */
export const NAMES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** A part of the file: its root element, with the names that parts of presentations use. */
export const part = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  HEAD + el(name, { ...NAMES, ...attributes }, ...children);

/** A part of the file in another vocabulary. */
export const plainPart = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  HEAD + el(name, attributes, ...children);
