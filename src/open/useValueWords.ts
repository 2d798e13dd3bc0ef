import { textIn } from '../core/dataset';
import { dateInWords } from '../core/dateWords';
import { parseEdtf } from '../core/edtf';
import type { Places } from '../core/places';
import { useTranslate } from '../i18n/useTranslate';
import type { ProblemCode } from '../import/build/problems';

/** What a correction means in the reader's language: a date in words, the country of a code; empty where unknown. */
export function useValueWords(places: Places, locale: string): (code: ProblemCode, text: string) => string {
  const t = useTranslate();
  return (code, text) => {
    if (code.startsWith('date-')) return parseEdtf(text) ? dateInWords(text, t, locale) : '';
    if (!code.startsWith('part')) return '';
    const country = places.get(text.toUpperCase());
    return country ? textIn(country.name, [locale, 'en']) : '';
  };
}
