import { useState } from 'react';
import { cutSegments } from '../core/tokens.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from './Button.tsx';

interface Props {
  readonly segments: readonly { readonly text: string; readonly hit: boolean }[];
  /** Language of the text if it isn't the page's. */
  readonly lang: string | undefined;
  /** Number of characters shown; by default all. */
  readonly max?: number;
}

/** A text with its search hits marked. */
export function Marked({ segments, lang, max }: Props) {
  let place = 0;
  const content = (max === undefined ? segments : cutSegments(segments, max)).map(({ text, hit }) => {
    const key = place;
    place += text.length;
    return hit ? <mark key={key}>{text}</mark> : text;
  });
  return lang === undefined ? content : <span lang={lang}>{content}</span>;
}

/** Number of characters of a long text shown at first. */
const MAX_AT_FIRST = 600;

/** A text with its search hits marked; a long one is cut, with a button that shows all of it. */
export function LongText({ segments, lang }: Props) {
  const t = useTranslate();
  const [whole, setWhole] = useState(false);
  const cut = cutSegments(segments, MAX_AT_FIRST);
  if (cut === segments) return <Marked segments={segments} lang={lang} />;
  return (
    <>
      <Marked segments={whole ? segments : cut} lang={lang} />{' '}
      <Button look="quiet" aria-expanded={whole} onClick={() => setWhole((now) => !now)}>
        {t(whole ? 'text.less' : 'text.whole')}
      </Button>
    </>
  );
}
