/** What is put into the template of one HTML file; `title` and `language` are plain text. */
export interface Filling {
  readonly title: string;
  /** BCP 47 tag of the texts in `plain`. */
  readonly language: string;
  /** HTML for readers without script. */
  readonly plain: string;
  /** A payload as `encodeBlock` writes it. */
  readonly payload: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for HTML, within an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** The place of a filling in the template. */
const placeOf = (name: keyof Filling) => `%one-file-${name}%`;

/**
 * The template with everything in its place.
 * @throws Error if the template lacks a place
 */
export function fillTemplate(template: string, filling: Filling): string {
  const parts: Readonly<Record<keyof Filling, string>> = {
    language: escapeHtml(filling.language),
    title: escapeHtml(filling.title),
    plain: filling.plain,
    payload: filling.payload,
  };
  // In the order of the template; what was put in isn't searched again.
  const order = ['language', 'title', 'plain', 'payload'] as const;
  let rest = template;
  let made = '';
  for (const name of order) {
    const place = placeOf(name);
    const at = rest.indexOf(place);
    if (at < 0) throw new Error(`The template of one HTML file has no ${place}.`);
    made += rest.slice(0, at) + parts[name];
    rest = rest.slice(at + place.length);
  }
  return made + rest;
}
