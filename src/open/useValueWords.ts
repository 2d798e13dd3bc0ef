import type { CountryIndex } from '../core/countries.ts';
import { textIn } from '../core/dataset.ts';
import { dateInWords } from '../core/dateWords.ts';
import { parseEdtf } from '../core/edtf.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { ProblemCode } from '../import/assemble/problems.ts';

/** What a correction means in the reader's language: a date in words, the country of a code; empty where unknown. */
export function useValueWords(
  places: CountryIndex,
  locale: string,
): (code: ProblemCode, text: string) => string {
  const t = useTranslate();
  return (code, text) => {
    if (code.startsWith('date-')) return parseEdtf(text) ? dateInWords(text, t, locale) : '';
    if (!code.startsWith('part')) return '';
    const country = places.get(text.toUpperCase());
    return country ? textIn(country.name, [locale, 'en']) : '';
  };
}
