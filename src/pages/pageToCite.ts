import { LANGUAGES, type Language } from '../core/viewState.ts';
import { recordPagePath } from './paths.ts';

/** Languages of the pages of each dataset that has some, the first at the top; set by the build. */
declare const RECORD_PAGES: Readonly<Record<string, readonly [Language, ...Language[]]>> | undefined;

/** Address of the plain page of a record from the top of the site; null if the dataset has no pages. */
export function pageToCite(dataset: string, id: string, locale: string): string | null {
  const pages = typeof RECORD_PAGES === 'object' ? RECORD_PAGES : {};
  const languages = Object.hasOwn(pages, dataset) ? pages[dataset] : undefined;
  if (!languages) return null;
  const language = LANGUAGES.find((each) => each === locale && languages.includes(each)) ?? languages[0];
  return recordPagePath(dataset, id, language, languages);
}
