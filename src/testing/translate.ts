import { loadLaterEnglish, translatorOf } from '../i18n/languages.ts';

await loadLaterEnglish();

/** The English translator, including what the page loads on demand. */
export const translate = translatorOf('en');
