import { useEffect, useState } from 'react';
import type { Translate } from '../core/names';
import type { Language } from '../core/viewState';
import { isLoaded, loadLanguage, preferredLanguage, translatorOf } from '../i18n/languages';

export interface Spoken {
  readonly language: Language;
  readonly t: Translate;
  /** Its catalogue is on the way. */
  readonly waiting: boolean;
}

/** The language asked for, else the browser's; English where its catalogue cannot be fetched. Sets the page's `lang`. */
export function useLanguage(asked: Language | null): Spoken {
  const wanted = asked ?? preferredLanguage(navigator.languages);
  const [, setLoaded] = useState<Language>('en');
  const [failed, setFailed] = useState<Language | null>(null);
  const language = failed === wanted ? 'en' : wanted;
  const waiting = !isLoaded(language);

  useEffect(() => {
    if (isLoaded(wanted)) return;
    let alive = true;
    loadLanguage(wanted).then(
      () => alive && setLoaded(wanted),
      () => alive && setFailed(wanted),
    );
    return () => {
      alive = false;
    };
  }, [wanted]);

  useEffect(() => {
    document.documentElement.lang = waiting ? 'en' : language;
    document.documentElement.dir = 'ltr';
  }, [language, waiting]);

  return { language, t: translatorOf(language), waiting };
}
