interface Props {
  readonly stretches: readonly { readonly text: string; readonly hit: boolean }[];
  /** Language of the text, where it is not the page's. */
  readonly lang: string | undefined;
}

/** A text with its hits marked. */
export function Marked({ stretches, lang }: Props) {
  let place = 0;
  const content = stretches.map(({ text, hit }) => {
    const key = place;
    place += text.length;
    return hit ? <mark key={key}>{text}</mark> : text;
  });
  return lang === undefined ? content : <span lang={lang}>{content}</span>;
}
