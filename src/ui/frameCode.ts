import { plainText } from '../core/plainText.ts';

/** Escapes text for an HTML attribute or element. */
const escaped = (text: string) =>
  plainText(text).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** HTML that shows an address of the atlas in another page. `size`: attributes and CSS of its height. */
export const frameCode = (
  src: string,
  title: string,
  size: { readonly height?: number; readonly style?: string; readonly className?: string },
): string => {
  const height = size.height === undefined ? '' : ` height="${size.height}"`;
  const style = `border:0${size.style === undefined ? '' : `;${size.style}`}`;
  const className = size.className === undefined ? '' : ` class="${size.className}"`;
  return `<iframe${className} src="${escaped(src)}" title="${escaped(title)}" width="100%"${height} style="${style}" loading="lazy" allowfullscreen></iframe>`;
};

/** Message that an embedded view sends to the page around it: `{ type, height }`, the height in px that it needs. */
export const FRAME_MESSAGE = 'accord-atlas:height';
/** Greatest height that a frame is given, px. */
export const MAX_FRAME = 2000;

const FRAME = 'accord-atlas';

/** Script for the page around an embedded view: gives its frame the height that it asks for. */
const FOLLOWING = `<script>
addEventListener("message", ({ data, origin, source }) => {
  if (!data || data.type !== "${FRAME_MESSAGE}" || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe.${FRAME}"))
    if (frame.contentWindow === source && new URL(frame.src).origin === origin)
      frame.style.height = Math.min(data.height, ${MAX_FRAME}) + "px";
});
</script>`;

interface Embedding {
  /** Address of the embedded view, and of the view in the atlas. */
  readonly src: string;
  readonly link: string;
  readonly title: string;
  /** Height of the frame in px; where the height follows the content, until the content is there. */
  readonly height: number;
  readonly follows: boolean;
  /** Address of a picture for readers without scripts; '' for a link alone. */
  readonly picture: string;
}

/** HTML for another page: the view in a frame, a script for its height if wanted, and what stands there without scripts. */
export function embedCode({ src, link, title, height, follows, picture }: Embedding): string {
  const shown =
    picture === ''
      ? escaped(title)
      : `<img src="${escaped(picture)}" alt="${escaped(title)}" style="max-width:100%">`;
  return [
    frameCode(src, title, { height, className: FRAME }),
    `<noscript><style>.${FRAME}{display:none}</style><a href="${escaped(link)}">${shown}</a></noscript>`,
    ...(follows ? [FOLLOWING] : []),
  ].join('\n');
}
