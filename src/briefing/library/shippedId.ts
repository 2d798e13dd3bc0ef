import type { Language } from '../../core/viewState.ts';

/** Id prefix of briefings that ship with the site; the dataset's name and a language follow. */
const SHIPPED = 'shipped.';

/** Id of the briefing that ships with a dataset, in the given language. */
export const shippedId = (dataset: string, language: Language): string => `${SHIPPED}${dataset}.${language}`;

export const isShipped = (id: string): boolean => id.startsWith(SHIPPED);
