import { plainText } from '../core/plainText.ts';

/** Markup: everything in it is escaped or was written by the atlas. */
export class Html {
  constructor(readonly markup: string) {}
}

export type HtmlPart = Html | string | number | null | readonly HtmlPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for the content of elements and for attributes in quotation marks, in HTML and XML. */
export const escapeText = (text: string): string =>
  plainText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function markupOf(part: HtmlPart): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(markupOf).join('');
  return escapeText(String(part));
}

/** Template tag for markup: what is put in is escaped, unless it is markup itself; null puts in nothing. */
export const html = (texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html =>
  new Html(texts.map((text, i) => text + markupOf(parts[i] ?? null)).join(''));

/** JSON for a script element, which a text in it cannot end. */
export const jsonScript = (value: unknown): Html =>
  new Html(
    `<script type="application/ld+json">${JSON.stringify(value, null, 1).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}</script>`,
  );
