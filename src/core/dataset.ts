import type { DateBasis, RelationType, Stage } from './taxonomy.ts';

/** A text in one language (the dataset's own), or one text per BCP 47 language tag. */
export type Text = string | Readonly<Record<string, string>>;

/** A state, by ISO 3166-1 alpha-3. */
export interface CountryParty {
  readonly type: 'country';
  readonly code: string;
  /** The bodies that acted for this party. */
  readonly bodies?: readonly Text[] | undefined;
}

/** A region (UN M49 code), an organisation (its acronym) or another party in the source's own words. */
export interface GroupParty {
  readonly type: 'region' | 'organisation' | 'other';
  readonly code: string;
  readonly name: Text;
  /** Name for lists and the map, if the full name is long. */
  readonly shortName?: Text | undefined;
  /** ISO 3166-1 alpha-3 codes. */
  readonly members: readonly string[];
  /** EDTF date on which the list of members was valid. */
  readonly membersAsOf?: string | undefined;
  /** Where the list of members comes from, if not from the record's source. */
  readonly membersNote?: Text | undefined;
  readonly bodies?: readonly Text[] | undefined;
}

export type Party = CountryParty | GroupParty;

export interface Person {
  readonly name: Text;
  readonly role?: Text | undefined;
  /** Code of the party the person speaks for. */
  readonly side?: string | undefined;
}

export interface Amount {
  /** The figure in whole currency units, e.g. 2500000000. */
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
  /** How to read the figure. */
  readonly qualifier?: 'over' | 'about' | 'up-to' | undefined;
  readonly of: Text;
}

export interface Relation {
  readonly type: RelationType;
  /** Id of the other agreement. */
  readonly to: string;
}

/** A source, in Frictionless Data Package terms with a publisher and a locator. */
export interface Source {
  readonly title: Text;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** Section or page that supports the record. */
  readonly locator?: Text | undefined;
  /** EDTF date of the source. */
  readonly date?: string | undefined;
  /** EDTF day on which the source was read. */
  readonly accessed?: string | undefined;
}

export interface Agreement {
  /** A slug that never changes. */
  readonly id: string;
  readonly title: Text;
  /** A short title for marks where the title doesn't fit. */
  readonly shortTitle?: Text | undefined;
  readonly summary: Text;
  /** EDTF; undefined if the source gives no usable date. */
  readonly date?: string | undefined;
  readonly dateBasis: DateBasis;
  /** EDTF interval; `..` for an open end. */
  readonly validity?: string | undefined;
  readonly parties: readonly Party[];
  /** A value of the closed list or one of the dataset's own; the same goes for stage and level. */
  readonly kind: string;
  readonly stage: string;
  readonly level: string;
  /** Sector ids; the first is the primary one. At least one. */
  readonly sectors: readonly string[];
  readonly commitments?: readonly Text[] | undefined;
  readonly people?: readonly Person[] | undefined;
  readonly amounts?: readonly Amount[] | undefined;
  readonly place?: Text | undefined;
  readonly relations?: readonly Relation[] | undefined;
  readonly sources: readonly Source[];
  /** What the source leaves unclear. */
  readonly notes?: readonly Text[] | undefined;
}

export interface Sector {
  readonly id: string;
  readonly label: Text;
  readonly description?: Text | undefined;
  /** Drawn in grey because it cuts across the other sectors. */
  readonly crossCutting?: boolean | undefined;
}

/** A facet value that the dataset defines itself. */
export interface VocabularyTerm {
  readonly id: string;
  readonly label: Text;
}

/** A stage the dataset defines itself, and the stage of the closed list that it is drawn and read as. */
export interface StageTerm extends VocabularyTerm {
  readonly as: Stage;
}

export interface License {
  readonly name: string;
  readonly title?: string | undefined;
  readonly path?: string | undefined;
}

export interface Contributor {
  readonly title: string;
  readonly role?: string | undefined;
}

/** Metadata of a dataset, named as in the Frictionless Data Package. */
export interface DatasetInfo {
  readonly name: string;
  readonly title: Text;
  readonly description?: Text | undefined;
  readonly version: string;
  /** BCP 47 tag of every plain-string text. */
  readonly language: string;
  readonly licenses: readonly License[];
  readonly sources: readonly Source[];
  readonly contributors: readonly Contributor[];
  /** ISO 3166-1 alpha-3 code of the country that is a party to every record, if there is one. */
  readonly hub?: string | undefined;
  /** In the order they are listed and coloured. */
  readonly sectors: readonly Sector[];
  /** Additions to the closed list. */
  readonly kinds?: readonly VocabularyTerm[] | undefined;
  readonly stages?: readonly StageTerm[] | undefined;
  readonly levels?: readonly VocabularyTerm[] | undefined;
}

/** A dataset of agreements. */
export interface Dataset extends DatasetInfo {
  readonly agreements: readonly Agreement[];
}

/** The language of the text {@link textIn} returns; a plain string is in the dataset's own, `datasetLanguage`. */
export function languageOfText(text: Text, languages: readonly string[], datasetLanguage: string): string {
  if (typeof text === 'string') return datasetLanguage;
  return (
    languages.find((language) => text[language] !== undefined) ?? Object.keys(text)[0] ?? datasetLanguage
  );
}

/** The text in the first of `languages` it is available in, otherwise in any language. */
export function textIn(text: Text, languages: readonly string[]): string {
  if (typeof text === 'string') return text;
  for (const language of languages) {
    const found = text[language];
    if (found !== undefined) return found;
  }
  return Object.values(text)[0] ?? '';
}
