import type { Text } from './dataset.ts';
import type { FacetId } from './taxonomy.ts';

/** Formats a message of the catalogue. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Display names in the reader's language. */
export interface Names {
  /** BCP 47, for Intl. */
  readonly locale: string;
  text(text: Text): string;
  /** Language of that text if it isn't the reader's; otherwise undefined. */
  languageOf(text: Text): string | undefined;
  /** A country, region or organisation as shown in a list: "China", "Africa". */
  partner(code: string): string;
  /** A value of any facet: "Signed", "Telecoms & connectivity", "China". */
  value(facet: FacetId, value: string): string;
  /** The same in the middle of a sentence: "signed". The dataset's own labels keep a capital they may need. */
  inline(facet: FacetId, value: string): string;
}
