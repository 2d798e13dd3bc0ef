import { createContext, useContext } from 'react';
import type { CountryIndex } from '../../core/countries.ts';

interface Page {
  readonly places: CountryIndex;
  /** BCP 47 tag of the language. */
  readonly locale: string;
}

/** The countries the page knows, and its language. */
export const PageContext = createContext<Page>({ places: new Map(), locale: 'en' });

export const usePage = (): Page => useContext(PageContext);
