import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Translate } from '../core/names.ts';
import type { Language } from '../core/viewState.ts';
import { isLoaded, loadLanguage, onLanguages, preferredLanguage, translatorOf } from '../i18n/languages.ts';
import { whenSettled } from '../ui/whenSettled.ts';

export interface Spoken {
  readonly language: Language;
  readonly t: Translate;
  /** Its catalogue is on the way. */
  readonly waiting: boolean;
}

/** The language asked for, else the browser's; English where its catalogue cannot be fetched. Sets the page's `lang`. */
export function useLanguage(asked: Language | null): Spoken {
  const wanted = asked ?? preferredLanguage(navigator.languages);
  // A catalogue may arrive at any moment, also between a drawing and its effects.
  const isHere = useSyncExternalStore(onLanguages, () => isLoaded(wanted));
  const [failed, setFailed] = useState<Language | null>(null);
  const language = failed === wanted && !isHere ? 'en' : wanted;
  const waiting = !isHere && language === wanted;

  useEffect(() => {
    if (isHere) return;
    return whenSettled(
      loadLanguage(wanted),
      () => undefined,
      () => setFailed(wanted),
    );
  }, [wanted, isHere]);

  useEffect(() => {
    document.documentElement.lang = waiting ? 'en' : language;
    document.documentElement.dir = 'ltr';
  }, [language, waiting]);

  return { language, t: translatorOf(language), waiting };
}
