import { useState } from 'react';
import { cutStretches } from '../core/tokens.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from './Button.tsx';

interface Props {
  readonly stretches: readonly { readonly text: string; readonly hit: boolean }[];
  /** Language of the text if it isn't the page's. */
  readonly lang: string | undefined;
  /** Number of characters shown; by default all. */
  readonly max?: number;
}

/** A text with its search hits marked. */
export function Marked({ stretches, lang, max }: Props) {
  let place = 0;
  const content = (max === undefined ? stretches : cutStretches(stretches, max)).map(({ text, hit }) => {
    const key = place;
    place += text.length;
    return hit ? <mark key={key}>{text}</mark> : text;
  });
  return lang === undefined ? content : <span lang={lang}>{content}</span>;
}

/** Number of characters of a long text shown at first. */
const MAX_AT_FIRST = 600;

/** A text with its search hits marked; a long one is cut, with a button that shows all of it. */
export function LongText({ stretches, lang }: Props) {
  const t = useTranslate();
  const [whole, setWhole] = useState(false);
  const cut = cutStretches(stretches, MAX_AT_FIRST);
  if (cut === stretches) return <Marked stretches={stretches} lang={lang} />;
  return (
    <>
      <Marked stretches={whole ? stretches : cut} lang={lang} />{' '}
      <Button look="quiet" aria-expanded={whole} onClick={() => setWhole((now) => !now)}>
        {t(whole ? 'text.less' : 'text.whole')}
      </Button>
    </>
  );
}
