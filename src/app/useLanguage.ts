import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Translate } from '../core/names.ts';
import type { Language } from '../core/viewState.ts';
import { isLoaded, loadLanguage, onLanguages, preferredLanguage, translatorOf } from '../i18n/languages.ts';
import { whenSettled } from '../ui/whenSettled.ts';

export interface LanguageState {
  readonly language: Language;
  readonly t: Translate;
  /** Whether its catalogue is still loading. */
  readonly waiting: boolean;
}

/** The language asked for, else the browser's; English if its catalogue can't be fetched. Sets the page's `lang`. */
export function useLanguage(chosen: Language | null): LanguageState {
  const wanted = chosen ?? preferredLanguage(navigator.languages);
  // A catalogue may arrive at any time, even between a render and its effects.
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
