import type { Agreement, Person, Relation, Source, Text } from './dataset.ts';

type InWords = (text: Text) => string;

/** Separates the items of a list in a cell. */
export const LIST_SEPARATOR = '; ';

/** Whether a record's summary says more than its title. Records of tables without summaries have the title in its place. */
export const hasSummary = (
  { title, summary }: Pick<Agreement, 'title' | 'summary'>,
  inWords: InWords,
): boolean => inWords(summary) !== inWords(title);

/** A person in a cell: "Name (role)". */
export const personText = ({ name, role }: Person, inWords: InWords): string =>
  role === undefined ? inWords(name) : `${inWords(name)} (${inWords(role)})`;

/** A relation in a cell: "partOf some-id". */
export const relationText = ({ type, to }: Relation): string => `${type} ${to}`;

/** A source in a cell: publisher, title, section, date, address, as far as known. */
export const sourceText = ({ publisher, title, locator, date, url }: Source, inWords: InWords): string =>
  [publisher, inWords(title), locator === undefined ? undefined : inWords(locator), date, url]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
