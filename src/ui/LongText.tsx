import { useState } from 'react';
import { cutStretches } from '../core/cutStretches.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import controls from './controls.module.css';
import { Marked } from './Marked.tsx';

/** Characters up to which a text stands whole; of a longer one so many are seen first. */
const MOST = 600;

/** A text with its hits marked. Of a long one its begin, and a button that shows the whole. */
export function LongText({ stretches, lang }: Parameters<typeof Marked>[0]) {
  const t = useTranslate();
  const [whole, setWhole] = useState(false);
  const cut = cutStretches(stretches, MOST);
  if (cut === stretches) return <Marked stretches={stretches} lang={lang} />;
  return (
    <>
      <Marked stretches={whole ? stretches : cut} lang={lang} />{' '}
      <button
        type="button"
        className={controls.quiet}
        aria-expanded={whole}
        onClick={() => setWhole((now) => !now)}
      >
        {t(whole ? 'text.less' : 'text.whole')}
      </button>
    </>
  );
}
