import { plainText } from '../core/plainText.ts';

/** Escapes text for an HTML attribute. */
const attribute = (text: string) =>
  plainText(text).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** HTML that shows an address of the atlas in another page. `size`: attributes and CSS of its height. */
export const frameCode = (
  src: string,
  title: string,
  size: { readonly height?: number; readonly style?: string },
): string => {
  const height = size.height === undefined ? '' : ` height="${size.height}"`;
  const style = `border:0${size.style === undefined ? '' : `;${size.style}`}`;
  return `<iframe src="${attribute(src)}" title="${attribute(title)}" width="100%"${height} style="${style}" loading="lazy" allowfullscreen></iframe>`;
};
