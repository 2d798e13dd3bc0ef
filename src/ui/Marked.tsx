import { cutStretches } from '../core/cutStretches.ts';

interface Props {
  readonly stretches: readonly { readonly text: string; readonly hit: boolean }[];
  /** Language of the text, where it is not the page's. */
  readonly lang: string | undefined;
  /** Characters that are shown; all of them unless told. */
  readonly most?: number;
}

/** A text with its hits marked. */
export function Marked({ stretches, lang, most }: Props) {
  let place = 0;
  const content = (most === undefined ? stretches : cutStretches(stretches, most)).map(({ text, hit }) => {
    const key = place;
    place += text.length;
    return hit ? <mark key={key}>{text}</mark> : text;
  });
  return lang === undefined ? content : <span lang={lang}>{content}</span>;
}
